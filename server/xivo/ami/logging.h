#pragma once

#include <QLoggingCategory>

namespace xivocc::ami {

Q_DECLARE_LOGGING_CATEGORY(log)

} // namespace xivocc::ami
