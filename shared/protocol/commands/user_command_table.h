#pragma once

#include "user_commands.h"

#include <protocol/field.h>
#include <protocol/table_entry.h>

/// Fields and rows of the user commands.
namespace xivocc::protocol {

template <> struct Fields<Ping>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<ChangeUserStatus>
{
    static constexpr auto all =
        std::make_tuple(required("status", &ChangeUserStatus::status, "technical name of a presence"));
};
template <> struct Fields<SetDoNotDisturb>
{
    static constexpr auto all =
        std::make_tuple(required("state", &SetDoNotDisturb::enabled, "whether calls are turned away"));
};
template <> struct Fields<ForwardOnNoAnswer>
{
    static constexpr auto all = std::make_tuple(
        required("state", &ForwardOnNoAnswer::enabled, "whether calls are forwarded"),
        required("destination", &ForwardOnNoAnswer::destination, "where to; kept while switched off"));
};
template <> struct Fields<ForwardAlways>
{
    static constexpr auto all = std::make_tuple(
        required("state", &ForwardAlways::enabled, "whether calls are forwarded"),
        required("destination", &ForwardAlways::destination, "where to; kept while switched off"));
};
template <> struct Fields<ForwardOnBusy>
{
    static constexpr auto all = std::make_tuple(
        required("state", &ForwardOnBusy::enabled, "whether calls are forwarded"),
        required("destination", &ForwardOnBusy::destination, "where to; kept while switched off"));
};
template <> struct Fields<LookUpDisplayName>
{
    static constexpr auto all =
        std::make_tuple(required("username", &LookUpDisplayName::userName, "the login of the user"));
};
template <> struct Fields<SetUserPreference>
{
    static constexpr auto all =
        std::make_tuple(required("key", &SetUserPreference::key, "name of the preference"),
                        required("value", &SetUserPreference::value, "the value as text"),
                        required("value_type", &SetUserPreference::valueType,
                                 "what the text stands for, for example Boolean"));
};
template <> struct Fields<ToggleUniqueAccountDevice>
{
    static constexpr auto all =
        std::make_tuple(required("deviceType", &ToggleUniqueAccountDevice::deviceType,
                                 "the device to use from now on, for example phone or webrtc"));
};
template <> struct Fields<UnregisterMobileApp>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<PushLogToServer>
{
    static constexpr auto all =
        std::make_tuple(required("level", &PushLogToServer::level, "error, warn, info or debug"),
                        required("log", &PushLogToServer::text, "the line"));
};

constexpr auto userCommands = std::make_tuple(
    entry<Ping>("ping", "1.5 [R]", "Keeps the connection alive; sent every five seconds.",
                R"({"claz":"ping"})"),
    entry<ChangeUserStatus>("userStatusUpdate", "4.1 [S][R]",
                            "Sets the presence of the user and runs its actions.",
                            R"({"claz":"web","command":"userStatusUpdate","status":"lunch"})"),
    entry<SetDoNotDisturb>("dnd", "4.1 [S][R]", "Switches do-not-disturb on or off.",
                           R"({"claz":"web","command":"dnd","state":true})"),
    entry<ForwardOnNoAnswer>("naFwd", "4.1 [S][R]", "Forwards calls that are not answered.",
                             R"({"claz":"web","command":"naFwd","state":true,"destination":"1210"})"),
    entry<ForwardAlways>("uncFwd", "4.1 [S][R]", "Forwards every call.",
                         R"({"claz":"web","command":"uncFwd","state":false,"destination":"1210"})"),
    entry<ForwardOnBusy>("busyFwd", "4.1 [S][R]", "Forwards calls that come while the user is on the phone.",
                         R"({"claz":"web","command":"busyFwd","state":true,"destination":"0600000007"})"),
    entry<LookUpDisplayName>("displayNameLookup", "4.1 [R3][D 2020.18]",
                             "Asks for the name to show for a login.",
                             R"({"claz":"web","command":"displayNameLookup","username":"lnoir"})"),
    entry<SetUserPreference>("setUserPreference", "4.1 [R3][D 2022.10]",
                             "Keeps a preference of the user on the server.",
                             R"({"claz":"web","command":"setUserPreference","key":"PREFERRED_DEVICE",)"
                             R"("value":"WebAppAndMobileApp","value_type":"String"})"),
    entry<ToggleUniqueAccountDevice>(
        "toggleUniqueAccountDevice", "4.1 [R3], effect [I]",
        "Switches a user of two devices to the other one; a new LineConfig follows (our choice).",
        R"({"claz":"web","command":"toggleUniqueAccountDevice","deviceType":"phone"})"),
    entry<UnregisterMobileApp>("unregisterMobileApp", "4.1 [R3]",
                               "Forgets the push token of the mobile application.",
                               R"({"claz":"web","command":"unregisterMobileApp"})"),
    entry<PushLogToServer>("pushLogToServer", "4.1 [R3]", "Puts a line of the client into the server's log.",
                           R"({"claz":"web","command":"pushLogToServer","level":"warn",)"
                           R"("log":"SIP registration lost"})"));

} // namespace xivocc::protocol
