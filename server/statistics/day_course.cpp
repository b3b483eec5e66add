#include "day_course.h"

#include <algorithm>

namespace xivocc::statistics {

void DayCourse::startOver(Instant dayBegan)
{
    m_began = dayBegan;
    m_steps.clear();
}

void DayCourse::add(Instant at, const QueueCounts &counts)
{
    const std::size_t index = indexOf(at);
    if (index >= maximum || counts.empty())
        return;
    if (index >= m_steps.size())
        m_steps.resize(index + 1);
    m_steps[index] += counts;
}

void DayCourse::remove(Instant at, const QueueCounts &counts)
{
    if (const std::size_t index = indexOf(at); index < m_steps.size())
        m_steps[index] -= counts;
}

std::vector<QueueCounts> DayCourse::until(Instant now) const
{
    std::vector<QueueCounts> steps = m_steps;
    steps.resize(std::min(indexOf(now) + 1, maximum));
    return steps;
}

std::size_t DayCourse::indexOf(Instant at) const
{
    return at < m_began ? maximum : std::min(static_cast<std::size_t>((at - m_began) / step), maximum);
}

} // namespace xivocc::statistics
