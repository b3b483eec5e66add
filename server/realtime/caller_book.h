#pragma once

#include "facts.h"
#include "queue_book.h"

#include <domain/queue_event.h>
#include <domain/waiting_call.h>

#include <QHash>

#include <deque>
#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace xivocc::realtime {

/// Who waits in which queue, and how each visit of a queue ended. A visit is told when it begins and once
/// when its outcome is sure, so that the events equal queue_log's rows. What we did not see begin is not
/// told when it ends; of a caller found waiting by a synchronisation it is told when he entered.
class CallerBook final
{
public:
    /// More callers than any XiVO holds; beyond it the oldest are forgotten.
    static constexpr int maximum = 50'000;

    explicit CallerBook(QueueBook &queues) : m_queues(queues) {}

    void joined(const CallerJoined &fact, Instant at);
    void left(const CallerLeft &fact, Instant at);
    void gaveUp(const CallerGaveUp &fact, Instant at);
    /// `queueAsked`: where the channel was sent, for one who never got in; QueueBook::none: unknown.
    void exited(const CallerExited &fact, int queueAsked, Instant at);
    void connected(const QString &uniqueId, const QString &queue, seconds holdTime, Instant at);
    void channelEnded(const QString &uniqueId, Instant at);
    /// Settles the callers who gave up without a word from the dialplan.
    void advance(Instant now);

    void startSynchronisation(Instant at);
    void sweep(Instant at, const std::function<bool(const QString &uniqueId)> &channelExists);

    [[nodiscard]] std::vector<WaitingCall> waiting(int queue) const;
    /// Of the caller's call; empty when he is unknown.
    [[nodiscard]] QString linkedId(const QString &uniqueId) const;

    /// The queue is shown from now on.
    void show(int queue);

    /// Ids of configured queues whose waiting calls changed since the last call.
    [[nodiscard]] std::vector<int> takeChanged() { return m_changed.take(); }
    /// What happened to callers since the last call.
    [[nodiscard]] std::vector<QueueEvent> takeEvents() { return std::exchange(m_events, {}); }

private:
    struct Visit
    {
        int queue = QueueBook::none;
        quint64 serial = 0;
        unsigned confirmedIn = 0;
        bool waiting = false;
        bool gaveUp = false;
        bool settled = false;
        Instant joinedAt{};
        Instant leftAt{};
        Instant gaveUpAt{};
        seconds gaveUpAfter{0};
        Instant refusedAt{}; ///< the queue was full or empty
        QString uniqueId;
        QString linkedId;
        QString channel;
        QString number;
        QString name;
    };
    struct Line
    {
        std::vector<quint64> order; ///< serials of visits
        std::multiset<Instant> joinTimes;
    };
    struct Pending
    {
        Instant due;
        QString uniqueId;
        quint64 serial;
    };

    [[nodiscard]] Visit *find(const QString &uniqueId);
    [[nodiscard]] Line &lineOf(int queue);
    /// Ends his visit before, or makes room for his first; what is returned is to be filled in.
    [[nodiscard]] Visit &begin(Visit *before, const QString &uniqueId, Instant at);
    void stand(Visit &visit, int position);
    void refused(const CallerExited &fact, int queue, Instant at);
    void stepOut(Visit &visit, Instant at);
    void tell(const Visit &visit, QueueEvent::Kind kind, Instant at, seconds waited = seconds(0));
    void settle(Visit &visit, QueueEvent::Kind kind);
    void settleUntold(Visit &visit);
    void lineChanged(int queue, Instant at);
    void forgetOldest(Instant at);

    QueueBook &m_queues;
    QHash<QString, Visit> m_visits;
    QHash<quint64, QString> m_standing; ///< unique id of each waiting visit
    std::vector<Line> m_lines;          ///< by queue
    std::deque<Pending> m_pending;
    OnceList<int> m_changed;
    std::vector<QueueEvent> m_events;
    Instant m_synchronisedAt{};
    quint64 m_lastSerial = 0;
    unsigned m_synchronisation = 0;
};

} // namespace xivocc::realtime
