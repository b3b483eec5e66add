#include "database_address.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QUrlQuery>

namespace xivocc::sql {

namespace {

constexpr int connectTimeoutSeconds = 5;
constexpr int statementTimeoutMilliseconds = 10'000;
constexpr int sqliteBusyMilliseconds = 2'000;

/// A vanished host is noticed within about ten seconds instead of libpq's two hours.
QString livenessOptions()
{
    return QStringLiteral(
               "connect_timeout=%1;keepalives=1;keepalives_idle=5;keepalives_interval=2;keepalives_count=3;"
               "tcp_user_timeout=%2;application_name=xivocc")
        .arg(connectTimeoutSeconds)
        .arg(statementTimeoutMilliseconds);
}

/// libpq explains in further lines what the remedy below says in our words.
QString firstLine(const QString &error)
{
    return error.section(QLatin1Char('\n'), 0, 0).trimmed();
}

bool prepareSession(QSqlDatabase &database, const QStringList &statements, QString &error)
{
    for (const QString &statement : statements) {
        QSqlQuery query(database);
        if (!query.exec(statement)) {
            error = query.lastError().databaseText();
            return false;
        }
    }
    return true;
}

} // namespace

tl::expected<DatabaseAddress, QString> DatabaseAddress::fromUrl(const QUrl &url, Use use)
{
    DatabaseAddress address;
    address.m_use = use;
    if (url.isEmpty())
        return tl::unexpected(
            QStringLiteral("the setting url of the section [%1] is empty")
                .arg(use != Use::Store ? QLatin1String("database") : QLatin1String("store")));
    if (url.scheme() == QLatin1String("sqlite")) {
        address.m_engine = Engine::Sqlite;
        address.m_name = url.path();
        if (!url.host().isEmpty() || address.m_name.size() < 2)
            return tl::unexpected(QStringLiteral("a SQLite database is written sqlite:///absolute/path"));
        return address;
    }
    if (url.scheme() != QLatin1String("postgresql") && url.scheme() != QLatin1String("postgres"))
        return tl::unexpected(
            QStringLiteral("the database is written postgresql://user:password@host:port/name or "
                           "sqlite:///absolute/path"));
    address.m_name = url.path().mid(1);
    if (address.m_name.isEmpty())
        return tl::unexpected(
            use != Use::Store
                ? QStringLiteral("the address names no database, XiVO's is postgresql://…/asterisk")
                : QStringLiteral("the address names no database, as in postgresql://…/xivocc"));
    address.m_host = url.host();
    address.m_port = url.port(5432);
    address.m_user = url.userName(QUrl::FullyDecoded);
    address.m_password = url.password(QUrl::FullyDecoded);
    address.m_options = livenessOptions();
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key == QLatin1String("host"))
            address.m_host = value;
        else if (key == QLatin1String("sslmode") || key == QLatin1String("sslrootcert"))
            address.m_options += QLatin1Char(';') + key + QLatin1Char('=') + value;
        else
            return tl::unexpected(
                QStringLiteral("the address has the unknown option %1 (known: host, sslmode, sslrootcert)")
                    .arg(key));
    }
    return address;
}

QString DatabaseAddress::text() const
{
    if (m_engine == Engine::Sqlite)
        return m_name;
    return QStringLiteral("%1@%2:%3/%4").arg(m_user, m_host).arg(m_port).arg(m_name);
}

QString DatabaseAddress::useText() const
{
    return m_use != Use::Store ? QStringLiteral("XiVO database") : QStringLiteral("store");
}

QString DatabaseAddress::remedy() const
{
    if (m_engine == Engine::PostgreSql)
        return QStringLiteral(
            "Check that PostgreSQL runs there and admits this user from this machine (pg_hba.conf).");
    return m_use != Use::Store ? QStringLiteral("Check that the file exists and may be read.")
                               : QStringLiteral("Check that its directory exists and may be written to.");
}

QStringList DatabaseAddress::sessionStatements() const
{
    if (m_engine == Engine::PostgreSql) {
        QStringList statements{
            QStringLiteral("set statement_timeout = %1").arg(statementTimeoutMilliseconds)};
        if (m_use == Use::Xivo)
            statements.prepend(QStringLiteral("set default_transaction_read_only = on"));
        else
            statements.prepend(
                QStringLiteral("set client_min_messages = warning")); // not a notice for each table
        return statements;
    }
    if (m_use != Use::Store)
        return {};
    return {QStringLiteral("pragma journal_mode = wal"), QStringLiteral("pragma foreign_keys = on")};
}

tl::expected<QSqlDatabase, QString> DatabaseAddress::open(const QString &connectionName) const
{
    const bool sqlite = m_engine == Engine::Sqlite;
    const QString driver = sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
    if (!QSqlDatabase::isDriverAvailable(driver))
        return tl::unexpected(
            QStringLiteral("The Qt driver %1 is not installed, so that the %3 cannot be opened; install %2.")
                .arg(driver, sqlite ? QStringLiteral("libqt6sql6-sqlite") : QStringLiteral("libqt6sql6-psql"),
                     useText()));
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, connectionName);
    database.setDatabaseName(m_name);
    if (sqlite) {
        database.setConnectOptions(
            QStringLiteral("%1QSQLITE_BUSY_TIMEOUT=%2")
                .arg(m_use == Use::Xivo ? QLatin1String("QSQLITE_OPEN_READONLY;") : QLatin1String(""))
                .arg(sqliteBusyMilliseconds));
    } else {
        database.setHostName(m_host);
        database.setPort(m_port);
        database.setUserName(m_user);
        database.setPassword(m_password);
        database.setConnectOptions(m_options);
    }
    QString error;
    if (!database.open())
        error = database.lastError().databaseText();
    else if (prepareSession(database, sessionStatements(), error))
        return database;
    return tl::unexpected(QStringLiteral("The %1 %2 cannot be opened: %3. %4")
                              .arg(useText(), text(), firstLine(error), remedy()));
}

} // namespace xivocc::sql
