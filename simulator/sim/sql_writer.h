#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace xivocc::sim {

/// Runs statements on one connection and keeps the first error; after one, nothing more is run.
class SqlWriter final
{
public:
    explicit SqlWriter(const QSqlDatabase &database) : m_query(database) {}

    void run(const QString &statement, const QVariantList &values = {});
    /// `insert into <table> (<columns>) values (...)`, once for each row.
    void insert(const QString &table, const QString &columns, const QList<QVariantList> &rows);
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    QSqlQuery m_query;
    QString m_error;
};

} // namespace xivocc::sim
