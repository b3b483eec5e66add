#pragma once

#include <QObject>

/// Each agent command against an AgentControl that accepts, refuses, or is late.
class CommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhoCannotBeMeant_data();
    void refusesWhoCannotBeMeant();
    void logsIn();
    void refusesUnknownNumber();
    void confirmsLoginOnTheSamePhone();
    void refusesLoginOnAnotherPhone();
    void takesTheLineFromAnotherAgent();
    void sendsAColleagueOnlyToAGivenNumber();
    void clearsALineForAColleagueOnlyOfWhomItCommands();
    void judgesByTheGivenSight();
    void logsOut();
    void logsInAndOutInTurn();
    void pausesWithReason();
    void refusesBadReason();
    void unpauses();
    void passesRefusalsOn();
    void passesLateRefusalsOn();
    void outlivesTheRequester();
};
