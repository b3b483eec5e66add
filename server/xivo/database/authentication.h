#pragma once

#include <domain/configuration.h>

#include <functional>
#include <tl/expected.hpp>

namespace xivocc::xivo {

/// Why a log-in was not accepted. The reason is one English sentence.
struct AuthenticationRefusal
{
    enum class Cause {
        WrongLoginOrPassword, ///< also: the CTI client of this user is not enabled
        DatabaseUnavailable,  ///< nothing was decided, trying again later is sensible
    };
    Cause cause = Cause::WrongLoginOrPassword;
    QString reason;

    bool operator==(const AuthenticationRefusal &) const = default;
};

using AuthenticationVerdict = tl::expected<User, AuthenticationRefusal>;
using AuthenticationDone = std::function<void(const AuthenticationVerdict &verdict)>;

} // namespace xivocc::xivo
