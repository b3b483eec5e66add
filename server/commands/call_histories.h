#pragma once

#include "call_history_source.h"
#include "command_handler.h"

#include <domain/configuration.h>
#include <rights/access_rights.h>

#include <functional>

namespace xivocc::commands {

/// Past calls (XuC protocol, 4.9): those of the user's own line, those that reached the agent or a queue
/// through a queue, and a customer's. Of queues only those that the user sees are searched. Both ends are
/// named where XiVO has a user with the number.
class CallHistories final : public CommandHandler
{
public:
    static constexpr int largestSize = 500;
    /// Without a size a client gets the calls of so many days.
    static constexpr int usualDays = 10;
    static constexpr int mostDays = 366; ///< XiVO purges older calls
    /// Of queues, agents and customers: their calls are searched in the much longer queue_log.
    static constexpr int queueDays = 30;

    /// They outlive it. `now` tells the time at the site.
    CallHistories(const Configuration &configuration, const rights::AccessRights &rights,
                  CallHistorySource &source, std::function<WallTime()> now)
        : m_configuration(configuration), m_rights(rights), m_source(source), m_now(std::move(now))
    {
    }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void find(const QString &command, int days, int size, const Requester &requester, const Reply &reply);
    void ofAgent(const protocol::GetAgentCallHistory &asked, const Requester &requester, const Reply &reply);
    void ofQueue(const protocol::GetQueueCallHistory &asked, const Requester &requester, const Reply &reply);
    void ofCustomer(const protocol::FindCustomerCallHistory &asked, const Requester &requester,
                    const Reply &reply);
    /// A question without names yet.
    [[nodiscard]] QueueVisitsQuestion visits(int size) const;
    void answer(const QueueVisitsQuestion &question, const QString &command, const Reply &reply);
    [[nodiscard]] std::vector<CallHistoryEntry> named(std::vector<CallHistoryEntry> calls) const;
    void name(CallParty &party) const;

    const Configuration &m_configuration;
    const rights::AccessRights &m_rights;
    CallHistorySource &m_source;
    std::function<WallTime()> m_now;
};

} // namespace xivocc::commands
