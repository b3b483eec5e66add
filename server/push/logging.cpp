#include "logging.h"

namespace xivocc::push {

Q_LOGGING_CATEGORY(pushLog, "xivocc.push", QtInfoMsg)

} // namespace xivocc::push
