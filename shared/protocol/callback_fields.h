#pragma once

#include "field.h"

#include <domain/callback.h>

#include <array>
#include <tuple>

/// The wire form of callback requests (XuC protocol, sections 4.11 and 5.8).
namespace xivocc::protocol {

template <> struct EnumTexts<CallbackStatus>
{
    static constexpr std::array all{
        std::pair{CallbackStatus::NoAnswer, "NoAnswer"}, std::pair{CallbackStatus::Answered, "Answered"},
        std::pair{CallbackStatus::Fax, "Fax"}, std::pair{CallbackStatus::Callback, "Callback"},
        std::pair{CallbackStatus::Email, "Email"}};
};

} // namespace xivocc::protocol
