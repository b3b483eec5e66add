#include "settings.h"

namespace xivocc::config {

QString SettingsError::text() const
{
    return QStringLiteral("%1:%2: %3: %4").arg(file).arg(line).arg(key, reason);
}

} // namespace xivocc::config
