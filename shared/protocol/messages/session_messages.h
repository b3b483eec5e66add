#pragma once

#include <domain/presence.h>
#include <domain/time.h>
#include <domain/user_config.h>

#include <QString>
#include <optional>
#include <vector>

/// News about the session and its user (XuC protocol, section 5.1).
namespace xivocc::protocol {

/// The answer to a ping; has no msgType.
struct Pong
{
    bool operator==(const Pong &) const = default;
};
struct LoggedOn
{
    QString login;
    int userId = 0;
    int agentId = 0; ///< 0: the user is no agent

    bool operator==(const LoggedOn &) const = default;
};
struct LoggedOnError
{
    QString error; ///< loggedOnFailed or loggedOnTimeout

    bool operator==(const LoggedOnError &) const = default;
};
/// A command that failed. Old clients read `error` only.
struct Error
{
    QString error;              ///< code, for example "UnknownCommand"
    QString command;            ///< the command refused, empty when it could not be read
    QString reason;             ///< what happened, why, and what to do, in English
    std::optional<int> agentId; ///< the agent it was about
    std::optional<int> ref{};   ///< the number of the command refused

    bool operator==(const Error &) const = default;
};
/// Ours: all that a numbered command asked for is done or refused.
struct CommandFinished
{
    int ref = 0;
    QString command;
    int refusals = 0; ///< the Errors that came before

    bool operator==(const CommandFinished &) const = default;
};
/// Ours: whether the server hears the PBX. `since` is when that began.
struct PbxLinkStatus
{
    bool up = false;
    Instant since{};

    bool operator==(const PbxLinkStatus &) const = default;
};
struct RightProfile
{
    QString profile;
    std::vector<QString> rights;

    bool operator==(const RightProfile &) const = default;
};
struct AuthenticationToken
{
    QString token;

    bool operator==(const AuthenticationToken &) const = default;
};
struct UsersStatuses
{
    std::vector<Presence> presences;

    bool operator==(const UsersStatuses &) const = default;
};
struct CtiStatuses
{
    std::vector<Presence> presences;

    bool operator==(const CtiStatuses &) const = default;
};
struct UserStatusUpdate
{
    QString status;

    bool operator==(const UserStatusUpdate &) const = default;
};
struct UserConfigUpdate
{
    UserConfig user;

    bool operator==(const UserConfigUpdate &) const = default;
};
struct UserPreference
{
    QString key;
    QString value;
    QString valueType;

    bool operator==(const UserPreference &) const = default;
};
struct UserDisplayName
{
    QString userName;
    QString displayName;

    bool operator==(const UserDisplayName &) const = default;
};
struct VoiceMailStatusUpdate
{
    int voiceMailId = 0;
    int newMessages = 0;
    int waitingMessages = 0;
    int oldMessages = 0;

    bool operator==(const VoiceMailStatusUpdate &) const = default;
};

} // namespace xivocc::protocol
