#include "floor_database.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

namespace xivocc::testing {

namespace {

// Tables and columns as in XiVO 16.14, left out: what the server does not read.
const QStringList schema{
    QStringLiteral("create table infos (uuid text primary key)"),
    QStringLiteral("create table alembic_version (version_num text)"),
    QStringLiteral("create table agentgroup (id integer primary key, groupid integer, name text, groups text "
                   "default '', "
                   "commented integer default 0, deleted integer default 0, description text)"),
    QStringLiteral(
        "create table agentfeatures (id integer primary key, numgroup integer, firstname text, lastname "
        "text, "
        "number text, passwd text default '', context text, language text default '', autologoff integer, "
        "\"group\" text, description text default '', preprocess_subroutine text)"),
    QStringLiteral(
        "create table agent_login_status (agent_id integer primary key, agent_number text, extension text, "
        "context text, interface text, state_interface text, login_at text)"),
    QStringLiteral(
        "create table agent_membership_status (agent_id integer, queue_id integer, queue_name text, "
        "penalty integer default 0)"),
    QStringLiteral(
        "create table queuefeatures (id integer primary key, name text, displayname text, number text, "
        "context text, timeout integer)"),
    QStringLiteral(
        "create table queue (name text primary key, wrapuptime integer, maxlen integer, strategy text, "
        "category text, commented integer default 0)"),
    QStringLiteral("create table queuemember (queue_name text, interface text, penalty integer default 0, "
                   "commented integer default 0, usertype text, userid integer, channel text, category text, "
                   "position integer default 0)"),
    QStringLiteral(
        "create table userfeatures (id integer primary key, uuid text, firstname text, lastname text, "
        "agentid integer, enableclient integer default 0, loginclient text, passwdclient text, "
        "cti_profile_id integer, commented integer default 0, mobilephonenumber text default '')"),
    QStringLiteral(
        "create table linefeatures (id integer primary key, protocol text, protocolid integer, device text, "
        "name text, number text, context text, provisioningid integer, num integer default 1, "
        "commented integer default 0)"),
    QStringLiteral(
        "create table usercustom (id integer primary key, name text, context text, interface text, "
        "commented integer default 0)"),
    QStringLiteral(
        "create table user_line (user_id integer, line_id integer, main_user integer, main_line integer)"),
    QStringLiteral(
        "create table line_extension (line_id integer, extension_id integer, main_extension integer)"),
    QStringLiteral(
        "create table extensions (id integer primary key, commented integer default 0, context text, "
        "exten text, type text, typeval text)"),
    QStringLiteral(
        "create table ctipresences (id integer primary key, name text, description text, deletable integer)"),
    QStringLiteral(
        "create table ctistatus (id integer primary key, presence_id integer, name text, display_name text, "
        "actions text, color text, access_status text, deletable integer)"),
    QStringLiteral("insert into infos values ('00000000-0000-4000-8000-000000000001')"),
    QStringLiteral("insert into alembic_version values ('9142f0403c8')"),
    QStringLiteral("insert into ctipresences values (1, 'xivo', '', 0)"),
    QStringLiteral("insert into ctistatus values (1, 1, 'available', 'Available', 'queueunpause_all(true)', "
                   "'#9BC920', '1,2', 1)"),
    QStringLiteral(
        "insert into ctistatus values (2, 1, 'lunch', 'Lunch', 'queuepause_all(true)', '#FF9900', '1,2', 1)"),
};

/// Runs statements on one connection and keeps the first error.
class Writer final
{
public:
    explicit Writer(QSqlDatabase database) : m_query(std::move(database)) {}

