#pragma once

#include <sql/statement.h>

#include <utility>

namespace xivocc::store {

/// Why the database did not do something.
struct Failure
{
    QString reason; ///< the database's own
    /// It is away or cannot go on; otherwise it refused what it was told, and works.
    bool isOutOfService = false;
};

template <typename Result> using Outcome = tl::expected<Result, Failure>;

[[nodiscard]] Failure failureOf(const QSqlError &error, const QSqlDatabase &database);

/// Prepares the statement, binds the values in their order and runs it.
[[nodiscard]] Outcome<QSqlQuery> run(QSqlDatabase &database, const QString &statement,
                                     const QVariantList &values = {});

/// For a column that may not be null: a null string would be a null there.
[[nodiscard]] QVariant textValue(const QString &text);

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
    if (rows->lastError().isValid())
        return tl::unexpected(failureOf(rows->lastError(), database));
    return {};
}

/// The first column of the only row, as of select count(*); 0 when it is null or there is no row.
[[nodiscard]] Outcome<int> readNumber(QSqlDatabase &database, const QString &statement,
                                      const QVariantList &values = {});

} // namespace xivocc::store
