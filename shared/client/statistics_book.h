#pragma once

#include <domain/queue_day.h>
#include <domain/queue_statistics.h>
#include <protocol/messages.h>

#include <QHash>

namespace xivocc::client {

/// The last known figures of every queue. The server sends only those that changed.
class StatisticsBook final
{
public:
    /// All figures of a queue after a change.
    struct Merged
    {
        LiveQueueStatistics live;
        QueueDay day;
        bool isDayChanged = false;
        bool isWaitNew = false; ///< told now; it may be another call's and still the same number
    };

    /// Unknown names are ignored.
    [[nodiscard]] Merged merge(const protocol::QueueStatistics &changed);
    void clear() { m_queues.clear(); }

private:
    struct Figures
    {
        LiveQueueStatistics live;
        QueueDay day;
    };
    QHash<int, Figures> m_queues;
};

} // namespace xivocc::client
