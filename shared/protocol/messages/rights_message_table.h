#pragma once

#include "rights_messages.h"

#include <protocol/rights_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the messages about rights.
namespace xivocc::protocol {

template <> struct Body<UserRightsList>
{
    static constexpr auto member = &UserRightsList::users;
};
template <> struct Body<UserRightsChanged>
{
    static constexpr auto member = &UserRightsChanged::user;
};

constexpr auto rightsMessages = std::make_tuple(
    entry<UserRightsList>("UserRightsList", "ours", "The rights of all users who can log in.",
                          R"({"msgType":"UserRightsList","ctiMessage":[{"login":"lnoir","name":"Lou Noir",)"
                          R"("origin":"stored","userId":44,"profile":"Supervisor","queueIds":[9,14],)"
                          R"("groupIds":[3],"agentIds":[12],"recording":true,"dissuasion":false}]})"),
    entry<UserRightsChanged>("UserRightsChanged", "ours", "An administrator changed the rights of a user.",
                             R"({"msgType":"UserRightsChanged","ctiMessage":{"login":"lnoir",)"
                             R"("name":"Lou Noir","origin":"stored","userId":44,"profile":"None",)"
                             R"("queueIds":[],"groupIds":[],"agentIds":[],"recording":false,)"
                             R"("dissuasion":false}})"));

} // namespace xivocc::protocol
