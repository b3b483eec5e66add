#pragma once

#include <QString>
#include <sql/database_address.h>

namespace xivocc::store {

/// A pattern of SQL's "like", with % _ and \, that matches capitals and small letters alike. SQLite's own
/// ways to do so know the letters of ASCII only, and PostgreSQL's those of its locale.
struct LetterPattern
{
    QString comparison; ///< " glob ?", to be put after what is compared
    QString value;
};
[[nodiscard]] LetterPattern letterPatternOf(const QString &pattern, sql::DatabaseAddress::Engine engine);

} // namespace xivocc::store
