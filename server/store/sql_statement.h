#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <tl/expected.hpp>

namespace xivocc::store {

template <typename Result> using Outcome = tl::expected<Result, QString>; ///< the error is the database's own

/// Prepares the statement, binds the values in their order and runs it.
[[nodiscard]] Outcome<QSqlQuery> run(QSqlDatabase &database, const QString &statement,
                                     const QVariantList &values = {});

/// For a column that may not be null: a null string would be a null there.
[[nodiscard]] QVariant textValue(const QString &text);

} // namespace xivocc::store
