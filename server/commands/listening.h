#pragma once

#include "call_context.h"
#include "command_handler.h"

namespace xivocc::commands {

/// What a supervisor does with an agent's call, and what an agent does with its recording: listen, pause and
/// resume the recording, take a waiting caller out of his queue.
class Listening final : public CommandHandler
{
public:
    explicit Listening(const CallContext &context) : m_context(context) {}

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void on(const protocol::ListenAgent &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::MonitorPause &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::MonitorUnpause &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::RetrieveQueueCall &asked, const Requester &requester, const Reply &reply);
    void muteRecording(int agentId, bool muted, const QString &command, const Reply &reply);
    void retrieve(const WaitingCall &asked, const Requester &requester, const Reply &reply);

    const CallContext m_context;
};

} // namespace xivocc::commands
