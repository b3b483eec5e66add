#include "ami_variables.h"

namespace xivocc::xivo {

void addVariable(ami::AmiAction &action, const QString &name, const QString &value)
{
    QString text = value;
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    action.add("Variable", name + QLatin1String("=\"") + text + QLatin1Char('"'));
}

} // namespace xivocc::xivo
