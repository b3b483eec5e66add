#pragma once

#include <QObject>

/// Invitations to video meetings and who is in one, between real sessions.
class VideoMeetingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesAnInvitationAndItsAnswers();
    void saysWhoCannotBeInvited();
    void tellsWatchersWhoIsInAMeeting();
    void finishesTheCommandOfAWatcher();
    void whoLeavesIsAvailableAgain();
};
