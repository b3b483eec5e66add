#pragma once

#include "command_handler.h"
#include "queue_member_control.h"

#include <realtime/floor.h>

namespace xivocc::commands {

/// Which queues agents serve, one agent at a time or a whole group (XuC protocol, 4.6). A group's command
/// acts on its agents as the floor shows them when it comes. The effect is told by the QueueMember messages
/// that follow, each refusal by an Error that names the agent.
class Memberships final : public CommandHandler
{
public:
    /// Both outlive it. `control` null: nothing can change memberships.
    Memberships(const realtime::Floor &floor, QueueMemberControl *control)
        : m_floor(floor), m_control(control)
    {
    }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void on(const protocol::SetAgentQueue &asked, const Reply &reply);
    void on(const protocol::RemoveAgentFromQueue &asked, const Reply &reply);
    void on(const protocol::MoveAgentsInGroup &asked, const Reply &reply);
    void on(const protocol::AddAgentsInGroup &asked, const Reply &reply);
    void on(const protocol::RemoveAgentGroupFromQueueGroup &asked, const Reply &reply);
    void on(const protocol::AddAgentsNotInQueueFromGroupTo &asked, const Reply &reply);

    /// False, and said, when nothing can be done now or a queue or the group does not exist.
    [[nodiscard]] bool isPossible(const QString &command, const std::vector<int> &queues, int group,
                                  const Reply &reply) const;
    /// Null: he is not in it.
    [[nodiscard]] const QueueMember *membership(int agent, int queue) const;
    /// Agents of the group who are in the queue with this penalty.
    [[nodiscard]] std::vector<int> agentsAt(int group, int queue, int penalty) const;
    void set(const std::vector<int> &agents, int queue, int penalty, const QString &command,
             const Reply &reply);
    void remove(int agent, int queue, const QString &command, const Reply &reply);

    const realtime::Floor &m_floor;
    QueueMemberControl *m_control;
};

} // namespace xivocc::commands
