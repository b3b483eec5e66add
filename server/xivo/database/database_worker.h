#pragma once

#include "authentication.h"
#include "configuration_query.h"
#include "queue_log_query.h"

#include <sql/connection.h>

#include <QObject>
#include <optional>

namespace xivocc::xivo {

/// Holds the only connection to the XiVO database; lives in the database thread. The connection is
/// opened when first needed and given up when a statement fails; the next request opens a new one.
class DatabaseWorker final : public QObject
{
    Q_OBJECT

public:
    DatabaseWorker(sql::DatabaseAddress address, QByteArray siteZone);

    /// Answers with wasRead() or failed().
    void read();
    /// Answers with checked(), carrying the same ticket.
    void check(quint64 ticket, const QString &login, const QString &password);
    /// Answers with logRead() or logFailed().
    void readLog(const QueueLogQuestion &question);

Q_SIGNALS:
    void wasRead(const xivocc::xivo::ConfigurationReading &reading, std::chrono::milliseconds duration);
    void failed(const QString &reason);
    void checked(quint64 ticket, const xivocc::xivo::AuthenticationVerdict &verdict);
    void logRead(const xivocc::xivo::QueueLogReading &reading);
    void logFailed(const QString &reason);

private:
    sql::Connection m_connection;
    QByteArray m_siteZone;
};

} // namespace xivocc::xivo
