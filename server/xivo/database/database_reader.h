#pragma once

#include "authentication.h"
#include "queue_log_follower.h"

#include <config/settings.h>
#include <domain/configuration.h>

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QThread>
#include <QTimer>
#include <functional>
#include <optional>

namespace xivocc::xivo {

class DatabaseWorker;
struct ConfigurationReading;

/// How the link to the XiVO database is, for /health.
struct DatabaseStatus
{
    bool ok = false;
    Instant since{}; ///< beginning of the present `ok`
    QString reason;  ///< why not ok, one sentence; empty when ok
    std::optional<Instant> lastRead;
    milliseconds lastDuration{0}; ///< of the last successful reading, connecting included
};

/// The XiVO database as the server sees it: its configuration, kept up to date, and its passwords.
/// Lives in the main thread and never blocks it; all SQL runs on a thread of its own. Nothing is
/// ever written to the database.
class DatabaseReader final : public QObject
{
    Q_OBJECT

public:
    DatabaseReader(config::DatabaseSettings settings, const config::SiteSettings &site,
                   QObject *parent = nullptr);
    ~DatabaseReader() override;

    /// Reads now and then again after each refresh interval. A database that is away is tried again
    /// after a delay that grows from one second to the refresh interval.
    void start();
    /// Reads again shortly; several calls in a row cause one reading.
    void refreshSoon();

    /// Compares with XiVO's CTI login and password. `done` is called once, in this thread, in any case
    /// within ten seconds; not at all when the reader is destroyed before.
    void authenticate(const QString &login, const QString &password, AuthenticationDone done);

    /// The last one read; empty before the first.
    [[nodiscard]] const Configuration &configuration() const { return m_configuration; }
    [[nodiscard]] const DatabaseStatus &status() const { return m_status; }
    /// What is written into queue_log; reads nothing until it is started.
    [[nodiscard]] QueueLogFollower &queueLog() { return m_queueLog; }
    [[nodiscard]] const QueueLogFollower &queueLog() const { return m_queueLog; }
    /// What the last reading could not read, in sentences; empty when all is there.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

Q_SIGNALS:
    /// Only when it differs from the one before.
    void configurationRead(const xivocc::Configuration &configuration);
    /// `ok` or the problems changed, or the reason of a failure did.
    void statusChanged();

private:
    void read();
    void take(const ConfigurationReading &reading, milliseconds duration);
    void fail(const QString &reason);
    void finishReading(milliseconds untilNext);
    void setStatus(bool ok, const QString &reason);
    void answer(quint64 ticket, AuthenticationVerdict verdict);

    config::DatabaseSettings m_settings;
    QThread m_thread;
    DatabaseWorker *m_worker = nullptr; ///< lives and dies in m_thread; null when the address is wrong
    QueueLogFollower m_queueLog;
    QTimer m_refresh;
    bool m_started = false;
    bool m_reading = false;
    bool m_readAgain = false;
    milliseconds m_retryDelay;

    Configuration m_configuration;
    bool m_everRead = false;
    DatabaseStatus m_status;
    QStringList m_problems;

    quint64 m_nextTicket = 1;
    QHash<quint64, AuthenticationDone> m_pending;
};

} // namespace xivocc::xivo
