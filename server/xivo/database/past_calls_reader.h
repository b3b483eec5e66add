#pragma once

#include "call_log_query.h"
#include "queue_visits_query.h"

#include <config/settings.h>

#include <QHash>
#include <QObject>
#include <QThread>
#include <functional>

namespace xivocc::xivo {

class PastCallsWorker;

/// Searches XiVO's call_log and queue_log for past calls, on a thread and a connection of its own, so that a
/// long search delays neither log-ins nor the configuration. Lives in the main thread.
class PastCallsReader final : public QObject
{
    Q_OBJECT

public:
    using Reading = tl::expected<std::vector<CallHistoryEntry>, QString>;
    /// Called once, in this thread, in any case within ten seconds; not at all when the reader is destroyed
    /// before. The error is a sentence for the user.
    using Answer = std::function<void(const Reading &)>;

    explicit PastCallsReader(const config::DatabaseSettings &settings, QObject *parent = nullptr);
    ~PastCallsReader() override;

    void readLine(const CallLogQuestion &question, Answer done);
    void readQueueVisits(const QueueVisitsQuestion &question, Answer done);

private:
    using Search = std::function<Reading(QSqlDatabase &)>;

    void search(const QString &table, Search search, Answer done);
    void answer(quint64 ticket, const Reading &reading);

    QThread m_thread;
    PastCallsWorker *m_worker = nullptr; ///< lives and dies in m_thread; null when the address is wrong
    QString m_addressError;
    quint64 m_nextTicket = 1;
    QHash<quint64, Answer> m_pending;
};

} // namespace xivocc::xivo
