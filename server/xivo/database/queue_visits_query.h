#pragma once

#include <domain/call_history.h>

#include <tl/expected.hpp>
#include <vector>

class QSqlDatabase;

namespace xivocc::xivo {

/// Which visits of callers to queues to read from queue_log, the latest first. What is empty does not matter.
struct QueueVisitsQuestion
{
    std::vector<QString> queues;  ///< technical names
    QString agent;                ///< "Agent/2001": he answered, or let it ring
    QString caller;               ///< his number, as the trunk told it
    bool callerIsPattern = false; ///< of SQL's LIKE
    WallTime notBefore{};
    int size = 0;
};

/// The destination's number is the queue's technical name; the duration is the talk. For an agent a visit
/// that he let ring and did not answer is Missed.
using QueueVisitsReading = tl::expected<std::vector<CallHistoryEntry>, QString>;

/// The error is the database's own text.
[[nodiscard]] QueueVisitsReading readQueueVisits(QSqlDatabase &database, const QueueVisitsQuestion &question);

} // namespace xivocc::xivo
