#include "log.h"

namespace xivocc::journal {

Q_LOGGING_CATEGORY(journalLog, "xivocc.journal")

} // namespace xivocc::journal
