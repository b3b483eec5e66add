#include "log.h"

namespace xivocc::xivo {

Q_LOGGING_CATEGORY(ctiLog, "xivocc.cti", QtInfoMsg)

} // namespace xivocc::xivo
