#pragma once

#include <QObject>

/// The figures of the day as a client gets them.
class StatisticsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheDayAndTheHourOfAQueue();
    void tellsTheWaitOfAnotherCallAnew();
    void tellsWhatQueueLogAdds();
    void figuresAWindowOfAQueue();
    void refusesAnUnknownQueue();
    void tellsHowTheDayAndTheHourWent();
    void tellsAgentsAllFiguresThenChanges();
    void tellsOfAnAgentWhatRanOnWhileSomebodyElseSubscribed();
};
