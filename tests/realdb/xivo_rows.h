#pragma once

#include <QStringList>

namespace xivocc::test {

/// The files of tests/data/xivo that make a database of this release, "16.10" or "16.14".
[[nodiscard]] QStringList xivoSqlFiles(const QString &release);

/// A SQLite file with the same rows; false: it could not be written.
[[nodiscard]] bool createSqliteXivo(const QString &file);
/// Runs statements, separated by semicolons, on a SQLite file.
[[nodiscard]] bool executeOnSqlite(const QString &file, const QString &sql);

/// 10,000 agents with a user and a line each, in 5 of 500 queues each; plain SQL for an empty 16.14 database.
[[nodiscard]] QString largeFloorSql();

} // namespace xivocc::test
