#include "queue_log_query.h"

#include <domain/zoned_time.h>
#include <sql/statement.h>

#include <QSqlError>
#include <algorithm>

namespace xivocc::xivo {

namespace {

/// Two servers write into the table and their clocks differ a little; an hour means that clocks were set
/// back.
constexpr std::chrono::minutes orderTolerance{30};

QString statement()
{
    return QStringLiteral(
               "select id, time, callid, queuename, agent, event, data1, data2, data3, data4, data5"
               " from queue_log where id > ? and time >= ? and event in ('%1') order by id limit %2")
        .arg(understoodEvents().join(QStringLiteral("','")))
        .arg(largestQueueLogReading);
}

/// Turns local times of rows in order into moments.
class LogClock final
{
public:
    LogClock(const QTimeZone &zone, Instant last) : m_zone(zone), m_last(last) {}

    [[nodiscard]] Instant last() const { return m_last; }

    [[nodiscard]] Instant read(const QString &text)
    {
        // "2024-05-06 08:31:12.040123"
        const QDate date = QDate::fromString(text.left(10), QStringLiteral("yyyy-MM-dd"));
        const QTime time = QTime::fromString(text.mid(11, 8), QStringLiteral("HH:mm:ss"));
        if (!date.isValid() || !time.isValid())
            return m_last;
        const milliseconds fraction(text.size() > 20 ? text.mid(20, 3).leftJustified(3, u'0').toInt() : 0);
        const ZonedMoments moments = momentsOf(date, time, m_zone);
        Instant moment = moments.first + fraction;
        if (moment + orderTolerance < m_last)
            moment = moments.second + fraction;
        m_last = std::max(m_last, moment);
        return moment;
    }

private:
    QTimeZone m_zone;
    Instant m_last;
};

} // namespace

tl::expected<QueueLogReading, QString> readQueueLog(QSqlDatabase &database, const QueueLogQuestion &question,
                                                    const QTimeZone &zone)
{
    auto rows =
        sql::run(database, statement(),
                 {question.afterId,
                  wallClock(question.notBefore, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"))});
    if (!rows)
        return tl::unexpected(rows.error());

    QueueLogReading reading;
    reading.lastId = question.afterId;
    LogClock clock(zone, question.lastAt);
    while (rows->next()) {
        const auto text = [&rows](int column) { return rows->value(column).toString(); };
        QueueLogReading::Numbered numbered{rows->value(0).toLongLong(), {}};
        QueueLogRow &row = numbered.row;
        row.at = clock.read(text(1));
        row.callId = text(2);
        row.queue = text(3);
        row.agent = text(4);
        row.event = text(5);
        for (std::size_t i = 0; i < row.data.size(); ++i)
            row.data[i] = text(6 + static_cast<int>(i));
        reading.lastId = numbered.id;
        reading.rows.push_back(std::move(numbered));
    }
    if (rows->lastError().isValid())
        return tl::unexpected(sql::errorOf(*rows));
    reading.lastAt = clock.last();
    reading.more = reading.rows.size() == static_cast<std::size_t>(largestQueueLogReading);
    return reading;
}

} // namespace xivocc::xivo
