#include "sql_statement.h"

namespace xivocc::store {

QVariant textValue(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace xivocc::store
