#include "caller_check.h"

namespace xivocc::api {

CallerCheck::Caller CallerCheck::callerOf(const HttpRequest &request) const
{
    const QByteArray token = request.token();
    const bool isTrusted =
        request.origin.isEmpty() && !request.isForwarded && m_trusted.contains(request.peer);
    if (token.isEmpty() && isTrusted) {
        commands::Requester program;
        program.login = request.peer.toString();
        return program;
    }
    return m_authenticator.identify(token).map(requesterFor);
}

} // namespace xivocc::api
