#include "log.h"

namespace xivocc::xivo {

Q_LOGGING_CATEGORY(agentControlLog, "xivocc.agentcontrol", QtInfoMsg)

} // namespace xivocc::xivo
