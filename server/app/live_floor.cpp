#include "live_floor.h"

namespace xivocc::app {

namespace {
Instant now()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}
} // namespace

LiveFloor::LiveFloor(QObject *parent) : QObject(parent)
{
    connect(&m_second, &QTimer::timeout, this, [this] { tell(m_floor.advance(now())); });
    m_second.start(seconds(1));
}

void LiveFloor::apply(const std::vector<realtime::TimedFact> &facts)
{
    for (const realtime::TimedFact &fact : facts)
        tell(m_floor.apply(fact));
}

void LiveFloor::configure(const Configuration &configuration)
{
    tell(m_floor.apply({now(), realtime::ConfigurationRead{configuration}}));
}

void LiveFloor::tell(const realtime::Changes &changes)
{
    if (!changes.empty())
        Q_EMIT changed(changes);
}

} // namespace xivocc::app
