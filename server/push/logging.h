#pragma once

#include <QLoggingCategory>

namespace xivocc::push {

Q_DECLARE_LOGGING_CATEGORY(pushLog)

} // namespace xivocc::push
