#pragma once

#include "authentication.h"

class QSqlDatabase;

namespace xivocc::xivo {

/// Decides as XiVO's authentication daemon does for its users: a row of userfeatures with this CTI
/// login and password and with the CTI client enabled. An empty login or password is always wrong.
[[nodiscard]] AuthenticationVerdict checkPassword(QSqlDatabase &database, const QString &login,
                                                  const QString &password);

} // namespace xivocc::xivo
