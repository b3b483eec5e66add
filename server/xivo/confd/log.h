#pragma once

#include <QLoggingCategory>

namespace xivocc::xivo {

Q_DECLARE_LOGGING_CATEGORY(confdLog)

} // namespace xivocc::xivo
