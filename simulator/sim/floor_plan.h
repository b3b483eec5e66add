#pragma once

#include "queue_state.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace xivocc::sim {

struct PlannedMembership
{
    int queueId = 0;
    int penalty = 0;
};

struct PlannedAgent
{
    int id = 0;
    QByteArray number;    ///< "2001"
    QByteArray extension; ///< the phone he uses, "1001"
    QString firstName;
    QString lastName;
    int groupId = 0;
    std::vector<PlannedMembership> memberships;
};

struct PlannedUser
{
    int id = 0;
    QString firstName;
    QString lastName;
    QString login;
    QString password;
    std::optional<int> agentId;
    QByteArray extension;             ///< empty: no phone
    QByteArray mobile;                ///< empty: none is known
    bool telephonesInBrowser = false; ///< his line is a WebRTC one, without a device
    int profileId = 0;                ///< 1 supervisor, 2 agent
};

struct PlannedGroup
{
    int id = 0;
    QString name;
};

/// A conference room. Whoever comes first has the organiser's rights, as if he knew that PIN.
struct PlannedRoom
{
    int id = 0;
    QByteArray number; ///< "4000"
    QString name;
    QString pin; ///< of participants, empty: none. Shown in the database only: callers are let in
};

/// Everything an administrator would have set up before the day begins: people, phones, queues.
struct FloorPlan
{
    std::vector<QueueSettings> queues;
    std::vector<PlannedGroup> groups;
    std::vector<PlannedAgent> agents;
    std::vector<PlannedUser> users;
    std::vector<PlannedRoom> rooms;

    [[nodiscard]] const QueueSettings *queueById(int id) const;
    [[nodiscard]] const PlannedRoom *roomByNumber(const QByteArray &number) const;
};

/// "SIP/ph1001"
[[nodiscard]] QByteArray deviceOf(const QByteArray &extension);

/// Id of a user's telephone in XiVO's provisioning.
[[nodiscard]] QByteArray deviceIdOf(int userId);

/// A contact centre of this size. Agents log in as agent1, agent2, … and supervisors as superviseur (with a
/// phone) and directeur and responsable (without); every password is 0000.
[[nodiscard]] FloorPlan planFloor(int agents, int queues, quint64 seed);

} // namespace xivocc::sim
