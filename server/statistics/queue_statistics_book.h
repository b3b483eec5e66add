#pragma once

#include "call_journal.h"
#include "day_clock.h"
#include "day_course.h"
#include "event_ledger.h"
#include "queue_counts.h"
#include "sliding_hour.h"

#include <domain/queue.h>

#include <QHash>
#include <QSet>
#include <vector>

namespace xivocc::statistics {

/// The counters of all queues, of the day and of the last hour. Fed by the live events and by queue_log's
/// rows in any order and as often as they come. Pure: time comes with advance().
class QueueStatisticsBook final
{
public:
    using Source = EventLedger::Source;
    /// More queues than any XiVO has; events of further ones are ignored.
    static constexpr int maximum = 20'000;

    QueueStatisticsBook(const Rules &rules, Instant now);

    void configure(const std::vector<Queue> &queues);
    void take(const QueueEvent &event, Source source);
    /// Begins a new day when it is time, and lets the hour slide. About once a second.
    void advance(Instant now);
    /// Begins a new day when it is time. Cheap, so that no event of the new day is taken before.
    void advanceDay(Instant now);
    /// queue_log was read to its end for the first time, or is done without: all counts are told again.
    void finishRebuilding();
    /// What is counted is less than what was.
    [[nodiscard]] bool isRebuilding() const { return m_isRebuilding; }
    /// Events before it are in no figure.
    [[nodiscard]] Instant oldestOfInterest() const;

    [[nodiscard]] QueueCounts today(int queueId) const;
    [[nodiscard]] QueueCounts lastHour(int queueId) const;
    /// Of the calls that entered in the last `window`; at most of the day, or of the last hour if that is
    /// longer.
    [[nodiscard]] WindowedFigures windowed(int queueId, seconds window, seconds goodWait) const;

    /// The day in steps and the last hour in minutes; the last of each has not ended.
    [[nodiscard]] std::vector<QueueCounts> stepsOfToday(int queueId) const;
    [[nodiscard]] std::vector<QueueCounts> minutesOfLastHour(int queueId) const;
    [[nodiscard]] Instant dayBegan() const { return m_day.dayBegan(); }
    [[nodiscard]] Instant hourBegan() const { return SlidingHour::firstMinute(m_now); }

    /// Ids of configured queues whose counts changed since the last call.
    [[nodiscard]] std::vector<int> takeChanged();

private:
    struct Record
    {
        int id = 0; ///< 0: not configured, nobody sees it
        QueueCounts today;
        DayCourse course;
        SlidingHour hour;
        CallJournal journal;
    };
    [[nodiscard]] const Record *find(int queueId) const;
    [[nodiscard]] Record &recordOf(const QString &queue);
    void add(Record &record, const QueueEvent &event);
    void remove(Record &record, const QueueEvent &event);
    void beginDay();

    const Rules m_rules;
    DayClock m_day;
    Instant m_now;
    EventLedger m_ledger;
    QHash<QString, Record> m_records; ///< by technical name
    QHash<int, QString> m_names;      ///< of configured queues
    QSet<int> m_changed;
    bool m_isRebuilding = true;
};

} // namespace xivocc::statistics
