#include "live_statistics.h"

#include <algorithm>
#include <utility>

namespace xivocc::app {

namespace {

statistics::Rules rulesFrom(const config::Settings &settings)
{
    return {settings.statistics.answeredBefore, settings.statistics.abandonedAfter,
            QTimeZone(settings.site.timeZone), settings.statistics.resetHour};
}

} // namespace

LiveStatistics::LiveStatistics(const config::Settings &settings, const realtime::Floor &floor, Clock clock,
                               QObject *parent)
    : QObject(parent),
      m_floor(floor),
      m_rules(rulesFrom(settings)),
      m_clock(std::move(clock)),
      m_latest(m_clock())
{
    m_statistics.emplace(m_rules, m_latest);
    connect(&m_second, &QTimer::timeout, this, &LiveStatistics::advance);
    m_second.start(seconds(1));
}

void LiveStatistics::configure(const Configuration &configuration)
{
    m_configuration = configuration;
    if (!m_lastRead)
        m_lastRead = m_clock();
    m_statistics->configure(configuration);
    tell();
}

void LiveStatistics::follow(const realtime::Changes &changes)
{
    const Instant now = m_clock();
    m_statistics->advanceDay(now);
    m_statistics->takeLive(changes.queueEvents);
    // Until the PBX has told all it knows, an agent's state is a guess.
    if (m_floor.linkUp()) {
        if (changes.link) {
            observeAll(now);
        } else {
            for (const int id : changes.agentStates)
                m_statistics->observe(*m_floor.agentState(id), now);
        }
    }
    tell();
}

void LiveStatistics::takeLogged(const xivo::QueueLogNews &news)
{
    const Instant now = m_clock();
    m_lastRead = now;
    m_statistics->advanceDay(now);
    m_statistics->takeLogged(news.queueEvents, news.agentEvents);
    if (news.caughtUp && !std::exchange(m_rebuilt, true))
        m_statistics->finishRebuilding();
    tell();
}

void LiveStatistics::advance()
{
    const Instant now = m_clock();
    if (now + smallestSetBack < m_latest) {
        beginAnew(now);
        return;
    }
    m_latest = std::max(m_latest, now);
    m_statistics->advance(now);
    if (m_lastRead && now - *m_lastRead >= longestRebuilding)
        m_statistics->countWithoutLog();
    tell();
}

void LiveStatistics::observeAll(Instant at)
{
    for (const Agent &agent : m_floor.agents())
        m_statistics->observe(*m_floor.agentState(agent.id), at);
}

void LiveStatistics::beginAnew(Instant now)
{
    m_latest = now;
    if (m_lastRead)
        m_lastRead = now;
    m_rebuilt = false;
    m_statistics.emplace(m_rules, now);
    m_statistics->configure(m_configuration);
    if (m_floor.linkUp())
        observeAll(now);
    tell();
    Q_EMIT begunAnew();
}

void LiveStatistics::tell()
{
    if (const statistics::StatisticsChanges changes = m_statistics->takeChanges(); !changes.empty())
        Q_EMIT changed(changes);
}

} // namespace xivocc::app
