#include "log.h"

namespace xivocc::xivo {

Q_LOGGING_CATEGORY(confdLog, "xivocc.confd", QtInfoMsg)

} // namespace xivocc::xivo
