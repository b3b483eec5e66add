#pragma once

#include <QObject>

/// The figures of the day with a clock that the test sets.
class LiveStatisticsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWithoutQueueLogAfterAMinute();
    void waitsWhileQueueLogIsBeingRead();
    void countsTheFirstSecondOfADay();
    void beginsAnewWhenTheClockIsSetBack();
};
