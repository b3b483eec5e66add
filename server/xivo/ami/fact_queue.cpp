#include "fact_queue.h"

#include <QMutexLocker>
#include <iterator>

namespace xivocc::ami {

FactQueue::FactQueue(std::size_t capacity) : m_capacity(capacity) {}

FactQueue::Push FactQueue::push(std::vector<realtime::TimedFact> &&facts)
{
    const QMutexLocker locker(&m_mutex);
    if (m_facts.size() + facts.size() > m_capacity) {
        m_facts.clear();
        return Push::Overflowed;
    }
    const bool wasEmpty = m_facts.empty();
    if (wasEmpty)
        m_facts = std::move(facts);
    else
        std::move(facts.begin(), facts.end(), std::back_inserter(m_facts));
    return wasEmpty ? Push::FirstQueued : Push::Queued;
}

std::vector<realtime::TimedFact> FactQueue::takeAll()
{
    const QMutexLocker locker(&m_mutex);
    return std::exchange(m_facts, {});
}

milliseconds FactQueue::delay(Instant now) const
{
    const QMutexLocker locker(&m_mutex);
    return m_facts.empty() ? milliseconds(0) : std::max(now - m_facts.front().at, milliseconds(0));
}

} // namespace xivocc::ami
