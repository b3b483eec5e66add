#pragma once

#include <QObject>

/// What sessions hear of a floor that is fed with facts.
class BroadcastTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersListsAndStates();
    void tellsAgentStatesToSubscribersAndTheAgentHimself();
    void encodesAChangeOnce();
    void encodesAPartOnceForAllWhoSeeTheSame();
    void tellsAllStatisticsThenChanges();
    void tellsWaitingCallsUntilUnsubscribed();
    void tellsConfigurationChanges();
    void tellsChangesOfAgentsAndMembers();
    void tellsAnAgentThatHeIsListenedTo();
    void tellsTheStatusOfTelephones();
    void tellsTheLinkToEverybody();
};
