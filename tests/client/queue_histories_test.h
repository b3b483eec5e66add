#pragma once

#include <QObject>

/// How queues went, asked for and kept.
class QueueHistoriesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForAllQueuesInPortions();
    void asksForAQueueThatAppears();
    void keepsWhatIsTold();
    void ignoresWhatDoesNotFitTogether();
    void asksAgainWhenManyCallsWereCountedAtOnce();
};
