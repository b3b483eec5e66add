#pragma once

#include "server_address.h"

#include <QString>

namespace xivocc::client {

/// Why a login gave no token.
struct LoginFailure
{
    enum class Kind { WrongPassword, TooManyTries, UntrustedCertificate, Unreachable, NotReady, Unexpected };
    Kind kind = Kind::Unexpected;
    QString detail; ///< the network's or the server's own words; of a certificate its fingerprint

    /// Whether the same login may succeed later without anybody's doing.
    [[nodiscard]] bool mayPass() const
    {
        return kind != Kind::WrongPassword && kind != Kind::UntrustedCertificate;
    }
};

/// A sentence for the user: what happened, why, and what to do.
[[nodiscard]] QString describe(const LoginFailure &failure, const ServerAddress &address);

} // namespace xivocc::client
