#pragma once

#include <QString>
#include <functional>
#include <tl/expected.hpp>

namespace xivocc::ldap {

/// Why the directory did not accept a login and password.
struct Refusal
{
    enum class Cause {
        WrongLoginOrPassword,
        Unavailable, ///< nothing was decided: the directory is away or is not set up for this
    };
    Cause cause = Cause::WrongLoginOrPassword;
    QString reason; ///< for the operator: names the server and what to do

    bool operator==(const Refusal &) const = default;
};

using Verdict = tl::expected<void, Refusal>;
using VerdictDone = std::function<void(const Verdict &verdict)>;

} // namespace xivocc::ldap
