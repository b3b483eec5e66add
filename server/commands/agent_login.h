#pragma once

#include "command_context.h"

#include <protocol/commands.h>
#include <rights/sight.h>

namespace xivocc::commands {

/// Logs an agent in on a line. Another agent on that line is logged out first; an agent who is
/// already on it only gets his state told again; one on another line stays there (XuC protocol, 4.2). Without
/// a number the requester's own agent works on the one that he came with.
class AgentLoginHandler final
{
public:
    explicit AgentLoginHandler(const CommandContext &context) : m_context(context) {}

    void handle(const protocol::AgentLogin &command, const Requester &requester, const rights::Sight &sight,
                const Reply &reply);

private:
    void logIn(int agentId, const QString &number, const Reply &reply);
    [[nodiscard]] bool isKnownNumber(const QString &number) const;
    [[nodiscard]] std::optional<int> occupantOf(const QString &number) const;

    CommandContext m_context;
};

} // namespace xivocc::commands
