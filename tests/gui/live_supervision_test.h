#pragma once

#include <QObject>
#include <memory>

class SupervisedFloor;

/// A supervisor's day in the real window, on a real server and a busy simulated XiVO: figures, thresholds,
/// boards, alerts and rights.
class LiveSupervisionTest final : public QObject
{
    Q_OBJECT

public:
    LiveSupervisionTest();
    ~LiveSupervisionTest() override;

private Q_SLOTS:
    void initTestCase();
    void theFiguresOfAgentsGrow();
    void agentsAreNarrowedByTheirState();
    void aPauseDuringACallIsDoneAndShown();
    void aThresholdColoursTheQueueAndIsKeptForTheUser();
    void aTileShowsTheFigureOfTheFloor();
    void anAlertFiresIsAcknowledgedByNameAndIsRemembered();
    void callbacksAreImportedAfterALookAtTheirLines();
    void rightsGivenInTheDialogHoldAtOnce();
    void cleanupTestCase();

private:
    std::unique_ptr<SupervisedFloor> m_floor;
};
