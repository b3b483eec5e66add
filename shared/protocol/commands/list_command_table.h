#pragma once

#include "list_commands.h"

#include <protocol/field.h>
#include <protocol/table_entry.h>

#include <array>

/// Fields and rows of the list commands.
namespace xivocc::protocol {

template <> struct EnumTexts<ListType>
{
    static constexpr std::array all{std::pair{ListType::Queue, "queue"},
                                    std::pair{ListType::Agent, "agent"},
                                    std::pair{ListType::QueueMember, "queuemember"},
                                    std::pair{ListType::AgentGroup, "agentgroup"},
                                    std::pair{ListType::BaseQueueMember, "basequeuemember"},
                                    std::pair{ListType::MeetMe, "meetme"}};
};
template <> struct EnumTexts<ConfigType>
{
    static constexpr std::array all{std::pair{ConfigType::Line, "line"}};
};

template <> struct Fields<GetList>
{
    static constexpr auto all = std::make_tuple(required("objectType", &GetList::objectType, "which list"));
};
template <> struct Fields<GetConfig>
{
    static constexpr auto all = std::make_tuple(required("objectType", &GetConfig::objectType, "which part"));
};
template <> struct Fields<GetIceConfig>
{
    static constexpr auto all = std::make_tuple();
};

constexpr auto listCommands = std::make_tuple(
    entry<GetList>("getList", "4.5 [S][R], basequeuemember [R1]",
                   "Asks for a complete list and for every later change of one of its elements.",
                   R"({"claz":"web","command":"getList","objectType":"queuemember"})"),
    entry<GetConfig>("getConfig", "4.5 [R]", "Asks for a part of the configuration of the user.",
                     R"({"claz":"web","command":"getConfig","objectType":"line"})"),
    entry<GetIceConfig>("getIceConfig", "4.5 [R3]", "Asks for the servers a WebRTC phone finds its way with.",
                        R"({"claz":"web","command":"getIceConfig"})"));

} // namespace xivocc::protocol
