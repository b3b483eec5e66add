#pragma once

#include <QObject>

/// Messages as the XuC protocol shows them, and those that break it.
class MessageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsQueueList();
    void readsAgentGroupWithoutDisplayName();
    void readsPresences();
    void readsAgentOnCall();
    void agentStateCarriesSecondsSpent();
    void loginAndLogoutCarryNoDuration_data();
    void loginAndLogoutCarryNoDuration();
    void callDetailsAppearOnCallOnly();
    void textNullMeansNoPhoneNumber();
    void readsQueueTimeOfAnyOffset_data();
    void readsQueueTimeOfAnyOffset();
    void emptyLoggedOnIsEnough();
    void errorOfOldServerHasCodeOnly();
    void idsAreNumbers();
    void measuresThePastByItsOwnMoment();
    void refusesMessagesInsideMessagesInside();
    void brokenMessageNamesTheField_data();
    void brokenMessageNamesTheField();
};
