#pragma once

#include "field.h"

#include <domain/user_rights.h>

#include <array>
#include <tuple>

/// The wire form of users' rights.
namespace xivocc::protocol {

template <> struct EnumTexts<xivocc::RightProfile>
{
    static constexpr auto all = profileNames;
};
template <> struct EnumTexts<RightsOrigin>
{
    static constexpr std::array all{std::pair{RightsOrigin::Configuration, "configuration"},
                                    std::pair{RightsOrigin::Stored, "stored"},
                                    std::pair{RightsOrigin::Default, "default"}};
};

template <> struct Fields<UserRights>
{
    static constexpr const char *name = "UserRights";
    static constexpr auto all = std::make_tuple(
        required("userId", &UserRights::userId, "the XiVO user, not the agent").atLeast(smallestId),
        required("profile", &UserRights::profile, "what he is in the contact centre"),
        defaulted("queueIds", &UserRights::queueIds, "the queues granted to him").atLeast(smallestId),
        defaulted("groupIds", &UserRights::groupIds, "the agent groups granted to him").atLeast(smallestId),
        defaulted("agentIds", &UserRights::agentIds, "agents granted beside those of the groups")
            .atLeast(smallestId),
        defaulted("recording", &UserRights::mayRecord, "may stop and resume recordings of other agents"),
        defaulted("dissuasion", &UserRights::mayDissuade,
                  "may change message and destination of a closed queue"));
};

template <> struct Fields<RightsHolder>
{
    static constexpr const char *name = "RightsHolder";
    static constexpr auto all = std::make_tuple(
        required("login", &RightsHolder::login, "his log-in"),
        defaulted("name", &RightsHolder::name, "name shown to people"),
        required(
            "origin", &RightsHolder::origin,
            "configuration: the server's file makes him administrator; default: none are stored for him"),
        flat(&RightsHolder::rights));
};

} // namespace xivocc::protocol
