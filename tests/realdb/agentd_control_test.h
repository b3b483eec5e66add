#pragma once

#include <QObject>

namespace xivocc::test {

/// Requests to agentd and to XiVO's authentication daemon over real HTTP.
class AgentdControlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhatAgentdUnderstands_data();
    void asksWhatAgentdUnderstands();
    void fetchesOneTokenForManyRequests();
    void renewsARefusedTokenOnce();
    void sendsNoTokenWithoutAuthentication();
    void refusesInItsOwnWords_data();
    void refusesInItsOwnWords();
    void endsWithinItsTime_data();
    void endsWithinItsTime();
    void tellsThatTheAccountIsWrong();
    void survivesAnEndlessAnswer();
    void followsNoRedirection();
    void acceptsASelfSignedCertificateWhenTold();
    void tellsItsHealth();
    void refusesWhatItCannotSay();
};

} // namespace xivocc::test
