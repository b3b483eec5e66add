#pragma once

#include <QObject>

class RetryScheduleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delaysGrowAndStayAtTheLast();
    void restartBeginsAgain();
    void delaysAreSpread();
};
