#pragma once

#include <QLoggingCategory>

namespace xivocc::xivo {

Q_DECLARE_LOGGING_CATEGORY(agentControlLog)

} // namespace xivocc::xivo
