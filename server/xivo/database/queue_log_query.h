#pragma once

#include "queue_log_row.h"

#include <QTimeZone>
#include <tl/expected.hpp>
#include <vector>

class QSqlDatabase;

namespace xivocc::xivo {

/// Which rows of queue_log to read, in the order of their ids.
struct QueueLogQuestion
{
    qint64 afterId = 0;
    Instant notBefore{};
    Instant lastAt{}; ///< of the rows read before
};

struct QueueLogReading
{
    struct Numbered
    {
        qint64 id = 0;
        QueueLogRow row;
    };
    std::vector<Numbered> rows;
    qint64 lastId = 0; ///< those of the question when there was nothing
    Instant lastAt{};
    bool more = false; ///< the answer was cut at the largest size
};

/// Rows that one reading gives at most; more are asked for by the next.
constexpr int largestQueueLogReading = 20'000;

/// Only rows of understoodEvents(). The column time is the PBX's local time without a zone: of an hour that
/// the clocks repeat, the order of the rows tells which one is meant. The error is the database's own text.
[[nodiscard]] tl::expected<QueueLogReading, QString>
readQueueLog(QSqlDatabase &database, const QueueLogQuestion &question, const QTimeZone &zone);

} // namespace xivocc::xivo
