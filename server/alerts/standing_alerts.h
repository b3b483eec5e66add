#pragma once

#include <domain/alert.h>

#include <map>
#include <optional>
#include <vector>

namespace xivocc::alerts {

/// The alerts that stand, and what became of them since somebody last asked. Pure: time is told.
class StandingAlerts final
{
public:
    static constexpr std::size_t maximum = 2'000;
    static constexpr std::size_t maxPerRule = 500;

    /// Ids go on after this one.
    void startAfter(int lastId) { m_lastId = lastId; }
    [[nodiscard]] bool hasRoomFor(int ruleId) const;
    /// Takes all but the id from `alert`, and gives the id.
    int fire(Alert alert);
    /// Tells it only when it is worse than before.
    void measure(int id, double value);
    /// With its last value, unless that is the one told before.
    void clear(int id, AlertEnding ending, Instant now, std::optional<double> value = std::nullopt);
    void acknowledge(int id, const AlertAcknowledgement &by);

    /// Null: it does not stand.
    [[nodiscard]] const Alert *find(int id) const;
    /// The oldest first.
    [[nodiscard]] std::vector<Alert> all() const;
    [[nodiscard]] bool hasNews() const { return !m_changes.empty(); }
    /// Each as it is after one of its changes, in their order.
    [[nodiscard]] std::vector<Alert> takeChanges();

private:
    std::map<int, Alert> m_alerts;       ///< by id
    std::map<int, std::size_t> m_counts; ///< by rule
    std::vector<Alert> m_changes;
    int m_lastId = 0;
};

} // namespace xivocc::alerts
