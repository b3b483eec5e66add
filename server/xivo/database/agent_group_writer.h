#pragma once

#include <commands/agent_group_control.h>
#include <config/settings.h>
#include <sql/database_address.h>

#include <QObject>
#include <QThreadPool>
#include <optional>

namespace xivocc::xivo {

/// Writes the group of an agent into XiVO's table agentfeatures, which no service of XiVO 16 changes. It is
/// the only thing that the server writes there, over a connection of its own that lives as long as the change
/// takes. Main thread.
class AgentGroupWriter final : public QObject, public commands::AgentGroupControl
{
    Q_OBJECT

public:
    static constexpr int maxPending = 100;

    explicit AgentGroupWriter(const config::DatabaseSettings &settings, QObject *parent = nullptr);
    /// What was begun is finished; nobody is told any more.
    ~AgentGroupWriter() override;

    void setGroup(int agentId, int groupId, commands::Done done) override;

Q_SIGNALS:
    /// The configuration has to be read anew.
    void changed();

private:
    std::optional<sql::DatabaseAddress> m_address;
    QString m_addressError;
    QThreadPool m_pool; ///< of one thread
    int m_pending = 0;
};

} // namespace xivocc::xivo
