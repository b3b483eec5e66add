#pragma once

#include <QLoggingCategory>

namespace xivocc::journal {

Q_DECLARE_LOGGING_CATEGORY(journalLog)

} // namespace xivocc::journal