    void run(const QString &statement, const QVariantList &values = {})
    {
        if (!m_error.isEmpty())
            return;
        if (!m_query.prepare(statement)) {
            m_error = statement + QStringLiteral(": ") + m_query.lastError().text();
            return;
        }
        for (const QVariant &value : values)
            m_query.addBindValue(value);
        if (!m_query.exec())
            m_error = statement + QStringLiteral(": ") + m_query.lastError().text();
    }
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    QSqlQuery m_query;
    QString m_error;
};

QVariant at(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toVariant();
}

void writePeople(Writer &writer, const QJsonObject &floor)
{
    for (const QJsonValue group : floor.value(QLatin1String("agentGroups")).toArray())
        writer.run(QStringLiteral("insert into agentgroup (id, name) values (?, ?)"),
                   {at(group.toObject(), "id"), at(group.toObject(), "name")});
    for (const QJsonValue value : floor.value(QLatin1String("agents")).toArray()) {
        const QJsonObject agent = value.toObject();
        writer.run(
            QStringLiteral("insert into agentfeatures (id, numgroup, firstname, lastname, number, context) "
                           "values (?, ?, ?, ?, ?, 'default')"),
            {at(agent, "id"), at(agent, "group"), at(agent, "firstname"), at(agent, "lastname"),
             at(agent, "number")});
    }
    for (const QJsonValue value : floor.value(QLatin1String("users")).toArray()) {
        const QJsonObject user = value.toObject();
        const QVariant id = at(user, "id");
        const QString device = at(user, "interface").toString().section(QLatin1Char('/'), 1);
        writer.run(
            QStringLiteral("insert into userfeatures (id, uuid, firstname, lastname, agentid, enableclient, "
                           "loginclient, passwdclient, cti_profile_id) values (?, ?, ?, ?, ?, 1, ?, ?, 1)"),
            {id, id.toString(), at(user, "firstname"), at(user, "lastname"), at(user, "agentId"),
             at(user, "login"), at(user, "password")});
        writer.run(
            QStringLiteral(
                "insert into linefeatures (id, protocol, protocolid, name, number, context, provisioningid) "
                "values (?, 'sip', ?, ?, ?, ?, 0)"),
            {id, id, device, at(user, "extension"), at(user, "context")});
        writer.run(QStringLiteral("insert into user_line values (?, ?, 1, 1)"), {id, id});
        writer.run(
            QStringLiteral(
                "insert into extensions (id, context, exten, type, typeval) values (?, ?, ?, 'user', ?)"),
            {id, at(user, "context"), at(user, "extension"), id.toString()});
        writer.run(QStringLiteral("insert into line_extension values (?, ?, 1)"), {id, id});
    }
}

void writeQueues(Writer &writer, const QJsonObject &floor)
{
    for (const QJsonValue value : floor.value(QLatin1String("queues")).toArray()) {
        const QJsonObject queue = value.toObject();
        writer.run(
            QStringLiteral(
                "insert into queuefeatures (id, name, displayname, number, context) values (?, ?, ?, ?, ?)"),
            {at(queue, "id"), at(queue, "name"), at(queue, "displayName"), at(queue, "number"),
             at(queue, "context")});
        writer.run(QStringLiteral("insert into queue (name, wrapuptime, strategy, category) values (?, 0, "
                                  "'rrmemory', 'queue')"),
                   {at(queue, "name")});
    }
}

} // namespace

QString createFloorDatabase(const QString &floorJson, const QString &sqliteFile)
{
    QFile file(floorJson);
    if (!file.open(QIODevice::ReadOnly))
        return floorJson + QStringLiteral(": ") + file.errorString();
    const QJsonObject floor = QJsonDocument::fromJson(file.readAll()).object();

    const QString connection = QStringLiteral("floor-database-") + sqliteFile;
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(sqliteFile);
        if (database.open()) {
            database.transaction();
            Writer writer(database);
            for (const QString &statement : schema)
                writer.run(statement);
            writePeople(writer, floor);
            writeQueues(writer, floor);
            error = writer.error();
            if (error.isEmpty() && !database.commit())
                error = database.lastError().text();
        } else {
            error = database.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return error;
}

} // namespace xivocc::testing
