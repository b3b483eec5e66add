#pragma once

#include <QLoggingCategory>

namespace xivocc::api {

Q_DECLARE_LOGGING_CATEGORY(apiLog)

} // namespace xivocc::api
