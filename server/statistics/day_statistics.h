#pragma once

#include "queue_statistics_book.h"

#include <domain/configuration.h>

namespace xivocc::statistics {

/// Whose figures changed, each id once.
struct StatisticsChanges
{
    std::vector<int> queues;

    [[nodiscard]] bool empty() const { return queues.empty(); }
};

/// The figures of the day and of the last hour. Pure: no I/O, no clock; every function leaves what it changed
/// to takeChanges().
class DayStatistics final
{
public:
    DayStatistics(const Rules &rules, Instant now) : m_queues(rules, now) {}

    void configure(const Configuration &configuration) { m_queues.configure(configuration.queues); }
    /// What the PBX told of callers.
    void takeLive(const std::vector<QueueEvent> &events);
    /// What queue_log holds, each row once, in any order with the live events.
    void takeLogged(const std::vector<QueueEvent> &events);
    void advance(Instant now) { m_queues.advance(now); }

    [[nodiscard]] const QueueStatisticsBook &queues() const { return m_queues; }
    [[nodiscard]] StatisticsChanges takeChanges() { return {m_queues.takeChanged()}; }

private:
    QueueStatisticsBook m_queues;
};

} // namespace xivocc::statistics
