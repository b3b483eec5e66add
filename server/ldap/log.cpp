#include "log.h"

namespace xivocc::ldap {

Q_LOGGING_CATEGORY(ldapLog, "xivocc.ldap", QtInfoMsg)

} // namespace xivocc::ldap
