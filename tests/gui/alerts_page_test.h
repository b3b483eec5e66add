#pragma once

#include <QObject>

/// Alerts in the window: over every view, in lists, heard, acknowledged, and the rules behind them.
class AlertsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void conditionsAreWritten_data();
    void conditionsAreWritten();
    void everyFigureHasAStatistic();
    void theStripShowsWhatNobodyTakesCareOf();
    void theListTellsWhoTakesCare();
    void aSoundingAlertIsHeardUntilItIsAcknowledged();
    void alertsThatStoodBeforeMakeNoNotification();
    void theHistoryTellsWhatStood();
    void aRuleIsMadeInTheDialog();
    void aRuleOfAgentsHasGroupsAndReasons();
    void aRefusedRuleStaysOpenWithTheReason();
    void aRuleRemovedMeanwhileIsSaid();
    void aRuleChangedMeanwhileIsSaidBeforeItIsOverwritten();
    void placesStayChosenWhileTheFigureChanges();
    void aRuleWhoseQueuesAreGoneIsNotOfEachQueue();
    void noMoreMinutesThanADayAreTaken();
    void closingAsksBeforeARuleIsLost();
    void aRuleIsSwitchedOffInTheList();
};
