#pragma once

#include "authenticator.h"
#include "trusted_networks.h"

namespace xivocc::api {

/// Who makes a REST call. Calls from trusted networks need no log-in; all others, and those of a page in a
/// browser or through a proxy, need a user's token. Main thread.
class CallerCheck final
{
public:
    using Caller = tl::expected<commands::Requester, HttpResponse>;

    /// The authenticator outlives it.
    CallerCheck(Authenticator &authenticator, const TrustedNetworks &trusted)
        : m_authenticator(authenticator), m_trusted(trusted)
    {
    }

    /// Whom the token says; a Requester without a user for a trusted program.
    [[nodiscard]] Caller callerOf(const HttpRequest &request) const;

private:
    Authenticator &m_authenticator;
    const TrustedNetworks m_trusted;
};

} // namespace xivocc::api
