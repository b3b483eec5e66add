#include "settings.h"

namespace xivocc::config {

QString SettingsError::text() const
{
    QString text = file;
    if (line > 0)
        text += QStringLiteral(":%1").arg(line);
    if (!key.isEmpty())
        text += QStringLiteral(": ") + key;
    return text + QStringLiteral(": ") + reason;
}

} // namespace xivocc::config
