#pragma once

#include "past_calls_reader.h"

#include <sql/connection.h>

#include <QObject>

namespace xivocc::xivo {

/// Holds the connection for searches; lives in their thread. It is opened when first needed, and anew when
/// the server has closed it since the last search.
class PastCallsWorker final : public QObject
{
    Q_OBJECT

public:
    explicit PastCallsWorker(sql::DatabaseAddress address)
        : m_connection(std::move(address), QStringLiteral("past-calls"))
    {
    }

    /// The error is a sentence that names the table.
    [[nodiscard]] PastCallsReader::Reading
    run(const QString &table, const std::function<PastCallsReader::Reading(QSqlDatabase &)> &search);

private:
    [[nodiscard]] bool isUsable() const;

    sql::Connection m_connection;
};

} // namespace xivocc::xivo
