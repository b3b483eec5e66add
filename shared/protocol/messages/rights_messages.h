#pragma once

#include <domain/user_rights.h>

#include <vector>

/// News about rights, for administrators. Ours.
namespace xivocc::protocol {

/// Every user of XiVO who has a login.
struct UserRightsList
{
    std::vector<RightsHolder> users;

    bool operator==(const UserRightsList &) const = default;
};
struct UserRightsChanged
{
    RightsHolder user;

    bool operator==(const UserRightsChanged &) const = default;
};

} // namespace xivocc::protocol
