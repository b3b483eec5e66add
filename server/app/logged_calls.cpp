#include "logged_calls.h"

#include <domain/present_moment.h>

#include <QDateTime>
#include <QTimeZone>

namespace xivocc::app {

namespace {

std::function<WallTime()> clockOf(const QByteArray &zoneName)
{
    const QTimeZone named(zoneName);
    return [zone = named.isValid() ? named : QTimeZone::utc()] {
        const Instant now = presentMoment();
        const seconds since = std::chrono::floor<seconds>(now.time_since_epoch());
        const QDateTime moment = QDateTime::fromSecsSinceEpoch(since.count(), Qt::UTC);
        return WallTime(since + seconds(zone.offsetFromUtc(moment)));
    };
}

} // namespace

LoggedCalls::LoggedCalls(xivo::DatabaseReader &database, const config::SiteSettings &site)
    : m_database(database), m_handler(database.configuration(), *this, clockOf(site.timeZone))
{
}

void LoggedCalls::ofLine(const commands::LineHistoryQuestion &question, Found done)
{
    m_database.readCalls(
        {question.interface, question.notBefore, question.size},
        [done = std::move(done)](const xivo::CallLogReading &reading) {
            if (reading)
                done(*reading);
            else
                done(tl::unexpected(commands::Refusal{QStringLiteral("LinkDown"), reading.error()}));
        });
}

} // namespace xivocc::app
