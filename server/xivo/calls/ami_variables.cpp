#include "ami_variables.h"

#include <commands/call_data.h>

namespace xivocc::xivo {

void addVariable(ami::AmiAction &action, const QString &name, const QString &value)
{
    QString text = value;
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    action.add("Variable", name + QLatin1String("=\"") + text + QLatin1Char('"'));
}

std::optional<QString> callDataName(const QString &name)
{
    if (!commands::isCallDataName(name))
        return std::nullopt;
    return QStringLiteral("__") +
           (name.startsWith(QLatin1String("USR_")) ? name : QStringLiteral("USR_") + name);
}

void addCallData(ami::AmiAction &action, const QMap<QString, QString> &data)
{
    for (auto datum = data.cbegin(); datum != data.cend(); ++datum) {
        if (const auto name = callDataName(datum.key()))
            addVariable(action, *name, datum.value());
    }
}

} // namespace xivocc::xivo
