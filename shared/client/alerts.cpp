#include "alerts.h"

#include "requests.h"
#include "session.h"

#include <algorithm>
#include <utility>

namespace xivocc::client {

Alerts::Alerts(Session *session) : QObject(session), m_session(session)
{
    Requests &requests = session->requests();
    connect(&requests, &Requests::connected, this, [this] {
        const QString user = m_session->login() + QLatin1Char('@') + m_session->address().text();
        if (std::exchange(m_user, user) != user) {
            m_standing.clear();
            m_hasHeard = false;
        }
        m_session->requests().send(protocol::GetAlertRules{});
        m_session->requests().send(protocol::SubscribeToAlerts{});
    });
    connect(&requests, &Requests::heard, this, &Alerts::take);
}

void Alerts::saveRule(const AlertRule &rule, RequestDone done)
{
    m_session->requests().send(protocol::SetAlertRule{rule}, std::move(done));
}

void Alerts::removeRule(int ruleId, RequestDone done)
{
    m_session->requests().send(protocol::RemoveAlertRule{ruleId}, std::move(done));
}

void Alerts::acknowledge(int alertId, RequestDone done)
{
    m_session->requests().send(protocol::AcknowledgeAlert{alertId}, std::move(done));
}

void Alerts::askHistory(Instant since, int before, RequestDone done)
{
    m_session->requests().send(protocol::GetAlertHistory{++m_lastQuestion, since, historyPage, before},
                               std::move(done));
}

void Alerts::take(const protocol::ServerMessage &message)
{
    if (const auto *rules = std::get_if<protocol::AlertRules>(&message)) {
        m_rules = rules->rules;
        Q_EMIT rulesChanged();
    } else if (const auto *standing = std::get_if<protocol::AlertsStanding>(&message)) {
        takeStanding(standing->alerts);
    } else if (const auto *changed = std::get_if<protocol::AlertChanged>(&message)) {
        takeChange(changed->alert);
    } else if (const auto *history = std::get_if<protocol::AlertHistory>(&message)) {
        if (history->requestId == m_lastQuestion)
            Q_EMIT historyReceived(history->alerts, history->isComplete);
    }
}

void Alerts::takeStanding(const std::vector<Alert> &alerts)
{
    const std::vector<Alert> before = std::exchange(m_standing, alerts);
    const bool isFirst = !std::exchange(m_hasHeard, true);
    Q_EMIT standingChanged();
    if (isFirst)
        return;
    for (const Alert &alert : alerts) {
        if (std::ranges::find(before, alert.id, &Alert::id) == before.end())
            Q_EMIT alertFired(alert);
    }
}

void Alerts::takeChange(const Alert &alert)
{
    const auto known = std::ranges::find(m_standing, alert.id, &Alert::id);
    const bool isKnown = known != m_standing.end();
    if (alert.clearedAt) {
        if (isKnown)
            m_standing.erase(known);
        Q_EMIT alertChanged(alert);
    } else if (isKnown) {
        *known = alert;
        Q_EMIT alertChanged(alert);
    } else {
        m_standing.push_back(alert);
        Q_EMIT alertFired(alert);
    }
}

} // namespace xivocc::client
