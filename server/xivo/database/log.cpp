#include "log.h"

namespace xivocc::xivo {

Q_LOGGING_CATEGORY(databaseLog, "xivocc.database", QtInfoMsg)

} // namespace xivocc::xivo
