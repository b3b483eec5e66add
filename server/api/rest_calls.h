#pragma once

#include "authenticator.h"
#include "caller_check.h"
#include "router.h"

#include <commands/command_context.h>
#include <protocol/commands.h>

namespace xivocc::api {

/// REST 1.0 of XuC's documentation (XuC protocol, section 6): commands of other programs on behalf of a user,
/// carried out like those of his own session. Main thread.
class RestCalls final
{
public:
    /// As commands::Dispatcher::dispatch().
    using CarryOut = std::function<bool(const protocol::Command &command,
                                        const commands::Requester &requester, const commands::Reply &reply)>;

    /// What is referred to outlives it.
    RestCalls(const commands::CommandContext &context, Authenticator &authenticator,
              const CallerCheck &callers, CarryOut carryOut, std::function<void()> repostEvents);

    /// It outlives the router.
    void addTo(Router &router);

private:
    using Caller = CallerCheck::Caller;

    /// Who a call is made for: the user in its address.
    [[nodiscard]] Caller userOf(const HttpRequest &request) const;
    /// The agent who works at the body's phoneNumber.
    [[nodiscard]] tl::expected<AgentState, HttpResponse> agentOf(const HttpRequest &request) const;

    void tellHistory(const HttpRequest &request, const HttpAnswer &answer);
    void repostEvents(const HttpRequest &request, const HttpAnswer &answer);
    void connectUser(const HttpRequest &request, const HttpAnswer &answer);
    /// Carries out what is to be done with the agent who is meant.
    void commandAgent(const HttpRequest &request, const HttpAnswer &answer,
                      const std::function<protocol::Command(const AgentState &agent)> &commandFor);
    void logOutAgent(const HttpRequest &request, const HttpAnswer &answer);
    void togglePause(const HttpRequest &request, const HttpAnswer &answer);
    void carryOut(const protocol::Command &command, const commands::Requester &requester,
                  const commands::Reply &reply);

    const commands::CommandContext m_context;
    Authenticator &m_authenticator;
    const CallerCheck &m_callers;
    const CarryOut m_carryOut;
    const std::function<void()> m_repostEvents; ///< null: no receiver is configured
};

} // namespace xivocc::api
