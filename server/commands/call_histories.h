#pragma once

#include "call_history_source.h"
#include "command_handler.h"

#include <domain/configuration.h>

#include <functional>

namespace xivocc::commands {

/// The past calls of the user's own line (XuC protocol, 4.9). Both ends are named where XiVO has a user with
/// the number.
class CallHistories final : public CommandHandler
{
public:
    static constexpr int largestSize = 500;
    /// Without a size a client gets the calls of so many days.
    static constexpr int usualDays = 10;
    static constexpr int mostDays = 366; ///< XiVO purges older calls

    /// All three outlive it. `now` tells the time at the site.
    CallHistories(const Configuration &configuration, CallHistorySource &source,
                  std::function<WallTime()> now)
        : m_configuration(configuration), m_source(source), m_now(std::move(now))
    {
    }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void find(const QString &command, int days, int size, const Requester &requester, const Reply &reply);
    void name(CallParty &party) const;

    const Configuration &m_configuration;
    CallHistorySource &m_source;
    std::function<WallTime()> m_now;
};

} // namespace xivocc::commands
