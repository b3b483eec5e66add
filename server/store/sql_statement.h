#pragma once

#include <sql/statement.h>

#include <utility>

namespace xivocc::store {

using sql::Outcome;
using sql::run;

/// For a column that may not be null: a null string would be a null there.
[[nodiscard]] QVariant textValue(const QString &text);

/// What the rows that were read to their end come to: an error when the database broke off before.
[[nodiscard]] Outcome<void> endOf(const QSqlQuery &rows);

/// Runs the statement and calls the function with each of its rows. Rows that break off are an error, and not
/// all that there are.
template <typename Take>
[[nodiscard]] Outcome<void> forEachRow(QSqlDatabase &database, const QString &statement,
                                       const QVariantList &values, const Take &take)
{
    auto rows = run(database, statement, values);
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next())
        take(std::as_const(*rows));
    return endOf(*rows);
}

/// The first column of the only row, as of select count(*); 0 when it is null or there is no row.
[[nodiscard]] Outcome<int> readNumber(QSqlDatabase &database, const QString &statement,
                                      const QVariantList &values = {});

} // namespace xivocc::store
