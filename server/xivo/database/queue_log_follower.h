#pragma once

#include <domain/agent_event.h>
#include <domain/queue_event.h>

#include <QObject>
#include <QSet>
#include <QTimer>
#include <vector>

namespace xivocc::xivo {

class DatabaseWorker;
struct QueueLogReading;

/// What rows of queue_log told, in their order.
struct QueueLogNews
{
    std::vector<QueueEvent> queueEvents;
    std::vector<AgentEvent> agentEvents;
    bool caughtUp = false; ///< nothing more was there at the time of reading
};

/// Reads XiVO's queue_log from a moment on, then again and again what was added. Each row is told once. Lives
/// in the main thread; the SQL runs on the database's own.
class QueueLogFollower final : public QObject
{
    Q_OBJECT

public:
    QueueLogFollower();

    /// Where it reads, in the worker's thread. To be called once, before start().
    void attach(DatabaseWorker *worker);
    /// A database that is away is tried again after a delay that grows from the interval to a minute. Called
    /// again, it reads and tells all rows from this moment on once more.
    void start(Instant notBefore, milliseconds interval);

    /// Why the last reading failed, one sentence; empty when it did not.
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void read(const xivocc::xivo::QueueLogNews &news);
    void problemChanged();

private:
    void ask();
    /// What came answers a question that is of no use any more, and it is asked anew.
    [[nodiscard]] bool isStale();
    void take(const QueueLogReading &reading);
    void fail(const QString &reason);
    void setProblem(const QString &problem);

    DatabaseWorker *m_worker = nullptr;
    QTimer m_next;
    milliseconds m_interval{0};
    milliseconds m_retryDelay{0};
    Instant m_notBefore{};
    Instant m_lastAt{};
    qint64 m_lastId = 0;
    bool m_catchingUp = true;
    bool m_isAsking = false;
    bool m_isStale = false; ///< the answer awaited is to an earlier start()
    QSet<qint64> m_recentIds;
    QString m_problem;
};

} // namespace xivocc::xivo
