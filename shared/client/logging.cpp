#include "logging.h"

Q_LOGGING_CATEGORY(clientLog, "xivocc.client", QtInfoMsg)
