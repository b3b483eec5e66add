#include "queue_statistics_book.h"

#include <algorithm>
#include <utility>

namespace xivocc::statistics {

QueueStatisticsBook::QueueStatisticsBook(const Rules &rules, Instant now)
    : m_rules(rules), m_day(rules), m_now(now)
{
    [[maybe_unused]] const bool begun = m_day.advance(now);
}

void QueueStatisticsBook::configure(const std::vector<Queue> &queues)
{
    for (Record &record : m_records)
        record.id = 0;
    const QHash<int, QString> before = std::exchange(m_names, {});
    for (const Queue &queue : queues) {
        if (m_records.size() >= maximum && !m_records.contains(queue.name))
            continue;
        recordOf(queue.name).id = queue.id;
        m_names.insert(queue.id, queue.name);
        if (before.value(queue.id) != queue.name)
            m_changed.insert(queue.id);
    }
}

void QueueStatisticsBook::take(const QueueEvent &event, Source source)
{
    if (event.callId.isEmpty() || event.queue.isEmpty() || event.at < oldestOfInterest())
        return;
    if (m_records.size() >= maximum && !m_records.contains(event.queue))
        return;
    Record &record = recordOf(event.queue);
    const EventLedger::Entry entry = m_ledger.take(event, source);
    if (entry.takeBack)
        remove(record, *entry.takeBack);
    if (entry.count)
        add(record, *entry.count);
    if (entry.count && record.id != 0)
        m_changed.insert(record.id);
}

void QueueStatisticsBook::advanceDay(Instant now)
{
    m_now = std::max(m_now, now);
    if (m_day.advance(m_now))
        beginDay();
}

void QueueStatisticsBook::advance(Instant now)
{
    advanceDay(now);
    for (Record &record : m_records) {
        if (record.hour.advance(m_now) && record.id != 0)
            m_changed.insert(record.id);
    }
}

void QueueStatisticsBook::finishRebuilding()
{
    m_isRebuilding = false;
    for (const Record &record : std::as_const(m_records)) {
        if (record.id != 0)
            m_changed.insert(record.id);
    }
}

Instant QueueStatisticsBook::oldestOfInterest() const
{
    return std::min(m_day.dayBegan(), m_now - SlidingHour::length);
}

QueueCounts QueueStatisticsBook::today(int queueId) const
{
    const Record *record = find(queueId);
    return record ? record->today : QueueCounts{};
}

QueueCounts QueueStatisticsBook::lastHour(int queueId) const
{
    const Record *record = find(queueId);
    return record ? record->hour.sum() : QueueCounts{};
}

WindowedFigures QueueStatisticsBook::windowed(int queueId, seconds window, seconds goodWait) const
{
    const Record *record = find(queueId);
    return record ? record->journal.since(m_now - window, goodWait) : WindowedFigures{};
}

std::vector<QueueCounts> QueueStatisticsBook::stepsOfToday(int queueId) const
{
    const Record *record = find(queueId);
    return record ? record->course.until(m_now) : std::vector<QueueCounts>{};
}

std::vector<QueueCounts> QueueStatisticsBook::minutesOfLastHour(int queueId) const
{
    const Record *record = find(queueId);
    return record ? record->hour.minutes(m_now) : std::vector<QueueCounts>{};
}

std::vector<int> QueueStatisticsBook::takeChanged()
{
    const QSet<int> changed = std::exchange(m_changed, {});
    return {changed.begin(), changed.end()};
}

const QueueStatisticsBook::Record *QueueStatisticsBook::find(int queueId) const
{
    const auto name = m_names.constFind(queueId);
    if (name == m_names.constEnd())
        return nullptr;
    const auto record = m_records.constFind(*name);
    return record == m_records.constEnd() ? nullptr : &*record;
}

QueueStatisticsBook::Record &QueueStatisticsBook::recordOf(const QString &queue)
{
    auto record = m_records.find(queue);
    if (record == m_records.end()) {
        record = m_records.insert(queue, {});
        record->course.startOver(m_day.dayBegan());
    }
    return *record;
}

void QueueStatisticsBook::add(Record &record, const QueueEvent &event)
{
    const QueueCounts counts = countsOf(event, m_rules);
    if (event.at >= m_day.dayBegan())
        record.today += counts;
    record.course.add(event.at, counts);
    record.hour.add(event.at, counts, m_now);
    record.journal.add(event);
}

void QueueStatisticsBook::remove(Record &record, const QueueEvent &event)
{
    const QueueCounts counts = countsOf(event, m_rules);
    if (event.at >= m_day.dayBegan())
        record.today -= counts;
    record.course.remove(event.at, counts);
    record.hour.remove(event.at, counts);
    record.journal.remove(event);
}

void QueueStatisticsBook::beginDay()
{
    m_ledger.forgetBefore(m_now - SlidingHour::length);
    for (Record &record : m_records) {
        record.today = {};
        record.course.startOver(m_day.dayBegan());
        record.journal.forgetBefore(oldestOfInterest());
        if (record.id != 0)
            m_changed.insert(record.id);
    }
}

} // namespace xivocc::statistics
