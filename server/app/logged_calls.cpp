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

xivo::PastCallsReader::Answer answerTo(commands::CallHistorySource::Found done)
{
    return [done = std::move(done)](const xivo::PastCallsReader::Reading &reading) {
        if (reading)
            done(*reading);
        else
            done(tl::unexpected(commands::Refusal{QStringLiteral("HistoryUnavailable"), reading.error()}));
    };
}

} // namespace

LoggedCalls::LoggedCalls(const config::Settings &settings, const Configuration &configuration,
                         const rights::AccessRights &rights)
    : m_handler(configuration, rights, *this, clockOf(settings.site.timeZone)), m_reader(settings.database)
{
}

void LoggedCalls::ofLine(const commands::LineHistoryQuestion &question, Found done)
{
    m_reader.readLine({question.interface, question.notBefore, question.size}, answerTo(std::move(done)));
}

void LoggedCalls::ofQueues(const commands::QueueVisitsQuestion &question, Found done)
{
    const QString agent =
        question.agentNumber.isEmpty() ? QString() : QStringLiteral("Agent/") + question.agentNumber;
    m_reader.readQueueVisits({question.queues, agent, question.caller, question.callerIsPattern,
                              question.notBefore, question.size},
                             answerTo(std::move(done)));
}

} // namespace xivocc::app
