#pragma once

#include "hold_time_average.h"
#include "once_list.h"

#include <domain/configuration.h>
#include <domain/queue_statistics.h>

#include <QHash>

#include <vector>

namespace xivocc::realtime {

/// What a member adds to the figures of his queue.
struct MemberShare
{
    bool available = false;
    bool talking = false;
    bool logged = false;

    bool operator==(const MemberShare &) const = default;
};

/// A queue as far as we know it: from the configuration, from the PBX, or from both.
struct QueueRecord
{
    QString name;
    int id = 0; ///< 0: not configured, nobody sees it
    seconds wrapup{0};
    LiveQueueStatistics statistics; ///< all but ewt
    HoldTimeAverage holdTime;
};

/// The queues and their figures, kept up to date by shares of members and callers. A queue is told by its
/// place here, which never changes; -1: none.
class QueueBook final
{
public:
    static constexpr int none = -1;
    /// More queues than any XiVO has; further unknown names are ignored.
    static constexpr std::size_t maximum = 20'000;

    struct Difference
    {
        std::vector<int> changed; ///< ids added or edited
        bool removed = false;
    };
    [[nodiscard]] Difference configure(const std::vector<Queue> &queues,
                                       const std::vector<QueueTiming> &timings);

    [[nodiscard]] const std::vector<Queue> &configured() const { return m_configured; }
    [[nodiscard]] const Queue *queue(int id) const;
    [[nodiscard]] int byName(const QString &name) const { return m_byName.value(name, none); }
    [[nodiscard]] int byId(int id) const { return m_byId.value(id, none); }
    /// Of the queue reached by this number; none unless exactly one is.
    [[nodiscard]] int byNumber(const QString &number) const { return m_byNumber.value(number, none); }
    /// The queue of this name, known from now on; none when there are too many.
    [[nodiscard]] int findOrAdd(const QString &name);
    [[nodiscard]] const QueueRecord &at(int place) const
    {
        return m_records[static_cast<std::size_t>(place)];
    }
    [[nodiscard]] LiveQueueStatistics statistics(int place) const;

    void exchangeShare(int place, const MemberShare &before, const MemberShare &after);
    void setWaiting(int place, int calls, seconds longest);
    void seedHoldTime(int place, seconds holdTime, int completed, int abandoned);
    void connected(int place, seconds holdTime);
    void callOver(int place) { edit(place).holdTime.callOver(); }

    /// Ids of configured queues whose statistics changed since the last call.
    [[nodiscard]] std::vector<int> takeChanged() { return m_changed.take(); }

private:
    [[nodiscard]] QueueRecord &edit(int place) { return m_records[static_cast<std::size_t>(place)]; }
    void noteChange(const QueueRecord &record);

    std::vector<Queue> m_configured;
    std::vector<QueueRecord> m_records;
    QHash<QString, int> m_byName;
    QHash<int, int> m_byId;     ///< record of a configured queue
    QHash<int, int> m_position; ///< index in m_configured
    QHash<QString, int> m_byNumber;
    OnceList<int> m_changed;
};

} // namespace xivocc::realtime
