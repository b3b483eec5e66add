#pragma once

#include "caller_check.h"
#include "rest_calls.h"
#include "router.h"

namespace xivocc::api {

/// How an administrator's script sees and edits the rights of users (docs/user/rights.md): the commands
/// getUserRights and setUserRights over HTTP. Main thread.
class RightsRoutes final
{
public:
    /// What is referred to outlives it, and every answer.
    RightsRoutes(const CallerCheck &callers, RestCalls::CarryOut carryOut)
        : m_callers(callers), m_carryOut(std::move(carryOut))
    {
    }

    /// It outlives the router.
    void addTo(Router &router);

private:
    void read(const HttpRequest &request, const HttpAnswer &answer) const;
    void write(const HttpRequest &request, const HttpAnswer &answer) const;

    const CallerCheck &m_callers;
    const RestCalls::CarryOut m_carryOut;
};

} // namespace xivocc::api
