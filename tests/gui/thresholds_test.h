#pragma once

#include <QObject>

/// Thresholds: how they are kept and edited, and what they colour; the figures and totals of the queues'
/// table.
class ThresholdsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areKept();
    void brokenOnesAreSaid_data();
    void brokenOnesAreSaid();
    void crossingValuesAreRefused();
    void savesWhatDiffers();
    void ownValuesStayOwnThoughTheyEqualThoseOfAll();
    void valuesOfOlderVersionsAreOwnWhereTheyDiffer();
    void aRemovedQueueIsSaid();
    void closingAsksBeforeValuesAreLost();
    void colourTheQueues();
    void colourTheTiles();
    void figuresExplainThemselves();
    void totalsAreOfWhatIsShown();
    void totalsAreExplainedByKeyboard();
};
