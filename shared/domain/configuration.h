#pragma once

#include "agent.h"
#include "presence.h"
#include "queue.h"
#include "time.h"
#include "user_config.h"

#include <QString>
#include <vector>

namespace xivocc {

/// A person known to XiVO (table userfeatures) with his main line.
struct User
{
    int id = 0;
    QString firstName;
    QString lastName;
    QString login;   ///< CTI login, empty when the CTI client is not enabled
    int agentId = 0; ///< 0: not an agent
    int lineId = 0;  ///< 0: no line
    QString extension;
    QString context;
    QString mobileNumber;

    [[nodiscard]] QString fullName() const;
    bool operator==(const User &) const = default;
};

/// A telephone line and the number that reaches it.
struct Line
{
    int id = 0;
    QString interface; ///< "SIP/ph1001": what Asterisk calls the device
    QString extension;
    QString context;
    int userId = 0;      ///< 0: nobody's
    QString device = {}; ///< id of the telephone on the desk in XiVO's provisioning; empty: none is assigned

    bool operator==(const Line &) const = default;
};

/// The account that a browser registers a line with.
struct WebRtcAccount
{
    int lineId = 0;
    QString name;
    QString secret; ///< never logged; told to the user of the line only

    bool operator==(const WebRtcAccount &) const = default;
};

/// A logged-in agent according to XiVO's table agent_login_status.
struct AgentLogin
{
    int agentId = 0;
    QString extension;
    QString context;
    QString stateInterface;
    Instant loggedInAt{};

    bool operator==(const AgentLogin &) const = default;
};

/// Extra facts of a queue that only the floor needs.
struct QueueTiming
{
    int queueId = 0;
    seconds wrapupTime{0};

    bool operator==(const QueueTiming &) const = default;
};

/// A conference room as an administrator set it up (table meetmefeatures).
struct ConferenceRoomSetUp
{
    int id = 0;
    QString number;
    QString name;
    QString context;
    bool pinRequired = false; ///< of ordinary participants; the organiser's own PIN does not count

    bool operator==(const ConferenceRoomSetUp &) const = default;
};

/// Everything the XiVO database says about the contact centre, read in one go.
struct Configuration
{
    std::vector<Queue> queues;
    std::vector<QueueTiming> queueTimings;
    std::vector<Agent> agents;
    std::vector<AgentGroup> groups;
    std::vector<QueueMember> members;          ///< configured memberships of agents
    std::vector<User> users;                   ///< by ascending id
    std::vector<UserServiceSettings> services; ///< by ascending user id
    std::vector<UserVoiceMail> voiceMails;
    std::vector<Line> lines;
    std::vector<WebRtcAccount> webRtcAccounts; ///< of the lines that are for browsers
    std::vector<AgentLogin> logins;
    std::vector<Presence> presences;
    std::vector<ConferenceRoomSetUp> conferenceRooms; ///< in the order of their numbers

    bool operator==(const Configuration &) const = default;
};

/// Null when XiVO knows nobody with this id.
[[nodiscard]] const User *findUser(const Configuration &configuration, int id);
/// Null when nobody has this login; nobody has an empty one.
[[nodiscard]] const User *findUserByLogin(const Configuration &configuration, const QString &login);

} // namespace xivocc
