#pragma once

#include "authenticator.h"
#include "router.h"
#include "trusted_networks.h"

#include <commands/command_context.h>
#include <protocol/commands.h>

namespace xivocc::api {

/// REST 1.0 of XuC's documentation (XuC protocol, section 6): commands of other programs on behalf of a user,
/// carried out like those of his own session. Calls from trusted networks need no log-in; all others, and
/// those of a page in a browser or through a proxy, need the user's token. Main thread.
class RestCalls final
{
public:
    /// As commands::Dispatcher::dispatch().
    using CarryOut = std::function<bool(const protocol::Command &command,
                                        const commands::Requester &requester, const commands::Reply &reply)>;

    /// What is referred to outlives it.
    RestCalls(const commands::CommandContext &context, Authenticator &authenticator,
              const TrustedNetworks &trusted, CarryOut carryOut, std::function<void()> repostEvents);

    /// It outlives the router.
    void addTo(Router &router);

private:
    using Caller = tl::expected<commands::Requester, HttpResponse>;

    /// Who a call is made for: the user in its address.
    [[nodiscard]] Caller userOf(const HttpRequest &request) const;
    /// Whom the token says; a Requester without a user for a trusted program.
    [[nodiscard]] Caller callerOf(const HttpRequest &request) const;
    [[nodiscard]] bool isTrusted(const HttpRequest &request) const;
    /// The agent who works at the body's phoneNumber.
    [[nodiscard]] tl::expected<AgentState, HttpResponse> agentOf(const HttpRequest &request) const;

    void tellHistory(const HttpRequest &request, const HttpAnswer &answer);
    void repostEvents(const HttpRequest &request, const HttpAnswer &answer);
    void connectUser(const HttpRequest &request, const HttpAnswer &answer);
    void logOutAgent(const HttpRequest &request, const HttpAnswer &answer);
    void togglePause(const HttpRequest &request, const HttpAnswer &answer);
    void carryOut(const protocol::Command &command, const commands::Requester &requester,
                  const commands::Reply &reply);

    const commands::CommandContext m_context;
    Authenticator &m_authenticator;
    const TrustedNetworks m_trusted;
    const CarryOut m_carryOut;
    const std::function<void()> m_repostEvents; ///< null: no receiver is configured
};

} // namespace xivocc::api
