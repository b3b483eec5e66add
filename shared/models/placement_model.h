#pragma once

#include "placement.h"

#include <client/floor_feed.h>

#include <QHash>
#include <QSet>
#include <QTimer>
#include <map>
#include <optional>
#include <set>

namespace xivocc::models {

/// Who serves which queue with which penalty, by group. Agents and places are found in constant time; bursts
/// are gathered and told at most every `flushInterval`. GUI thread only.
class PlacementModel final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds flushInterval{50};

    /// Those of a group who are at one place, by name. Group 0: agents without one.
    struct Part
    {
        int groupId = 0;
        std::vector<int> agents;
    };
    using Parts = std::vector<Part>; ///< by the groups' names

    explicit PlacementModel(client::FloorFeed *feed, QObject *parent = nullptr);

    [[nodiscard]] const Parts &at(const client::QueuePlace &place) const;
    /// Those that somebody has somewhere.
    [[nodiscard]] std::set<int> penalties() const;
    [[nodiscard]] const Part *part(const client::QueuePlace &place, int groupId) const;
    /// Whether this agent, or anybody of this group, is there.
    [[nodiscard]] bool contains(const Placement &placement) const;
    [[nodiscard]] std::optional<int> penalty(int agentId, int queueId) const;
    /// All queues that he serves now, by id.
    [[nodiscard]] std::map<int, int> penaltiesOf(int agentId) const;

    [[nodiscard]] const Agent *agent(int agentId) const;
    [[nodiscard]] AgentPhase phase(int agentId) const;
    /// Empty: no such group.
    [[nodiscard]] QString groupName(int groupId) const;
    /// The agent's or the group's.
    [[nodiscard]] QString nameOf(const Placement &placement) const;
    /// Everybody, by name.
    [[nodiscard]] std::vector<int> agents() const;
    /// Groups that have agents, by name.
    [[nodiscard]] std::vector<int> groups() const;
    [[nodiscard]] int groupSize(int groupId) const { return m_groupSizes.value(groupId); }

    void flush();

Q_SIGNALS:
    /// There are other agents or groups than before, or they have other names.
    void rosterChanged();
    /// Somebody came or went somewhere.
    void placesChanged();
    /// Agents at these places have other states.
    void statesChanged(const QSet<xivocc::client::QueuePlace> &places);

private:
    struct Row
    {
        Agent agent;
        std::map<int, int> penalties; ///< by queue id
    };

    void setAgent(const Agent &agent);
    void setMember(const QueueMember &member);
    void setState(const AgentState &state);
    /// Sorts everybody into places anew.
    void arrange();
    void place(const Row &row, const client::QueuePlace &place);
    void displace(const Row &row, const client::QueuePlace &place);
    [[nodiscard]] QString sortName(int agentId) const;
    void flushLater();

    QHash<int, Row> m_agents;
    QHash<int, AgentPhase> m_phases;            ///< by agent, who may not be known yet
    QHash<int, std::map<int, int>> m_strangers; ///< penalties of agents who are not known yet
    QHash<int, QString> m_groups;
    QHash<int, int> m_groupSizes;
    QHash<client::QueuePlace, Parts> m_places;
    QSet<client::QueuePlace> m_restated;
    QTimer m_flush;
    bool m_rosterChanged = false;
    bool m_placesChanged = false;
};

} // namespace xivocc::models
