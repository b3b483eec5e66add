#pragma once

#include "call_context.h"
#include "callback_book.h"
#include "command_handler.h"
#include "dialling.h"
#include "outbox.h"

#include <rights/access_rights.h>

namespace xivocc::commands {

/// Customers who want to be called (XuC protocol, 4.11). Who asks for the lists, or does something with a
/// request, hears of every change from then on. A request that an agent has taken stays his until he or a
/// supervisor gives it back, or he closes it, also when he logs out in between, or loses the right to its
/// queue. Requests of agents that XiVO no longer has are nobody's, and those of such queues are left out.
class Callbacks final : public CommandHandler
{
public:
    struct Context
    {
        CallContext calls;
        Outbox &outbox;
        CallbackBook &book;
        Dialling &dialling;
        const rights::AccessRights &rights;
    };

    /// What it is built on outlives it, and every answer.
    explicit Callbacks(const Context &context) : m_context(context) {}

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;
    /// Tells the lists to all who follow them, for requests came in.
    void tellLists();

private:
    void on(const protocol::GetCallbackLists &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::GetCallbackPreferredPeriods &asked, const Requester &requester,
            const Reply &reply);
    void on(const protocol::FindCallbackRequest &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::TakeCallback &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::ReleaseCallback &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::StartCallback &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::UpdateCallbackTicket &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::ListenCallbackMessage &asked, const Requester &requester, const Reply &reply);

    void call(const protocol::StartCallback &asked, const QString &ticket, const Requester &requester,
              const Reply &reply);
    [[nodiscard]] CallbackBook::SeenQueues seenBy(const Requester &requester) const;
    [[nodiscard]] CallbackUser userOf(const Requester &requester) const;
    /// Without its agent when there is no such agent any more.
    [[nodiscard]] CallbackRequest present(CallbackRequest stored) const;
    void follow(const Requester &requester);
    /// False, and said, when the user is no agent.
    [[nodiscard]] bool isAgent(const Requester &requester, const QString &command, const Reply &reply) const;
    [[nodiscard]] protocol::CallbackLists present(const std::vector<CallbackList> &stored) const;

    const Context m_context;
};

} // namespace xivocc::commands
