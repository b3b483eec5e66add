#include "queue_book.h"

namespace xivocc::realtime {

QueueBook::Difference QueueBook::configure(const std::vector<Queue> &queues,
                                           const std::vector<QueueTiming> &timings)
{
    Difference difference;
    QHash<int, Queue> before;
    for (const Queue &queue : m_configured)
        before.insert(queue.id, queue);
    for (QueueRecord &record : m_records)
        record.id = 0;
    m_byId.clear();
    m_byNumber.clear();
    m_position.clear();
    m_configured.clear();
    for (const Queue &queue : queues) {
        const int place = findOrAdd(queue.name);
        if (place == none || m_byId.contains(queue.id))
            continue;
        edit(place).id = queue.id;
        edit(place).wrapup = seconds(0);
        m_byId.insert(queue.id, place);
        m_byNumber.insert(queue.number, m_byNumber.contains(queue.number) ? none : place);
        m_position.insert(queue.id, static_cast<int>(m_configured.size()));
        m_configured.push_back(queue);
        const auto known = before.find(queue.id);
        if (known == before.end() || *known != queue) {
            difference.changed.push_back(queue.id);
            m_changed.add(queue.id);
        }
        if (known != before.end())
            before.erase(known);
    }
    for (const QueueTiming &timing : timings) {
        if (const int place = byId(timing.queueId); place != none)
            edit(place).wrapup = timing.wrapupTime;
    }
    difference.removed = !before.isEmpty();
    return difference;
}

const Queue *QueueBook::queue(int id) const
{
    const auto position = m_position.constFind(id);
    return position == m_position.constEnd() ? nullptr : &m_configured[static_cast<std::size_t>(*position)];
}

int QueueBook::findOrAdd(const QString &name)
{
    if (const auto known = m_byName.constFind(name); known != m_byName.constEnd())
        return *known;
    if (name.isEmpty() || m_records.size() >= maximum)
        return none;
    const int place = static_cast<int>(m_records.size());
    m_records.emplace_back().name = name;
    m_byName.insert(name, place);
    return place;
}

LiveQueueStatistics QueueBook::statistics(int place) const
{
    LiveQueueStatistics statistics = at(place).statistics;
    statistics.ewt = at(place).holdTime.value();
    return statistics;
}

void QueueBook::exchangeShare(int place, const MemberShare &before, const MemberShare &after)
{
    if (before == after)
        return;
    QueueRecord &record = edit(place);
    record.statistics.availableAgents += int(after.available) - int(before.available);
    record.statistics.talkingAgents += int(after.talking) - int(before.talking);
    record.statistics.loggedAgents += int(after.logged) - int(before.logged);
    noteChange(record);
}

void QueueBook::setWaiting(int place, int calls, seconds longest)
{
    QueueRecord &record = edit(place);
    record.statistics.waitingCalls = calls;
    record.statistics.longestWaitTime = longest;
    noteChange(record);
}

void QueueBook::seedHoldTime(int place, seconds holdTime, int completed, int abandoned)
{
    QueueRecord &record = edit(place);
    const seconds before = record.holdTime.value();
    record.holdTime.seed(holdTime, completed, abandoned);
    if (record.holdTime.value() != before)
        noteChange(record);
}

void QueueBook::connected(int place, seconds holdTime)
{
    QueueRecord &record = edit(place);
    const seconds before = record.holdTime.value();
    record.holdTime.connected(holdTime);
    if (record.holdTime.value() != before)
        noteChange(record);
}

void QueueBook::noteChange(const QueueRecord &record)
{
    if (record.id != 0)
        m_changed.add(record.id);
}

} // namespace xivocc::realtime
