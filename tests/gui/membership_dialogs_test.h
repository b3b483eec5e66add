#pragma once

#include <QObject>

/// The dialogs that edit the queues of one agent and of several.
class MembershipDialogsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsActiveBesideDefault();
    void aBadPenaltyIsRefusedWhileTyping();
    void enterKeepsThePenaltyAndTheDialog();
    void escapeTakesBackWhatWasTypedIntoACell();
    void emptyingACellLeavesTheQueue();
    void aQueueIsAddedByTyping();
    void setDefaultAndSetCurrentCopy();
    void savesTheDifferencesAfterAReview();
    void aRefusalStaysOnItsRowAndNothingIsLost();
    void changesOfOthersAreShownBeforeSaving();
    void anAgentDeletedMeanwhileIsSaid();
    void aQueueDeletedMeanwhileIsSaid();
    void withoutUserThereAreNoDefaults();
    void severalJoinAndLeaveInOneSave();
    void severalAreRemovedFromWhatTheyAreIn();
    void aChosenQueueDeletedMeanwhileIsSaid();
    void queuesToChangeAreFoundByTyping();
    void defaultsAreAppliedToThoseWhoHaveSome();
    void whatIsSoThoughItWasRefusedIsDone();
    void defaultsOfGoneQueuesAreNotApplied();
    void aBaseConfigurationBeginsWithWhatIsActive();
    void whatIsEnteredIsLostAfterAQuestionOnly();
    void savingCanBeStopped();
    void savingEndsOnceThoughAnswersComeAtOnce();
    void actionsFitTheSelection();
};
