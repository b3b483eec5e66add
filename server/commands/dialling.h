#pragma once

#include "call_context.h"
#include "command_handler.h"

namespace xivocc::commands {

/// Places calls: from the user's telephone or mobile, on behalf of a queue, to a user by his login. A
/// logged-in agent's call to a long number goes through the queue for outgoing calls, the first whose name
/// begins with "out", where there is one.
class Dialling final : public CommandHandler
{
public:
    explicit Dialling(const CallContext &context) : m_context(context) {}

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

    /// Told once whether the PBX took the call; what went wrong has been replied by then.
    using Placed = std::function<void(bool isPlaced)>;
    /// As the user's own `dial`, on behalf of another command.
    void dial(OutgoingCall call, const Requester &requester, const QString &command, const Reply &reply,
              const Placed &placed);

private:
    void on(const protocol::Dial &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::Originate &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::DialFromMobile &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::DialFromQueue &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::DialByUsername &asked, const Requester &requester, const Reply &reply);
    /// The number in the call as the dialplan takes it; false, and said, when nothing to dial is in it, or
    /// when its data cannot be attached.
    [[nodiscard]] bool makePossible(OutgoingCall &call, const QString &command, const Reply &reply) const;
    /// Null: the call goes out directly.
    [[nodiscard]] const Queue *outgoingQueue(const Requester &requester, const QString &number) const;

    const CallContext m_context;
};

} // namespace xivocc::commands
