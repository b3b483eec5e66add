#pragma once

#include <QObject>

/// The global view driven by mouse, keyboard and drags, on a session whose signals the test emits.
class GlobalViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreQueuesAndLinesPenalties();
    void clicksSelectChips();
    void theKeyboardWalksOverChipsAndCells();
    void aDragSaysWhatItWillDo();
    void aDropAsksForTheMove();
    void aRefusedDropGoesBackWithItsReason();
    void ctrlAddsAndTheListOfEverybodyToo();
    void theBinRemoves();
    void keysMoveAndRemove();
    void groupsFold();
    void queuesAreHiddenAndRemembered();
    void theFilterNarrowsBoardAndList();
    void emptinessIsExplained();
    void penaltiesThatAreNotOfferedAreShown();
    void hiddenChipsAreNotCarriedAlong();
    void aLargeFloorOpensFolded();
    void requestsOutliveTheView();
    void onlyCellsThatChangedAreRepainted();
};
