#include "standing_alerts.h"

#include <utility>

namespace xivocc::alerts {

namespace {

/// Whether the value was farther past the limit than any before.
bool note(Alert &alert, double value)
{
    const bool isBelow =
        alert.condition.figure && alert.condition.figure->comparison == AlertComparison::Below;
    const bool isWorse = isBelow ? value < alert.worstValue : value > alert.worstValue;
    alert.lastValue = value;
    if (isWorse)
        alert.worstValue = value;
    return isWorse;
}

} // namespace

bool StandingAlerts::hasRoomFor(int ruleId) const
{
    const auto count = m_counts.find(ruleId);
    return m_alerts.size() < maximum && (count == m_counts.end() || count->second < maxPerRule);
}

int StandingAlerts::fire(Alert alert)
{
    alert.id = ++m_lastId;
    ++m_counts[alert.ruleId];
    m_changes.push_back(alert);
    m_alerts.emplace(alert.id, std::move(alert));
    return m_lastId;
}

void StandingAlerts::measure(int id, double value)
{
    const auto found = m_alerts.find(id);
    if (found != m_alerts.end() && note(found->second, value))
        m_changes.push_back(found->second);
}

void StandingAlerts::clear(int id, AlertEnding ending, Instant now, std::optional<double> value)
{
    auto found = m_alerts.extract(id);
    if (found.empty())
        return;
    Alert &alert = found.mapped();
    if (value)
        static_cast<void>(note(alert, *value));
    alert.clearedAt = now;
    alert.ending = ending;
    if (--m_counts[alert.ruleId] == 0)
        m_counts.erase(alert.ruleId);
    m_changes.push_back(std::move(alert));
}

void StandingAlerts::acknowledge(int id, const AlertAcknowledgement &by)
{
    const auto found = m_alerts.find(id);
    if (found == m_alerts.end())
        return;
    found->second.acknowledgement = by;
    m_changes.push_back(found->second);
}

const Alert *StandingAlerts::find(int id) const
{
    const auto found = m_alerts.find(id);
    return found == m_alerts.end() ? nullptr : &found->second;
}

std::vector<Alert> StandingAlerts::all() const
{
    std::vector<Alert> alerts;
    alerts.reserve(m_alerts.size());
    for (const auto &[id, alert] : m_alerts)
        alerts.push_back(alert);
    return alerts;
}

std::vector<Alert> StandingAlerts::takeChanges()
{
    return std::exchange(m_changes, {});
}

} // namespace xivocc::alerts
