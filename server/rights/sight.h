#pragma once

#include <domain/alert.h>
#include <domain/user_rights.h>
#include <realtime/floor.h>

#include <QSet>

namespace xivocc::rights {

/// What one user sees and commands of a floor, by ids. It is true for the floor it was made of, until queues,
/// agents, groups or the rights change. One that was not made of anything sees nothing.
class Sight final
{
public:
    Sight() = default;
    [[nodiscard]] static Sight ofEverything();

    /// Nothing has to be left out for him, except the rights of users.
    [[nodiscard]] bool seesAll() const { return m_seesAll; }
    [[nodiscard]] bool seesQueue(int id) const { return m_seesAll || m_queues.contains(id); }
    [[nodiscard]] bool seesGroup(int id) const { return m_seesAll || m_groups.contains(id); }
    [[nodiscard]] bool seesAgent(int id) const { return m_seesAll || m_agents.contains(id); }
    /// Those he sees, unless he sees all.
    [[nodiscard]] const QSet<int> &queues() const { return m_queues; }
    /// He himself, or the user of an agent he sees.
    [[nodiscard]] bool seesUser(int id) const { return m_seesAll || m_users.contains(id); }

    /// More than himself.
    [[nodiscard]] bool supervises() const { return m_commandsOthers; }
    /// Alerts are for supervisors, about what they see.
    [[nodiscard]] bool seesAlert(const Alert &alert) const
    {
        return m_seesAll || (m_commandsOthers &&
                             (alert.queueId != 0 ? seesQueue(alert.queueId) : seesAgent(alert.agentId)));
    }
    [[nodiscard]] bool commandsGroup(int id) const
    {
        return m_seesAll || (m_commandsOthers && seesGroup(id));
    }
    [[nodiscard]] bool commandsAgent(int id) const;
    [[nodiscard]] bool commandsUser(int id) const;
    [[nodiscard]] bool recordsAgent(int id) const;
    [[nodiscard]] bool editsRights() const { return m_editsRights; }

    void letEditRights() { m_editsRights = true; }

    bool operator==(const Sight &) const = default;

private:
    friend class SightBuilder;

    bool m_seesAll = false;
    bool m_commandsOthers = false;
    bool m_recordsOthers = false;
    bool m_editsRights = false;
    int m_userId = 0;
    int m_agentId = 0; ///< his own, 0: he is none
    QSet<int> m_queues;
    QSet<int> m_groups;
    QSet<int> m_agents;
    QSet<int> m_users;
};

/// Of the user whose rights these are, on this floor. A supervisor sees the queues, the groups with their
/// agents, and the agents granted to him, and his own agent always. Whoever works at his own desk sees the
/// queues he is in and his own group, and commands himself only. `agentId` 0: he is no agent.
[[nodiscard]] Sight sightOf(const UserRights &rights, int agentId, const realtime::Floor &floor);

} // namespace xivocc::rights
