#pragma once

#include "connection.h"

namespace xivocc::ldap {

/// What was asked of the directory when it went wrong.
enum class Step { Connect, BindManager, Search, BindUser };

/// Whether the answer to a user's bind means that this user may not log in, rather than that the
/// directory cannot tell.
[[nodiscard]] bool meansRefused(const Fault &fault);

/// A sentence that names the server, what happened, and the setting to look at.
[[nodiscard]] QString explain(Step step, const Fault &fault, const config::LdapSettings &settings);

} // namespace xivocc::ldap
