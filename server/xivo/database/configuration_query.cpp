#include "configuration_query.h"
#include "configuration_draft.h"
#include "schema.h"
#include "subjects.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace xivocc::xivo {

namespace {

/// An empty text, or why the statement failed.
QString execute(QSqlDatabase &database, QLatin1String statement)
{
    QSqlQuery query(database);
    return query.exec(statement) ? QString() : query.lastError().databaseText();
}

/// Ends the snapshot whatever happens; nothing was written, so a rollback is right.
class Snapshot final
{
public:
    explicit Snapshot(QSqlDatabase &database)
        : m_database(database),
          m_error(execute(database,
                          database.driverName() == QLatin1String("QSQLITE")
                              ? QLatin1String("begin")
                              : QLatin1String("begin transaction isolation level repeatable read read only")))
    {
    }
    ~Snapshot()
    {
        if (m_error.isEmpty())
            execute(m_database, QLatin1String("rollback"));
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

    [[nodiscard]] const QString &error() const { return m_error; }

private:
    QSqlDatabase &m_database;
    QString m_error;
};

/// An empty text, or why the statement failed.
QString readSubject(QSqlDatabase &database, const Subject &subject, ConfigurationDraft &draft)
{
    QSqlQuery query(database);
    query.setForwardOnly(database.driverName() == QLatin1String("QSQLITE"));
    if (!query.prepare(subject.statement) || !query.exec())
        return query.lastError().databaseText();
    while (query.next())
        (draft.*subject.take)(query);
    return query.lastError().isValid() ? query.lastError().databaseText() : QString();
}

QTimeZone logInZone(const Schema &schema, const QByteArray &siteZone)
{
    const QTimeZone zone(siteZone);
    return schema.logInTimeIsUtc() || !zone.isValid() ? QTimeZone::utc() : zone;
}

} // namespace

tl::expected<ConfigurationReading, QString> readConfiguration(QSqlDatabase &database,
                                                              const QByteArray &siteZone)
{
    const Snapshot snapshot(database);
    if (!snapshot.error().isEmpty())
        return tl::unexpected(snapshot.error());
    const auto schema = Schema::read(database);
    if (!schema)
        return tl::unexpected(schema.error());

    ConfigurationDraft draft(logInZone(*schema, siteZone));
    ConfigurationReading reading;
    for (const Subject &subject : subjectsFor(*schema)) {
        const QStringList lacks = schema->lacks(subject.needs);
        if (!lacks.isEmpty()) {
            reading.problems << QStringLiteral("%1: %2").arg(lacks.join(QStringLiteral(", ")),
                                                             subject.consequence);
            continue;
        }
        const QString error = readSubject(database, subject, draft);
        if (!error.isEmpty())
            return tl::unexpected(error);
    }
    reading.configuration = draft.finish();
    return reading;
}

} // namespace xivocc::xivo
