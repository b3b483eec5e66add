#pragma once

#include <QString>

namespace xivocc::testing {

/// Writes the contact centre of tests/data/floor.json as a XiVO 16.14 database into an SQLite file,
/// the tables that the server reads only. Returns what went wrong, empty: nothing.
[[nodiscard]] QString createFloorDatabase(const QString &floorJson, const QString &sqliteFile);

} // namespace xivocc::testing
