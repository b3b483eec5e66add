#include "event_loop_watch.h"
#include "percentile.h"

#include <algorithm>
#include <chrono>

namespace xivocc::bench {

namespace {

constexpr std::chrono::milliseconds interval{5};

} // namespace

EventLoopWatch::EventLoopWatch()
{
    connect(&m_timer, &QTimer::timeout, this, &EventLoopWatch::look);
    m_timer.setTimerType(Qt::PreciseTimer);
}

void EventLoopWatch::restart()
{
    m_stalls.clear();
    m_sinceLook.start();
    m_timer.start(interval);
}

void EventLoopWatch::look()
{
    const double waited = static_cast<double>(m_sinceLook.nsecsElapsed()) / 1e6;
    m_sinceLook.start();
    m_stalls.push_back(std::max(0., waited - static_cast<double>(interval.count())));
}

double EventLoopWatch::stall(double share) const
{
    return percentile(m_stalls, share);
}

} // namespace xivocc::bench
