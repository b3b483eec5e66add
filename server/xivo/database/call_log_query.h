#pragma once

#include <domain/call_history.h>

#include <tl/expected.hpp>
#include <vector>

class QSqlDatabase;

namespace xivocc::xivo {

/// Which rows of call_log to read: those of one line, the latest first.
struct CallLogQuestion
{
    QString interface;    ///< "SIP/ph1001"; the table has it in lower case
    WallTime notBefore{}; ///< the table has the PBX's local time
    int size = 0;
};

using CallLogReading = tl::expected<std::vector<CallHistoryEntry>, QString>;

/// The error is the database's own text.
[[nodiscard]] CallLogReading readCallLog(QSqlDatabase &database, const CallLogQuestion &question);

} // namespace xivocc::xivo
