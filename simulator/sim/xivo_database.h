#pragma once

#include "agent_service.h"
#include "user_service.h"

#include <QDate>
#include <QSqlDatabase>
#include <QString>
#include <QUrl>
#include <tl/expected.hpp>

namespace xivocc::sim {

/// The `asterisk` database of the simulated XiVO: tables and columns of XiVO 16.14 as far as the suite reads
/// them. Filled once from the floor's plan, then kept current with what agentd and confd would write.
class XivoDatabase final : public AgentRegister
{
public:
    /// `sqlite:///absolute/file`, `sqlite:file`, or `postgresql://user:password@host:port/database`. Tables
    /// of an earlier run are replaced. The error is a sentence for the user.
    [[nodiscard]] static tl::expected<std::unique_ptr<XivoDatabase>, QString> open(const QUrl &url);
    ~XivoDatabase() override;

    /// Creates the tables and writes the plan and who is logged in. Empty when it worked.
    [[nodiscard]] QString fill(const FloorPlan &plan, const std::vector<SimAgent> &agents);

    /// How long both logs are kept, so that a simulation may run for weeks; XiVO keeps a year.
    static constexpr int keptDays = 3;

    /// Rows of QueueLog, numbered in order. The first ones of a day end the days that are not kept.
    void appendQueueLog(const QList<QVariantList> &rows);
    /// Rows of CallLog, the same way.
    void appendCallLog(const QList<QVariantList> &rows);

    void agentLoggedIn(const SimAgent &agent) override;
    void agentLoggedOff(const SimAgent &agent) override;
    void membershipChanged(const SimAgent &agent) override;
    void servicesChanged(const SimUser &user);

private:
    explicit XivoDatabase(QString connection) : m_connection(std::move(connection)) {}
    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(m_connection); }
    void writeLoadedQueues(class SqlWriter &writer, const SimAgent &agent);
    /// Deletes what is too old for the day of `newest`, unless that was done for this day: `purgedOn`.
    static void purge(class SqlWriter &writer, const QString &table, const QString &column,
                      const QVariant &newest, QDate &purgedOn);

    QString m_connection;
    const FloorPlan *m_plan = nullptr;
    int m_lastLogId = 0;
    int m_lastCallId = 0;
    QDate m_queueLogPurgedOn;
    QDate m_callLogPurgedOn;
};

} // namespace xivocc::sim
