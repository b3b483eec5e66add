#include "live_statistics.h"

#include <utility>

namespace xivocc::app {

namespace {

Instant now()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

statistics::Rules rulesFrom(const config::Settings &settings)
{
    return {settings.statistics.answeredBefore, settings.statistics.abandonedAfter,
            QTimeZone(settings.site.timeZone), settings.statistics.resetHour};
}

} // namespace

LiveStatistics::LiveStatistics(const config::Settings &settings, const realtime::Floor &floor,
                               QObject *parent)
    : QObject(parent), m_floor(floor), m_statistics(rulesFrom(settings), now())
{
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_statistics.advance(now());
        tell();
    });
    m_second.start(seconds(1));
}

void LiveStatistics::configure(const Configuration &configuration)
{
    m_statistics.configure(configuration);
    tell();
}

void LiveStatistics::follow(const realtime::Changes &changes)
{
    m_statistics.takeLive(changes.queueEvents);
    // Until the PBX has told all it knows, an agent's state is a guess.
    if (m_floor.linkUp()) {
        const Instant at = now();
        if (changes.link) {
            for (const Agent &agent : m_floor.agents())
                m_statistics.observe(*m_floor.agentState(agent.id), at);
        } else {
            for (const int id : changes.agentStates)
                m_statistics.observe(*m_floor.agentState(id), at);
        }
    }
    tell();
}

void LiveStatistics::takeLogged(const xivo::QueueLogNews &news)
{
    m_statistics.takeLogged(news.queueEvents, news.agentEvents);
    if (news.caughtUp && !std::exchange(m_rebuilt, true))
        m_statistics.finishRebuilding();
    tell();
}

void LiveStatistics::tell()
{
    if (const statistics::StatisticsChanges changes = m_statistics.takeChanges(); !changes.empty())
        Q_EMIT changed(changes);
}

} // namespace xivocc::app
