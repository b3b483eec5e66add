#pragma once

#include <QLoggingCategory>

namespace xivocc::xivo {

Q_DECLARE_LOGGING_CATEGORY(ctiLog)

} // namespace xivocc::xivo
