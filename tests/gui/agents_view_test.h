#pragma once

#include <QObject>

/// The agents of the window: narrowed by group, queue and state, and the figures of their day.
class AgentsViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void narrowsByGroupQueueAndState();
    void aListOfChoicesNarrowsAndClears();
    void aListOfChoicesIsUsedByKeyboard();
    void theSelectionOutlivesAListToldAnew();
    void anAgentRemovedWhileOthersAreLoggedInIsSaid();
    void emptinessSaysWhetherRightsAreMissing();
    void theQueueOfACallIsNamed();
    void showsTheFiguresOfTheDay();
    void timesOfThePresentStateGoOn();
    void columnsOfPresencesComeLaterAndAreRemembered();
    void refusalsHaveAColumnWhileThereAreAny();
    void listeningInIsForOneAgent();
};
