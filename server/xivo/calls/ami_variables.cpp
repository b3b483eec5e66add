#include "ami_variables.h"

namespace xivocc::xivo {

void addVariable(ami::AmiAction &action, const QString &name, const QString &value)
{
    QString text = value;
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    action.add("Variable", name + QLatin1String("=\"") + text + QLatin1Char('"'));
}

QString callDataName(const QString &name)
{
    return QStringLiteral("__") +
           (name.startsWith(QLatin1String("USR_")) ? name : QStringLiteral("USR_") + name);
}

void addCallData(ami::AmiAction &action, const QMap<QString, QString> &data)
{
    for (auto datum = data.cbegin(); datum != data.cend(); ++datum)
        addVariable(action, callDataName(datum.key()), datum.value());
}

} // namespace xivocc::xivo
