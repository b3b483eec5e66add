#pragma once

#include <QObject>

namespace xivocc::test {

/// Users' services and queue members through confd over real HTTP, with the error texts of confd's own, and
/// against the simulated XiVO.
class ConfdTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhatConfdUnderstands_data();
    void asksWhatConfdUnderstands();
    void showsATokenWhereAuthenticationIsConfigured();
    void renewsARefusedTokenOnce();
    void answersTheDigestChallengeOnce();
    void showsNothingWithoutAnAccount();
    void refusesInItsOwnWords_data();
    void refusesInItsOwnWords();
    void endsWithinItsTime();
    void boundsWhatWaits();
    void sendsFewRequestsAtOnce();
    void finishesTheChangesOfALargeGroup();
    void letsAUserGoBeforeAGroup();
    void refusesWhatWaitsWhenConfdIsAway();
    void isWellWhileOthersAreAnswered();
    void readsServices();
    void addsAMemberThatIsNone();
    void tellsItsHealth();
    void changesTheSimulatedXivo();
};

} // namespace xivocc::test
