#pragma once

#include <QString>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace xivocc {

/// What a user is in the contact centre (XuC protocol, section 15).
enum class RightProfile {
    Administrator, ///< sees and commands everything
    Supervisor,    ///< sees and commands what is granted to him
    Teacher,       ///< hears recordings of the queues granted to him; else as None
    None,          ///< works at his own desk
};

/// What one user of XiVO may see and command. The ids count for supervisors and teachers only.
struct UserRights
{
    int userId = 0; ///< of XiVO's user, not of the agent
    RightProfile profile = RightProfile::None;
    std::vector<int> queueIds;
    std::vector<int> groupIds; ///< with all their agents
    std::vector<int> agentIds; ///< beside those of the groups
    bool mayRecord = false;    ///< stops and resumes the recording of other agents' calls
    bool mayDissuade = false;  ///< changes the message and the destination of a closed queue

    bool operator==(const UserRights &) const = default;
};

/// Where the rights of a user come from.
enum class RightsOrigin {
    Configuration, ///< the server's: it names him an administrator, whatever is stored
    Stored,
    Default, ///< nothing is stored for him
};

/// A user of XiVO and his rights, for who edits them.
struct RightsHolder
{
    QString login;
    QString name; ///< shown to people
    RightsOrigin origin = RightsOrigin::Default;
    UserRights rights;

    bool operator==(const RightsHolder &) const = default;
};

/// How profiles are called on the wire and in the store.
inline constexpr std::array profileNames{std::pair{RightProfile::Administrator, "Administrator"},
                                         std::pair{RightProfile::Supervisor, "Supervisor"},
                                         std::pair{RightProfile::Teacher, "Teacher"},
                                         std::pair{RightProfile::None, "None"}};
[[nodiscard]] QString profileName(RightProfile profile);
[[nodiscard]] std::optional<RightProfile> profileFromName(const QString &name);

} // namespace xivocc
