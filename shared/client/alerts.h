#pragma once

#include "request_outcome.h"

#include <domain/alert.h>

#include <QObject>
#include <vector>

namespace xivocc::protocol {
struct ServerMessage;
}

namespace xivocc::client {

class Session;

/// The alerts that the server watches for all supervisors: the rules, what stands, what stood. Rules and
/// standing alerts stay as last told while the session reconnects. GUI thread only.
class Alerts final : public QObject
{
    Q_OBJECT

public:
    static constexpr int historyPage = 200; ///< entries of one answer

    explicit Alerts(Session *session);

    /// All that the user may see, by ascending id.
    [[nodiscard]] const std::vector<AlertRule> &rules() const { return m_rules; }
    /// The oldest first.
    [[nodiscard]] const std::vector<Alert> &standing() const { return m_standing; }

    /// Id 0: a new rule.
    void saveRule(const AlertRule &rule, RequestDone done);
    void removeRule(int ruleId, RequestDone done);
    /// In the name of the user, for everybody to see. Refused, with the name, when somebody was first.
    void acknowledge(int alertId, RequestDone done);
    /// The newest alerts that fired then or later, or those before one that is known; answered by
    /// historyReceived(), a refusal goes to `done`. Only the last question is answered.
    void askHistory(Instant since, int before, RequestDone done);

Q_SIGNALS:
    void rulesChanged();
    /// It was not there before: to be shown and, if it is a sounding one, heard. Alerts that stood when the
    /// user came are not told by it, those that fired while the session was away are.
    void alertFired(const xivocc::Alert &alert);
    /// It got worse, was acknowledged or has cleared; a cleared one stands no more.
    void alertChanged(const xivocc::Alert &alert);
    /// All that stands was told anew; after a connection and when rights changed.
    void standingChanged();
    /// The newest first; not complete: ask on before the last one.
    void historyReceived(const std::vector<xivocc::Alert> &alerts, bool isComplete);

private:
    void take(const protocol::ServerMessage &message);
    void takeStanding(const std::vector<Alert> &alerts);
    void takeChange(const Alert &alert);

    Session *m_session;
    std::vector<AlertRule> m_rules;
    std::vector<Alert> m_standing;
    QString m_user;          ///< whose alerts these are
    bool m_hasHeard = false; ///< what stands, at least once
    int m_lastQuestion = 0;
};

} // namespace xivocc::client
