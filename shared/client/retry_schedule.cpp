#include "retry_schedule.h"

#include <QRandomGenerator>
#include <algorithm>

namespace xivocc::client {

milliseconds RetrySchedule::next()
{
    if (m_delays.empty())
        return milliseconds(0);
    const milliseconds delay = m_delays[std::min(m_attempts, m_delays.size() - 1)];
    ++m_attempts;
    const double factor = 1.0 - spread + 2 * spread * QRandomGenerator::global()->generateDouble();
    return std::chrono::duration_cast<milliseconds>(delay * factor);
}

} // namespace xivocc::client
