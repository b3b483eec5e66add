#include "live_alerts.h"

#include <domain/present_moment.h>

#include <algorithm>

namespace xivocc::app {

namespace {
/// A deadline farther away is looked for again, so that a change of the clock costs no more than this.
constexpr milliseconds longestSleep{60'000};
} // namespace

LiveAlerts::LiveAlerts(const alerts::Sources &sources, QObject *parent) : QObject(parent), m_watch(sources)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, [this] {
        m_watch.advance(presentMoment());
        settle();
    });
}

void LiveAlerts::follow(const realtime::Changes &changes)
{
    m_watch.follow(changes, presentMoment());
    settle();
}

void LiveAlerts::followStatistics(const statistics::StatisticsChanges &changes)
{
    m_watch.followFigures(changes.queues, presentMoment());
    settle();
}

void LiveAlerts::settle()
{
    if (m_watch.alerts().hasNews())
        Q_EMIT changed();
    if (const auto next = m_watch.nextDeadline())
        m_next.start(std::clamp(*next - presentMoment(), milliseconds(0), longestSleep));
    else
        m_next.stop();
}

} // namespace xivocc::app
