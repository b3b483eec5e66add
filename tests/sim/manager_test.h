#pragma once

#include <QObject>

/// xivo-sim as its partners see it: manager interface, agentd, confd and database.
class ManagerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAWrongPassword();
    void obeysQueueActions();
    void obeysCallActions();
    void carriesVariablesOfAnOriginatedCall();
    void listensToATelephoneThatTalks();
    void respectsFilters();
    void answersAsAgentd();
    void answersAsConfd();
    void keepsTheDatabaseCurrent();
};
