#pragma once

#include <QLoggingCategory>

namespace xivocc::ldap {

Q_DECLARE_LOGGING_CATEGORY(ldapLog)

} // namespace xivocc::ldap
