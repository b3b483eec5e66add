#pragma once

#include <domain/user_rights.h>

/// What an administrator asks about rights and changes in them. Ours.
namespace xivocc::protocol {

struct GetUserRights
{
    bool operator==(const GetUserRights &) const = default;
};
/// All of the user's rights; what is not named is taken away.
struct SetUserRights
{
    UserRights rights;

    bool operator==(const SetUserRights &) const = default;
};

} // namespace xivocc::protocol
