#pragma once

#include <QString>
#include <QStringList>

namespace xivocc::sim {

struct XivoTable
{
    QString name; ///< quoted where SQL needs it
    QString columns;
};

/// The tables of a XiVO 16.14 database that the suite reads, in words that SQLite and PostgreSQL share.
/// Enumerations are plain text here.
[[nodiscard]] QList<XivoTable> xivoTables();

} // namespace xivocc::sim
