#include "chat_table.h"

#include <QVariant>
#include <algorithm>

namespace xivocc::store {

namespace {

using Messages = std::vector<commands::KeptChatMessage>;

const QString columns = QStringLiteral("select writer_id, reader_id, sequence, message, sent_at "
                                       "from chat_message ");
const QString ofTwoUsers =
    QStringLiteral("((writer_id = ? and reader_id = ?) or (writer_id = ? and reader_id = ?)) ");

QVariant asVariant(Instant moment)
{
    return static_cast<qlonglong>(moment.time_since_epoch().count());
}

/// The statement gives the newest first.
Outcome<Messages> readNewest(QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    Messages messages;
    const auto read = forEachRow(database, statement, values, [&messages](const QSqlQuery &row) {
        messages.push_back({row.value(0).toInt(), row.value(1).toInt(), row.value(2).toLongLong(),
                            row.value(3).toString(), Instant(milliseconds(row.value(4).toLongLong()))});
    });
    if (!read)
        return tl::unexpected(read.error());
    std::ranges::reverse(messages);
    return messages;
}

Outcome<void> throwOldOnesAway(QSqlDatabase &database, const commands::KeptChatMessage &newest)
{
    const auto tooOld = run(database, QStringLiteral("delete from chat_message where sent_at < ?"),
                            {asVariant(newest.date - ChatTable::retention)});
    if (!tooOld)
        return tl::unexpected(tooOld.error());
    const QVariantList twice{newest.writerId, newest.readerId, newest.readerId,
                             newest.writerId, newest.writerId, newest.readerId,
                             newest.readerId, newest.writerId, ChatTable::maxPerConversation};
    const auto tooMany = run(database,
                             QStringLiteral("delete from chat_message where ") + ofTwoUsers +
                                 QStringLiteral("and id <= (select id from chat_message where ") +
                                 ofTwoUsers + QStringLiteral("order by id desc limit 1 offset ?)"),
                             twice);
    if (!tooMany)
        return tl::unexpected(tooMany.error());
    return {};
}

} // namespace

void ChatTable::add(const commands::KeptChatMessage &message, commands::Done done)
{
    m_store.perform(
        [message](QSqlDatabase &database) -> Outcome<void> {
            const auto added =
                run(database,
                    QStringLiteral("insert into chat_message (writer_id, reader_id, sequence, "
                                   "message, sent_at, is_read) values (?, ?, ?, ?, ?, 0)"),
                    {message.writerId, message.readerId, static_cast<qlonglong>(message.sequence),
                     message.text, asVariant(message.date)});
            if (!added)
                return tl::unexpected(added.error());
            return throwOldOnesAway(database, message);
        },
        std::move(done));
}

void ChatTable::readHistory(int userId, int partnerId, int limit, Found done)
{
    m_store.perform<Messages>(
        [userId, partnerId, limit](QSqlDatabase &database) {
            return readNewest(database,
                              columns + QStringLiteral("where ") + ofTwoUsers +
                                  QStringLiteral("order by id desc limit ?"),
                              {userId, partnerId, partnerId, userId, limit});
        },
        std::move(done));
}

void ChatTable::readUnread(int readerId, int limit, Found done)
{
    m_store.perform<Messages>(
        [readerId, limit](QSqlDatabase &database) {
            return readNewest(
                database,
                columns + QStringLiteral("where reader_id = ? and is_read = 0 order by id desc limit ?"),
                {readerId, limit});
        },
        std::move(done));
}

void ChatTable::markAsRead(int readerId, int writerId, commands::Done done)
{
    m_store.perform(
        [readerId, writerId](QSqlDatabase &database) -> Outcome<void> {
            const auto marked = run(database,
                                    QStringLiteral("update chat_message set is_read = 1 "
                                                   "where reader_id = ? and writer_id = ? and is_read = 0"),
                                    {readerId, writerId});
            if (!marked)
                return tl::unexpected(marked.error());
            return {};
        },
        std::move(done));
}

} // namespace xivocc::store
