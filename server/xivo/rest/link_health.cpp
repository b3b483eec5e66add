#include "link_health.h"

namespace xivocc::xivo {

bool LinkHealth::update(const QString &why, Instant at)
{
    const bool isOk = why.isEmpty();
    if (ok == isOk && reason == why)
        return false;
    if (ok != isOk)
        since = at;
    ok = isOk;
    reason = why;
    return true;
}

} // namespace xivocc::xivo
