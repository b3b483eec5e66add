#pragma once

#include <sql/statement.h>

namespace xivocc::store {

using sql::Outcome;
using sql::run;

/// For a column that may not be null: a null string would be a null there.
[[nodiscard]] QVariant textValue(const QString &text);

} // namespace xivocc::store
