#include "logging.h"

namespace xivocc::api {

Q_LOGGING_CATEGORY(apiLog, "xivocc.api", QtInfoMsg)

} // namespace xivocc::api
