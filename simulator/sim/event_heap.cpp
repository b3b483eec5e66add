#include "event_heap.h"

namespace xivocc::sim {

qint64 EventHeap::epoch() const
{
    return std::chrono::floor<seconds>(m_now).time_since_epoch().count();
}

EventHeap::Handle EventHeap::after(milliseconds delay, Task task)
{
    const Handle handle{m_now + std::max(delay, milliseconds(0)), m_sequence++};
    m_tasks.emplace(handle, std::move(task));
    return handle;
}

std::optional<Instant> EventHeap::nextDue() const
{
    if (m_tasks.empty())
        return std::nullopt;
    return m_tasks.begin()->first.first;
}

void EventHeap::runUntil(Instant end)
{
    while (!m_tasks.empty() && m_tasks.begin()->first.first <= end) {
        auto due = m_tasks.extract(m_tasks.begin());
        m_now = due.key().first;
        due.mapped()();
    }
    m_now = std::max(m_now, end);
}

void Timers::after(milliseconds delay, EventHeap::Task task)
{
    constexpr std::size_t worthPruning = 32;
    if (m_pending.size() >= worthPruning)
        std::erase_if(m_pending,
                      [now = m_heap.now()](const EventHeap::Handle &handle) { return handle.first < now; });
    m_pending.push_back(m_heap.after(delay, std::move(task)));
}

void Timers::cancel()
{
    for (const EventHeap::Handle &handle : m_pending)
        m_heap.cancel(handle);
    m_pending.clear();
}

} // namespace xivocc::sim
