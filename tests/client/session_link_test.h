#pragma once

#include <QObject>

/// Keeping a live link, and getting it back.
class SessionLinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pingsAndStaysLive();
    void silenceIsNoticed();
    void anyFrameCountsAsLife();
    void dropIsFollowedByReconnection();
    void subscriptionsSurviveADrop();
    void endedSubscriptionStaysEnded();
    void keptTokenIsUsedAgain();
    void refusedTokenIsReplaced();
    void passwordRefusedOnReconnectionIsFinal();
    void waitsForAServerThatIsAway();
    void closeReasonReachesTheUser();
    void reconnectNowSkipsTheWait();
};
