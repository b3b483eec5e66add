#include "queue_log_follower.h"

#include "database_worker.h"
#include "log.h"

#include <algorithm>
#include <utility>

namespace xivocc::xivo {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds longestRetryDelay = 60s;
/// A row takes its id before it is committed, so that one of several writers may show up after a higher id:
/// this many ids are looked at once more.
constexpr qint64 lateIds = 200;
const QString unreadSoFar =
    QStringLiteral("The figures of the day and of the last hour lack the calls of before the start.");

} // namespace

QueueLogFollower::QueueLogFollower()
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &QueueLogFollower::ask);
}

void QueueLogFollower::attach(DatabaseWorker *worker)
{
    qRegisterMetaType<QueueLogReading>();
    m_worker = worker;
    connect(worker, &DatabaseWorker::logRead, this, &QueueLogFollower::take);
    connect(worker, &DatabaseWorker::logFailed, this, &QueueLogFollower::fail);
}

void QueueLogFollower::start(Instant notBefore, milliseconds interval)
{
    if (m_worker == nullptr)
        return;
    m_notBefore = notBefore;
    m_interval = m_retryDelay = interval;
    m_lastAt = {};
    m_lastId = 0;
    m_recentIds.clear();
    m_catchingUp = true;
    m_isStale = m_isAsking;
    if (!m_isAsking)
        ask();
}

void QueueLogFollower::ask()
{
    m_next.stop();
    m_isAsking = true;
    const qint64 afterId = m_catchingUp ? m_lastId : std::max<qint64>(0, m_lastId - lateIds);
    const QueueLogQuestion question{afterId, m_notBefore, m_lastAt};
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, question] { worker->readLog(question); }, Qt::QueuedConnection);
}

bool QueueLogFollower::isStale()
{
    m_isAsking = false;
    if (!std::exchange(m_isStale, false))
        return false;
    ask();
    return true;
}

void QueueLogFollower::take(const QueueLogReading &reading)
{
    if (isStale())
        return;
    m_retryDelay = m_interval;
    setProblem({});
    QueueLogNews news;
    for (const auto &[id, row] : reading.rows) {
        if (m_recentIds.contains(id))
            continue;
        m_recentIds.insert(id);
        if (const auto event = queueEventOf(row))
            news.queueEvents.push_back(*event);
        if (const auto event = agentEventOf(row))
            news.agentEvents.push_back(*event);
    }
    m_lastId = std::max(m_lastId, reading.lastId);
    m_lastAt = std::max(m_lastAt, reading.lastAt);
    m_recentIds.removeIf([this](qint64 id) { return id <= m_lastId - lateIds; });
    news.caughtUp = !reading.more;
    m_catchingUp = reading.more;
    m_next.start(reading.more ? 0ms : m_interval);
    Q_EMIT read(news);
}

void QueueLogFollower::fail(const QString &reason)
{
    if (isStale())
        return;
    m_next.start(m_retryDelay);
    m_retryDelay = std::max(m_interval, std::min(m_retryDelay * 2, longestRetryDelay));
    setProblem(m_catchingUp ? reason + QLatin1Char(' ') + unreadSoFar : reason);
}

void QueueLogFollower::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    if (!problem.isEmpty())
        qCWarning(databaseLog).noquote() << problem << "Closed calls are not counted meanwhile.";
    Q_EMIT problemChanged();
}

} // namespace xivocc::xivo
