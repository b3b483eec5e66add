#pragma once

#include <QMap>
#include <QString>

namespace xivocc {

/// Data attached to a call, by name. Names of the system begin with XIVO_, those of users with USR_.
using CallVariables = QMap<QString, QString>;

} // namespace xivocc
