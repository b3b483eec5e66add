#pragma once

#include <QObject>

/// How queues went, in the table, in the pane beneath it and against a server.
class QueueHistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsHoldFiveMinutesOfTheClock();
    void theTableShowsTheLastHour();
    void aTrendAloneIsRepainted();
    void theChartTellsTheDay();
    void theChartSaysWhyItIsEmpty();
    void agentsAreCountedByState();
    void thePaneFitsTheSmallestScreen();
    void trendsOfTilesComeFromTheServer();
    void figuresWithoutAHistoryHaveNoTrend();
    void aRestartedServerTellsTheSameDay();
};
