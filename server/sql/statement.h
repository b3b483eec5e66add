#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <tl/expected.hpp>

namespace xivocc::sql {

template <typename Result> using Outcome = tl::expected<Result, QString>; ///< the error is the database's own

/// The first line of what the database said; libpq explains in further ones.
[[nodiscard]] QString errorOf(const QSqlError &error);
[[nodiscard]] QString errorOf(const QSqlQuery &query);

/// Whether the database is away or cannot go on, so that any other statement would have failed as well.
[[nodiscard]] bool isOutOfService(const QSqlError &error, const QSqlDatabase &database);

/// Prepares the statement, binds the values in their order and runs it.
[[nodiscard]] tl::expected<QSqlQuery, QSqlError> execute(QSqlDatabase &database, const QString &statement,
                                                         const QVariantList &values = {});
[[nodiscard]] Outcome<QSqlQuery> run(QSqlDatabase &database, const QString &statement,
                                     const QVariantList &values = {});

} // namespace xivocc::sql
