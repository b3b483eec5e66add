#include "migrations.h"

#include <QStringList>
#include <QVariant>

namespace xivocc::store {

namespace {

/// Steps are only ever added, and never changed once they were published. "{identity}" is a key that counts
/// itself. Moments are milliseconds since 1970 in UTC.
const QList<QStringList> &steps()
{
    static const QList<QStringList> all{
        {QStringLiteral(
            "create table default_membership (user_id integer not null, queue_id integer not null, "
            "penalty integer not null, primary key (user_id, queue_id))")},
        {QStringLiteral("create table chat_message (id {identity}, writer_id integer not null, "
                        "reader_id integer not null, sequence bigint not null, message text not null, "
                        "sent_at bigint not null, is_read integer not null)"),
         QStringLiteral("create index chat_message_users on chat_message (writer_id, reader_id, id)"),
         QStringLiteral("create index chat_message_unread on chat_message (reader_id, is_read)"),
         QStringLiteral("create index chat_message_age on chat_message (sent_at)")},
        {QStringLiteral("create table user_preference (user_id integer not null, name text not null, "
                        "value text not null, value_type text not null, primary key (user_id, name))")},
        {QStringLiteral("create table callback_list (uuid text primary key, name text not null unique, "
                        "queue_id integer not null)"),
         QStringLiteral("create table callback_period (uuid text primary key, name text not null unique, "
                        "starts_at text not null, ends_at text not null, is_default integer not null)"),
         QStringLiteral("insert into callback_period (uuid, name, starts_at, ends_at, is_default) values "
                        "('5b6ad0f2-3f0c-4d5e-9a53-0d8f2b3c7e10', 'Day', '09:00:00', '18:00:00', 1)"),
         QStringLiteral(
             "create table callback_request (id {identity}, uuid text not null unique, "
             "list_uuid text not null references callback_list (uuid), phone_number text not null, "
             "mobile_phone_number text not null, first_name text not null, last_name text not null, "
             "company text not null, description text not null, due_date text not null, "
             "period_uuid text not null references callback_period (uuid), voice_message text not null, "
             "agent_id integer, is_closed integer not null)"),
         QStringLiteral("create index callback_request_open on callback_request (is_closed, due_date)"),
         QStringLiteral(
             "create table callback_ticket (id {identity}, uuid text not null unique, "
             "request_uuid text not null references callback_request (uuid), agent_id integer not null, "
             "started_at bigint not null, updated_at bigint not null, status text not null, "
             "comment text not null)"),
         QStringLiteral("create index callback_ticket_request on callback_ticket (request_uuid)")},
        {QStringLiteral("create table favorite_contact (id {identity}, user_id integer not null, "
                        "contact_id text not null, source text not null, name text not null, "
                        "number text not null, mobile text not null, unique (user_id, source, contact_id))")},
        {QStringLiteral("create table user_rights (user_id integer primary key, profile text not null, "
                        "may_record integer not null, may_dissuade integer not null)"),
         QStringLiteral(
             "create table granted_right (user_id integer not null references user_rights (user_id), "
             "kind text not null, granted_id integer not null, "
             "primary key (user_id, kind, granted_id))")},
        {QStringLiteral(
             "create table alert_rule (id integer primary key, name text not null, "
             "figure text not null, comparison text not null, "
             "figure_limit double precision not null, phase text not null, reason text not null, "
             "held_for integer not null, is_sounding integer not null, is_enabled integer not null)"),
         QStringLiteral("create table alert_rule_place (rule_id integer not null references alert_rule (id), "
                        "kind text not null, place_id integer not null, "
                        "primary key (rule_id, kind, place_id))"),
         QStringLiteral("create table alert (id integer primary key, rule_id integer not null, "
                        "rule_name text not null, figure text not null, comparison text not null, "
                        "figure_limit double precision not null, phase text not null, reason text not null, "
                        "held_for integer not null, is_sounding integer not null, queue_id integer not null, "
                        "agent_id integer not null, subject_name text not null, began_at bigint not null, "
                        "fired_at bigint not null, fired_value double precision not null, "
                        "last_value double precision not null, worst_value double precision not null, "
                        "cleared_at bigint, ending text not null, acknowledged_by text not null, "
                        "acknowledged_name text not null, acknowledged_at bigint)"),
         QStringLiteral("create index alert_age on alert (fired_at)")},
        {QStringLiteral("create index alert_subject on alert (queue_id, agent_id)")},
    };
    return all;
}

Outcome<int> versionOf(QSqlDatabase &database)
{
    if (const auto made = run(
            database, QStringLiteral("create table if not exists schema_version (version integer not null)"));
        !made)
        return tl::unexpected(made.error());
    return readNumber(database, QStringLiteral("select max(version) from schema_version"));
}

Outcome<void> take(QSqlDatabase &database, int version, const QStringList &statements,
                   sql::DatabaseAddress::Engine engine)
{
    const QString identity = engine == sql::DatabaseAddress::Engine::Sqlite
                                 ? QStringLiteral("integer primary key autoincrement")
                                 : QStringLiteral("bigserial primary key");
    if (!database.transaction())
        return tl::unexpected(failureOf(database.lastError(), database));
    for (QString statement : statements) {
        if (const auto done = run(database, statement.replace(QLatin1String("{identity}"), identity));
            !done) {
            database.rollback();
            return tl::unexpected(done.error());
        }
    }
    if (const auto noted =
            run(database, QStringLiteral("insert into schema_version (version) values (?)"), {version});
        !noted || !database.commit()) {
        const Failure reason = noted ? failureOf(database.lastError(), database) : noted.error();
        database.rollback();
        return tl::unexpected(reason);
    }
    return {};
}

} // namespace

int newestVersion()
{
    return static_cast<int>(steps().size());
}

Outcome<void> migrate(QSqlDatabase &database, sql::DatabaseAddress::Engine engine)
{
    const auto version = versionOf(database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > newestVersion())
        return tl::unexpected(
            Failure{QStringLiteral("it was written by a newer xivocc-server (step %1, this one knows %2); "
                                   "start that one, or name another store")
                        .arg(*version)
                        .arg(newestVersion()),
                    true});
    for (int step = *version; step < newestVersion(); ++step) {
        if (auto taken = take(database, step + 1, steps()[step], engine); !taken)
            return taken;
    }
    return {};
}

} // namespace xivocc::store
