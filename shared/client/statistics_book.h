#pragma once

#include <domain/queue_statistics.h>
#include <protocol/messages.h>

#include <QHash>

namespace xivocc::client {

/// The last known figures of every queue. The server sends only those that changed.
class StatisticsBook final
{
public:
    /// Gives all figures of the queue after the change. Unknown names are ignored.
    [[nodiscard]] LiveQueueStatistics merge(const protocol::QueueStatistics &changed);
    void clear() { m_queues.clear(); }

private:
    QHash<int, LiveQueueStatistics> m_queues;
};

} // namespace xivocc::client
