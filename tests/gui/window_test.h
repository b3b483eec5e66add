#pragma once

#include <QObject>

class WindowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSelectedQueueOpensItsDetails();
    void actionsFitTheStatesOfTheSelection();
    void aPhoneIsTakenFromAColleagueOnlyWhenConfirmed();
    void pauseReasonsComeFromXivo();
    void aCommandWithoutALinkIsRefusedOnItsRow();
    void lostLinksGreyWhatIsShown();
    void aRefusalThatIsFinalOffersTheLogIn();
    void viewsAreReachedByKeyboard();
    void everyControlHasAName();
    void theLayoutHoldsAtTheSmallestScreen();
    void thePaletteFindsAgentsQueuesNumbersAndActions();
    void thePaletteOffersWhatTheSelectedAgentsCan();
    void thePaletteShowsAnAgentWhomAFilterHides();
};
