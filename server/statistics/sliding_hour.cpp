#include "sliding_hour.h"

#include <algorithm>

namespace xivocc::statistics {

namespace {

seconds secondOf(Instant at)
{
    return std::chrono::floor<seconds>(at).time_since_epoch();
}

} // namespace

void SlidingHour::add(Instant at, const QueueCounts &counts, Instant now)
{
    if (counts.empty() || secondOf(at) <= secondOf(now) - length)
        return;
    const seconds second = secondOf(at);
    auto slot = find(second);
    if (slot == m_slots.end() || slot->second != second)
        slot = m_slots.insert(slot, Slot{second, {}});
    slot->counts += counts;
    m_sum += counts;
}

void SlidingHour::remove(Instant at, const QueueCounts &counts)
{
    const seconds second = secondOf(at);
    const auto slot = find(second);
    if (slot == m_slots.end() || slot->second != second)
        return;
    slot->counts -= counts;
    m_sum -= counts;
}

bool SlidingHour::advance(Instant now)
{
    const QueueCounts before = m_sum;
    while (!m_slots.empty() && m_slots.front().second <= secondOf(now) - length) {
        m_sum -= m_slots.front().counts;
        m_slots.pop_front();
    }
    return m_sum != before;
}

std::vector<QueueCounts> SlidingHour::minutes(Instant now) const
{
    std::vector<QueueCounts> minutes(length / std::chrono::minutes(1));
    const seconds first = secondOf(firstMinute(now));
    for (const Slot &slot : m_slots) {
        const auto index = static_cast<std::size_t>((slot.second - first) / std::chrono::minutes(1));
        if (slot.second >= first && index < minutes.size())
            minutes[index] += slot.counts;
    }
    return minutes;
}

Instant SlidingHour::firstMinute(Instant now)
{
    return std::chrono::floor<std::chrono::minutes>(now) - length + std::chrono::minutes(1);
}

std::deque<SlidingHour::Slot>::iterator SlidingHour::find(seconds second)
{
    return std::ranges::lower_bound(m_slots, second, {}, &Slot::second);
}

} // namespace xivocc::statistics
