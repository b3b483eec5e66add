#pragma once

#include "session_messages.h"

#include <protocol/domain_fields.h>
#include <protocol/table_entry.h>
#include <protocol/user_config_fields.h>

/// Fields and rows of the session messages.
namespace xivocc::protocol {

template <> struct Fields<Pong>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<LoggedOn>
{
    static constexpr auto all =
        std::make_tuple(optional("login", &LoggedOn::login, "ours: the name logged in with"),
                        optional("userId", &LoggedOn::userId, "ours: the XiVO user"),
                        optional("agentId", &LoggedOn::agentId, "ours: his agent; absent when he is none"));
};
template <> struct Fields<LoggedOnError>
{
    static constexpr auto all =
        std::make_tuple(required("Error", &LoggedOnError::error, "loggedOnFailed or loggedOnTimeout"));
};
template <> struct Fields<Error>
{
    static constexpr auto all =
        std::make_tuple(required("Error", &Error::error, "code, all that old clients read"),
                        optional("command", &Error::command, "ours: the command refused"),
                        optional("reason", &Error::reason, "ours: what happened, why, and what to do"),
                        optional("agentId", &Error::agentId, "ours: the agent it was about"),
                        optional("ref", &Error::ref, "ours: the number of the command refused"));
};
template <> struct Fields<CommandFinished>
{
    static constexpr auto all =
        std::make_tuple(required("ref", &CommandFinished::ref, "the number that the client gave the command"),
                        required("command", &CommandFinished::command, "its name"),
                        required("refusals", &CommandFinished::refusals,
                                 "how many Errors with this number came; 0: all was done"));
};
template <> struct Fields<PbxLinkStatus>
{
    static constexpr auto all =
        std::make_tuple(required("up", &PbxLinkStatus::up, "whether the server hears the PBX"),
                        required("since", &PbxLinkStatus::since, "when that began"));
};
template <> struct Fields<RightProfile>
{
    static constexpr auto all = std::make_tuple(
        required("profile", &RightProfile::profile, "Administrator, Supervisor, Teacher or None"),
        defaulted("rights", &RightProfile::rights,
                  "further rights of a supervisor: recording, dissuasion (our choice)"));
};
template <> struct Fields<AuthenticationToken>
{
    static constexpr auto all =
        std::make_tuple(required("token", &AuthenticationToken::token, "the token; never logged"));
};
template <> struct Body<UsersStatuses>
{
    static constexpr auto member = &UsersStatuses::presences;
};
template <> struct Body<CtiStatuses>
{
    static constexpr auto member = &CtiStatuses::presences;
};
template <> struct Fields<UserStatusUpdate>
{
    static constexpr auto all =
        std::make_tuple(required("status", &UserStatusUpdate::status, "technical name of the presence"));
};
template <> struct Body<UserConfigUpdate>
{
    static constexpr auto member = &UserConfigUpdate::user;
};
template <> struct Fields<UserPreference>
{
    static constexpr auto all =
        std::make_tuple(required("key", &UserPreference::key, "name of the preference"),
                        required("value", &UserPreference::value, "the value as text"),
                        defaulted("value_type", &UserPreference::valueType, "what the text stands for"));
};
template <> struct Fields<UserDisplayName>
{
    static constexpr auto all =
        std::make_tuple(required("userName", &UserDisplayName::userName, "the login"),
                        required("displayName", &UserDisplayName::displayName, "the name"));
};
template <> struct Fields<VoiceMailStatusUpdate>
{
    static constexpr auto all = std::make_tuple(
        required("voiceMailId", &VoiceMailStatusUpdate::voiceMailId, "the mailbox"),
        required("newMessages", &VoiceMailStatusUpdate::newMessages, "not heard yet"),
        defaulted("waitingMessages", &VoiceMailStatusUpdate::waitingMessages, "as XiVO counts them"),
        defaulted("oldMessages", &VoiceMailStatusUpdate::oldMessages, "heard and kept"));
};

constexpr auto sessionMessages = std::make_tuple(
    entry<Pong>("ping", "1.5 [I]", "Answers a ping; has no msgType.", R"({"claz":"ping"})"),
    entry<LoggedOn>("LoggedOn", "5.1 [S][R]", "The session is open and commands are listened to.",
                    R"({"msgType":"LoggedOn","ctiMessage":{"login":"lnoir","userId":44,"agentId":12}})"),
    entry<LoggedOnError>(
        "LoggedOnError", "1.3 [D next]",
        "The session could not be opened, or the user has been deleted in XiVO; the server closes it.",
        R"({"msgType":"LoggedOnError","ctiMessage":{"Error":"loggedOnTimeout"}})"),
    entry<Error>("Error", "5.1 [S][R]", "A command was refused or failed.",
                 R"({"msgType":"Error","ctiMessage":{"Error":"NotPaused","command":"unpauseAgent",)"
                 R"("reason":"The agent is not paused.","agentId":12}})"),
    entry<CommandFinished>("CommandFinished", "ours",
                           "All that a numbered command asked for is done or refused.",
                           R"({"msgType":"CommandFinished","ctiMessage":{"ref":17,)"
                           R"("command":"moveAgentsInGroup","refusals":0}})"),
    entry<PbxLinkStatus>("PbxLinkStatus", "ours",
                         "Says whether the server hears the PBX; old clients ignore it.",
                         R"({"msgType":"PbxLinkStatus","ctiMessage":{"up":true,)"
                         R"("since":"2024-05-06T06:30:00.250Z"}})"),
    entry<RightProfile>(
        "RightProfile", "5.1 [R], rights [I]",
        "What the user may do; comes right after LoggedOn, and again when it changes (values: our choice).",
        R"({"msgType":"RightProfile","ctiMessage":{"profile":"Supervisor",)"
        R"("rights":["recording","dissuasion"]}})"),
    entry<AuthenticationToken>(
        "AuthenticationToken", "5.1 [R] name, [I] body",
        "A token to log in with from now on (body: our choice). This server never sends it: a token is "
        "renewed by /xuc/api/2.0/auth/check.",
        R"({"msgType":"AuthenticationToken","ctiMessage":{"token":"9c1e77aa"}})"),
    entry<UsersStatuses>("UsersStatuses", "5.1 [S][R1]",
                         "All presences; one that runs queuepause_all is a pause reason.",
                         R"({"msgType":"UsersStatuses","ctiMessage":[{"name":"training","color":"#3366CC",)"
                         R"("longName":"In training","actions":[{"name":"queuepause_all",)"
                         R"("parameters":"true"}]}]})"),
    entry<CtiStatuses>("CtiStatuses", "5.1 [R3] name, [I] body",
                       "The form of UsersStatuses that newer clients read; same body (our choice).",
                       R"({"msgType":"CtiStatuses","ctiMessage":[{"name":"training","color":"#3366CC",)"
                       R"("longName":"In training","actions":[{"name":"queuepause_all",)"
                       R"("parameters":"true"}]}]})"),
    entry<UserStatusUpdate>("UserStatusUpdate", "5.1 [S][R]", "The presence of the user.",
                            R"({"msgType":"UserStatusUpdate","ctiMessage":{"status":"training"}})"),
    entry<UserConfigUpdate>("UserConfigUpdate", "5.1 [S]",
                            "The user and the services he can switch; always sent whole.",
                            R"({"msgType":"UserConfigUpdate","ctiMessage":{"userId":44,"dndEnabled":false,)"
                            R"("naFwdEnabled":true,"naFwdDestination":"1210","uncFwdEnabled":false,)"
                            R"("uncFwdDestination":"","busyFwdEnabled":false,"busyFwdDestination":"",)"
                            R"("firstName":"Lou","lastName":"Noir","fullName":"Lou Noir",)"
                            R"("mobileNumber":"0600000007","agentId":12,"lineIds":[21],"voiceMailId":3,)"
                            R"("voiceMailEnabled":true}})"),
    entry<UserPreference>("UserPreference", "5.1 [R3] name, [I] body",
                          "A preference that the server keeps for the user (body: our choice).",
                          R"({"msgType":"UserPreference","ctiMessage":{"key":"PREFERRED_DEVICE",)"
                          R"("value":"WebAppAndMobileApp","value_type":"String"}})"),
    entry<UserDisplayName>("UserDisplayName", "5.1 [R3] name, [I] body",
                           "The name to show for a login (body: our choice).",
                           R"({"msgType":"UserDisplayName","ctiMessage":{"userName":"lnoir",)"
                           R"("displayName":"Lou Noir"}})"),
    entry<VoiceMailStatusUpdate>(
        "VoiceMailStatusUpdate", "5.1 [S]", "How many messages are in the user's mailbox.",
        R"({"msgType":"VoiceMailStatusUpdate","ctiMessage":{"voiceMailId":3,"newMessages":1,)"
        R"("waitingMessages":0,"oldMessages":4}})"));

} // namespace xivocc::protocol
