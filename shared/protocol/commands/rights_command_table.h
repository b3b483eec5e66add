#pragma once

#include "rights_commands.h"

#include <protocol/rights_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the commands about rights.
namespace xivocc::protocol {

template <> struct Fields<GetUserRights>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<SetUserRights>
{
    static constexpr auto all = std::make_tuple(flat(&SetUserRights::rights));
};

constexpr auto rightsCommands = std::make_tuple(
    entry<GetUserRights>(
        "getUserRights", "ours",
        "Asks for the rights of all users; they and their changes come to administrators only.",
        R"({"claz":"web","command":"getUserRights"})"),
    entry<SetUserRights>(
        "setUserRights", "ours",
        "Gives a user these rights and no others; his sessions follow at once. For administrators only.",
        R"({"claz":"web","command":"setUserRights","userId":44,"profile":"Supervisor","queueIds":[9,14],)"
        R"("groupIds":[3],"agentIds":[12],"recording":true,"dissuasion":false})"));

} // namespace xivocc::protocol
