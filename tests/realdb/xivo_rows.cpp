#include "xivo_rows.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace xivocc::test {

namespace {

QString dataFile(const QString &name)
{
    return QStringLiteral(XIVOCC_TEST_DATA "/xivo/") + name;
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QStringList xivoSqlFiles(const QString &release)
{
    return {dataFile(QStringLiteral("schema-%1.sql").arg(release)), dataFile(QStringLiteral("rows.sql")),
            dataFile(QStringLiteral("lines-%1.sql").arg(release))};
}

bool createSqliteXivo(const QString &file)
{
    return executeOnSqlite(file, contents(dataFile(QStringLiteral("schema-sqlite.sql"))) +
                                     contents(dataFile(QStringLiteral("rows.sql"))) +
                                     contents(dataFile(QStringLiteral("lines-16.14.sql"))));
}

bool executeOnSqlite(const QString &file, const QString &sql)
{
    const QString name = QUuid::createUuid().toString();
    bool done = true;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        done = database.open();
        const QStringList statements = sql.split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (done && !statement.trimmed().isEmpty() && !query.exec(statement)) {
                qWarning("%s", qPrintable(query.lastError().text() + statement));
                done = false;
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

QString largeFloorSql()
{
    return QStringLiteral(
        "insert into queuefeatures (id, name, displayname, number, context)"
        " select n, 'q' || n, 'Queue ' || n, 3000 + n, 'default' from generate_series(1, 500) n;"
        "insert into queue (name, wrapuptime, category) select name, 10, 'queue' from queuefeatures;"
        "insert into agentgroup (id, groupid, name) values (1, 1, 'default');"
        "insert into agentfeatures (id, numgroup, firstname, lastname, number, passwd, context, language, "
        "description)"
        " select n, 1, 'First' || n, 'Last' || n, 20000 + n, '', 'default', '', '' from generate_series(1, "
        "10000) n;"
        "insert into userfeatures (id, uuid, firstname, lastname, agentid, enableclient, loginclient)"
        " select id, 'u' || id, firstname, lastname, id, 1, 'login' || id from agentfeatures;"
        "insert into extensions (id, exten, context, type, typeval)"
        " select id, 40000 + id, 'default', 'user', id::text from agentfeatures;"
        "insert into linefeatures (id, protocol, protocolid, name, number, context, provisioningid)"
        " select id, 'sip', id, 'ph' || id, 40000 + id, 'default', id from agentfeatures;"
        "insert into user_line select id, id, true, true from agentfeatures;"
        "insert into line_extension select id, id, true from agentfeatures;"
        "insert into queuemember (queue_name, interface, usertype, userid, channel, category)"
        " select 'q' || ((n * 7 + k * 100) % 500 + 1), 'Agent/' || 20000 + n, 'agent', n, 'Agent', 'queue'"
        " from generate_series(1, 10000) n, generate_series(0, 4) k;"
        "insert into agent_login_status (agent_id, agent_number, extension, context, interface, "
        "state_interface)"
        " select id, number, 40000 + id, 'default', 'Local/id-' || id || '@agentcallback', 'SIP/ph' || id"
        " from agentfeatures;");
}

} // namespace xivocc::test
