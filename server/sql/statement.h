#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <tl/expected.hpp>

namespace xivocc::sql {

template <typename Result> using Outcome = tl::expected<Result, QString>; ///< the error is the database's own

/// The first line of what the database said; libpq explains in further ones.
[[nodiscard]] QString errorOf(const QSqlQuery &query);

/// Prepares the statement, binds the values in their order and runs it.
[[nodiscard]] Outcome<QSqlQuery> run(QSqlDatabase &database, const QString &statement,
                                     const QVariantList &values = {});

} // namespace xivocc::sql
