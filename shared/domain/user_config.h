#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace xivocc {

/// Whether calls are forwarded, and where to. The destination is kept while it is switched off.
struct Forward
{
    bool enabled = false;
    QString destination;

    bool operator==(const Forward &) const = default;
};

/// The services of a user's telephone that he can switch himself.
struct UserServiceSettings
{
    int userId = 0;
    bool dndEnabled = false;
    Forward noAnswer;
    Forward always;
    Forward busy;

    bool operator==(const UserServiceSettings &) const = default;
};

/// The mailbox of a user.
struct UserVoiceMail
{
    int userId = 0;
    int voiceMailId = 0;
    bool enabled = false; ///< callers may leave messages

    bool operator==(const UserVoiceMail &) const = default;
};

/// A XiVO user with the services he can switch himself.
struct UserConfig
{
    int userId = 0;
    bool dndEnabled = false;
    Forward noAnswer;
    Forward always;
    Forward busy;
    QString firstName;
    QString lastName;
    QString fullName;
    QString mobileNumber;
    int agentId = 0; ///< 0: not an agent
    std::vector<int> lineIds;
    std::optional<int> voiceMailId;
    bool voiceMailEnabled = false;

    bool operator==(const UserConfig &) const = default;
};

} // namespace xivocc
