#pragma once

#include <QObject>

/// Who is at which place, and what becomes of requests to change it.
class PlacementTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agentsStandByGroupAndName();
    void membershipsMoveAgents();
    void membersMayComeBeforeTheirAgents();
    void aStateTouchesThePlacesOfItsAgentOnly();
    void anAgentWhoChangesGroupStandsThere();
    void aMoveLeavesTheOldPlaceOnlyWhenTheNewOneIsConfirmed();
    void aRefusedMoveStaysWhereItWas();
    void groupsAskForWholeGroups();
    void moreThanXivoWorksOffWaitInLine();
    void aMoveThatWasAnsweredTooLateIsFinished();
};
