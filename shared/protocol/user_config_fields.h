#pragma once

#include "field.h"

#include <domain/user_config.h>

#include <tuple>

/// The wire form of a user and his services (XuC protocol, section 5.1).
namespace xivocc::protocol {

template <> struct Fields<UserConfig>
{
    static constexpr const char *name = "UserConfig";
    static constexpr auto all = std::make_tuple(
        required("userId", &UserConfig::userId, "the XiVO user"),
        defaulted("dndEnabled", &UserConfig::dndEnabled, "whether calls are turned away"),
        inPart(&UserConfig::noAnswer,
               defaulted("naFwdEnabled", &Forward::enabled, "whether unanswered calls are forwarded")),
        inPart(&UserConfig::noAnswer, defaulted("naFwdDestination", &Forward::destination, "where to")),
        inPart(&UserConfig::always,
               defaulted("uncFwdEnabled", &Forward::enabled, "whether all calls are forwarded")),
        inPart(&UserConfig::always, defaulted("uncFwdDestination", &Forward::destination, "where to")),
        inPart(&UserConfig::busy, defaulted("busyFwdEnabled", &Forward::enabled,
                                            "whether calls are forwarded while he is on the phone")),
        inPart(&UserConfig::busy, defaulted("busyFwdDestination", &Forward::destination, "where to")),
        defaulted("firstName", &UserConfig::firstName, "first name"),
        defaulted("lastName", &UserConfig::lastName, "last name"),
        defaulted("fullName", &UserConfig::fullName, "both"),
        defaulted("mobileNumber", &UserConfig::mobileNumber, "his mobile phone"),
        defaulted("agentId", &UserConfig::agentId, "his agent, 0 for none"),
        defaulted("lineIds", &UserConfig::lineIds, "his lines"),
        defaulted("voiceMailId", &UserConfig::voiceMailId, "his mailbox; null: none"),
        defaulted("voiceMailEnabled", &UserConfig::voiceMailEnabled, "whether callers may leave messages"));
};

} // namespace xivocc::protocol
