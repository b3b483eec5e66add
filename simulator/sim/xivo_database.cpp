#include "xivo_database.h"
#include "floor_rows.h"
#include "sql_writer.h"
#include "xivo_schema.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QSqlError>
#include <QSqlQuery>
#include <algorithm>
#include <atomic>

namespace xivocc::sim {

Q_LOGGING_CATEGORY(lcDatabase, "xivocc.sim.database", QtInfoMsg)

namespace {

QString utc(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

/// Whether the database is empty of XiVO's tables or holds those of an earlier simulation, told by the
/// identity that a simulation gives itself.
bool mayBeReplaced(const QSqlDatabase &connection)
{
    const QStringList present = connection.tables();
    const bool isTouched = std::ranges::any_of(xivoTables(), [&present](const XivoTable &table) {
        return present.contains(QString(table.name).remove(QLatin1Char('"')));
    });
    if (!isTouched)
        return true;
    QSqlQuery identity(connection);
    return identity.exec(QStringLiteral("select uuid from infos")) && identity.next() &&
           identity.value(0).toString() == simulatedIdentity();
}

void logFailure(const SqlWriter &writer)
{
    if (!writer.error().isEmpty())
        qCWarning(lcDatabase) << "the database no longer shows agents and users as they are:"
                              << writer.error();
}

} // namespace

tl::expected<std::unique_ptr<XivoDatabase>, QString> XivoDatabase::open(const QUrl &url)
{
    static std::atomic<int> connections{0};
    const bool isSqlite = url.scheme() == QLatin1String("sqlite");
    if (!isSqlite && url.scheme() != QLatin1String("postgresql"))
        return tl::unexpected(QStringLiteral("The database address %1 begins neither with sqlite: nor with "
                                             "postgresql:; write sqlite:///path/of/file")
                                  .arg(url.toDisplayString(QUrl::RemovePassword)));
    const QString connection = QStringLiteral("xivo-sim-%1").arg(++connections);
    auto opened = std::unique_ptr<XivoDatabase>(new XivoDatabase(connection));
    QSqlDatabase database =
        QSqlDatabase::addDatabase(isSqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), connection);
    database.setDatabaseName(isSqlite ? url.path() : url.path().mid(1));
    if (isSqlite) {
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    } else {
        database.setHostName(url.host());
        database.setPort(url.port(5432));
        database.setUserName(url.userName());
        database.setPassword(url.password());
    }
    if (!database.open())
        return tl::unexpected(
            QStringLiteral("Cannot open the database %1: %2")
                .arg(url.toDisplayString(QUrl::RemovePassword), database.lastError().text()));
    return opened;
}

void XivoDatabase::appendQueueLog(const QList<QVariantList> &rows)
{
    if (rows.isEmpty())
        return;
    QSqlDatabase connection = database();
    SqlWriter writer(connection);
    QList<QVariantList> numbered;
    numbered.reserve(rows.size());
    for (const QVariantList &row : rows)
        numbered.append(QVariantList{++m_lastLogId} + row);
    connection.transaction();
    writer.insert(QStringLiteral("queue_log"),
                  QStringLiteral("id,time,callid,queuename,agent,event,data1,data2,data3,data4,data5"),
                  numbered);
    purge(writer, QStringLiteral("queue_log"), QStringLiteral("time"), rows.last().first(),
          m_queueLogPurgedOn);
    connection.commit();
}

void XivoDatabase::appendCallLog(const QList<QVariantList> &rows)
{
    if (rows.isEmpty())
        return;
    constexpr qsizetype durationColumn = 5;
    QSqlDatabase connection = database();
    const bool hasIntervals = connection.driverName() != QLatin1String("QSQLITE");
    SqlWriter writer(connection);
    QList<QVariantList> numbered;
    numbered.reserve(rows.size());
    for (QVariantList row : rows) {
        if (hasIntervals)
            row[durationColumn] = row[durationColumn].toString() + QStringLiteral(" seconds");
        numbered.append(QVariantList{++m_lastCallId} + row);
    }
    connection.transaction();
    writer.insert(QStringLiteral("call_log"),
                  QStringLiteral("id,date,source_exten,source_line_identity,destination_exten,"
                                 "destination_line_identity,duration,answered"),
                  numbered);
    purge(writer, QStringLiteral("call_log"), QStringLiteral("date"), rows.last().first(), m_callLogPurgedOn);
    connection.commit();
}

void XivoDatabase::purge(SqlWriter &writer, const QString &table, const QString &column,
                         const QVariant &newest, QDate &purgedOn)
{
    const QDate day = QDate::fromString(newest.toString().left(10), Qt::ISODate);
    if (!day.isValid() || day == purgedOn)
        return;
    purgedOn = day;
    writer.run(QStringLiteral("delete from %1 where %2 < ?").arg(table, column),
               {day.addDays(-keptDays).toString(Qt::ISODate)});
}

XivoDatabase::~XivoDatabase()
{
    QSqlDatabase::removeDatabase(m_connection);
}

QString XivoDatabase::fill(const FloorPlan &plan, const std::vector<SimAgent> &agents)
{
    m_plan = &plan;
    QSqlDatabase connection = database();
    if (!mayBeReplaced(connection))
        return QStringLiteral(
            "The database holds tables that no simulation made, perhaps a real XiVO's. They are left "
            "as they are: give an empty database or another file with --database");
    SqlWriter writer(connection);
    if (connection.driverName() == QLatin1String("QSQLITE"))
        writer.run(
            QStringLiteral("pragma journal_mode = wal")); // readers and the writer do not wait for each other
    else
        writer.run(QStringLiteral("set client_min_messages to warning")); // else a notice for each table
    connection.transaction();
    for (const XivoTable &table : xivoTables()) {
        writer.run(QStringLiteral("drop table if exists %1").arg(table.name));
        writer.run(QStringLiteral("create table %1 (%2)").arg(table.name, table.columns));
    }
    writeFixedRows(writer);
    writeFloor(writer, plan);
    if (!writer.error().isEmpty()) {
        connection.rollback();
        return writer.error();
    }
    if (!connection.commit())
        return connection.lastError().text();
    connection.transaction();
    for (const SimAgent &agent : agents) {
        if (agent.login)
            agentLoggedIn(agent);
    }
    return connection.commit() ? QString() : connection.lastError().text();
}

void XivoDatabase::writeLoadedQueues(SqlWriter &writer, const SimAgent &agent)
{
    writer.run(QStringLiteral("delete from agent_membership_status where agent_id = ?"), {agent.id});
    if (!agent.login)
        return;
    for (const PlannedMembership &membership : agent.memberships)
        writer.insert(QStringLiteral("agent_membership_status"),
                      QStringLiteral("agent_id,queue_id,queue_name,penalty"),
                      {{agent.id, membership.queueId,
                        QString::fromUtf8(m_plan->queueById(membership.queueId)->name), membership.penalty}});
}

void XivoDatabase::agentLoggedIn(const SimAgent &agent)
{
    SqlWriter writer(database());
    writer.run(QStringLiteral("delete from agent_login_status where agent_id = ?"), {agent.id});
    writer.insert(
        QStringLiteral("agent_login_status"),
        QStringLiteral("agent_id,agent_number,extension,context,interface,state_interface,login_at"),
        {{agent.id, QString::fromLatin1(agent.number), QString::fromLatin1(agent.login->extension),
          QString::fromLatin1(agent.login->context), QString::fromLatin1(agent.interface()),
          QString::fromLatin1(agent.login->device), utc(agent.login->at)}});
    writeLoadedQueues(writer, agent);
    logFailure(writer);
}

void XivoDatabase::agentLoggedOff(const SimAgent &agent)
{
    SqlWriter writer(database());
    writer.run(QStringLiteral("delete from agent_login_status where agent_id = ?"), {agent.id});
    writeLoadedQueues(writer, agent);
    logFailure(writer);
}

void XivoDatabase::membershipChanged(const SimAgent &agent)
{
    SqlWriter writer(database());
    writer.run(QStringLiteral("delete from queuemember where usertype = 'agent' and userid = ?"), {agent.id});
    writeMemberships(writer, *m_plan, agent.id, agent.number, agent.memberships);
    writeLoadedQueues(writer, agent);
    logFailure(writer);
}

void XivoDatabase::servicesChanged(const SimUser &user)
{
    SqlWriter writer(database());
    writer.run(
        QStringLiteral("update userfeatures set enablednd = ?, incallfilter = ?, enableunc = ?, destunc = ?, "
                       "enablerna = ?, destrna = ?, enablebusy = ?, destbusy = ? where id = ?"),
        {int(user.dnd), int(user.callFilter), int(user.unconditional.enabled), user.unconditional.destination,
         int(user.noAnswer.enabled), user.noAnswer.destination, int(user.busy.enabled), user.busy.destination,
         user.plan.id});
    logFailure(writer);
}

} // namespace xivocc::sim
