#include "settings_remarks.h"

namespace xivocc::config {

QStringList remarksOn(const Settings &settings)
{
    QStringList remarks;
    if (settings.ami.password.isEmpty())
        remarks += QStringLiteral("ami.password: is empty; Asterisk will refuse the log-in.");
    if (settings.database.url.isEmpty())
        remarks +=
            QStringLiteral("database.url: is empty; nobody can log in, and queues and agents stay unknown.");
    if (settings.agentd.enabled && settings.agentd.url.isEmpty())
        remarks += QStringLiteral("agentd.url: is empty; agents are logged in and out straight in Asterisk.");
    return remarks;
}

} // namespace xivocc::config
