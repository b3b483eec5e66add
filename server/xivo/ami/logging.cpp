#include "logging.h"

namespace xivocc::ami {

Q_LOGGING_CATEGORY(log, "xivocc.ami", QtInfoMsg)

} // namespace xivocc::ami
