#include "listening.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

bool Listening::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<ListenAgent, MonitorPause, MonitorUnpause, RetrieveQueueCall>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void Listening::on(const protocol::ListenAgent &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("listenAgent");
    const auto telephone = telephoneOf(m_context, requester, command);
    if (!telephone) {
        reply(telephone.error());
        return;
    }
    const AgentState *state = m_context.floor.agentState(asked.agentId);
    const QString interface = m_context.floor.agentInterface(asked.agentId);
    if (!state)
        reply(unknownAgent(asked.agentId, command));
    else if (interface.isEmpty() || state->phase == AgentPhase::LoggedOut)
        reply(refused("NotLoggedIn", command,
                      QStringLiteral("The agent is on no telephone. Wait until he has logged in."),
                      asked.agentId));
    else if (interface.compare(telephone->interface, Qt::CaseInsensitive) == 0)
        reply(refused("OwnTelephone", command,
                      QStringLiteral("You cannot listen to your own telephone. Choose another agent."),
                      asked.agentId));
    else
        m_context.control.listen(*telephone, interface, asked.mode.value_or(ListenMode::Silent),
                                 replyRefusal(command, reply));
}

void Listening::on(const protocol::MonitorPause &asked, const Requester &, const Reply &reply)
{
    muteRecording(asked.agentId, true, QStringLiteral("monitorPause"), reply);
}

void Listening::on(const protocol::MonitorUnpause &asked, const Requester &, const Reply &reply)
{
    muteRecording(asked.agentId, false, QStringLiteral("monitorUnpause"), reply);
}

void Listening::on(const protocol::RetrieveQueueCall &asked, const Requester &requester, const Reply &reply)
{
    retrieve(asked.queueCall, requester, reply);
}

void Listening::muteRecording(int agentId, bool muted, const QString &command, const Reply &reply)
{
    if (!m_context.floor.agent(agentId)) {
        reply(unknownAgent(agentId, command));
        return;
    }
    const QString channel = m_context.floor.recordedChannel(agentId);
    if (channel.isEmpty())
        reply(refused("NotRecorded", command,
                      QStringLiteral("The agent is on no call that is being recorded."), agentId));
    else
        m_context.control.muteRecording(channel, muted, replyRefusal(command, reply));
}

void Listening::retrieve(const WaitingCall &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("retrieveQueueCall");
    const auto telephone = telephoneOf(m_context, requester, command);
    if (!telephone) {
        reply(telephone.error());
        return;
    }
    // Only a caller who does wait may be redirected, whatever channel the client names.
    for (const Queue &queue : m_context.floor.queues()) {
        const std::vector<WaitingCall> calls = m_context.floor.waitingCalls(queue.id);
        const auto call = std::ranges::find(calls, asked.uniqueId, &WaitingCall::uniqueId);
        if (call == calls.end() || asked.uniqueId.isEmpty())
            continue;
        m_context.control.fetch(call->channel, telephone->extension, telephone->context,
                                replyRefusal(command, reply));
        return;
    }
    reply(refused("NoSuchCall", command, QStringLiteral("This caller does not wait any more.")));
}

} // namespace xivocc::commands
