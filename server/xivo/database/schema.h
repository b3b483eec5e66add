#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>
#include <vector>

class QSqlDatabase;

namespace xivocc::xivo {

/// A table and the columns of it that a statement uses.
struct TableNeed
{
    QLatin1String table;
    std::vector<QLatin1String> columns;
};

/// Which of the tables and columns that we use exist in the database and may be read by our role.
/// Facts of the schema are asked rather than a version number: an administrator may have granted
/// less than the version has, and simulators carry no alembic_version.
class Schema final
{
public:
    [[nodiscard]] static tl::expected<Schema, QString> read(QSqlDatabase &database);

    [[nodiscard]] bool hasTable(QLatin1String table) const;
    [[nodiscard]] bool hasColumn(QLatin1String table, QLatin1String column) const;
    /// One phrase per lacking thing, "table agent_login_status is missing"; empty when all is there.
    [[nodiscard]] QStringList lacks(const std::vector<TableNeed> &needs) const;

    /// agent_login_status.login_at holds UTC from XiVO 16.07 and the server's local time before. The
    /// column's default expression tells: it converts to UTC since that release.
    [[nodiscard]] bool logInTimeIsUtc() const { return m_logInTimeIsUtc; }

private:
    struct Table
    {
        QSet<QString> columns;
        QSet<QString> refused; ///< exist, but our role has no SELECT
    };
    QHash<QString, Table> m_tables;
    bool m_logInTimeIsUtc = true;
};

} // namespace xivocc::xivo
