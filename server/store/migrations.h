#pragma once

#include "sql_statement.h"

#include <sql/database_address.h>

namespace xivocc::store {

/// Brings the store's tables to what this program knows, step by step, each in a transaction of its own; the
/// steps already taken are counted in the table schema_version. A store of a newer program is refused.
[[nodiscard]] Outcome<void> migrate(QSqlDatabase &database, sql::DatabaseAddress::Engine engine);

/// The number of steps there are.
[[nodiscard]] int newestVersion();

} // namespace xivocc::store
