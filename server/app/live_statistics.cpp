#include "live_statistics.h"

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
    tell();
}

void LiveStatistics::takeLogged(const std::vector<QueueEvent> &events)
{
    m_statistics.takeLogged(events);
    tell();
}

void LiveStatistics::tell()
{
    if (const statistics::StatisticsChanges changes = m_statistics.takeChanges(); !changes.empty())
        Q_EMIT changed(changes);
}

} // namespace xivocc::app
