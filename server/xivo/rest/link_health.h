#pragma once

#include <domain/time.h>

#include <QString>

namespace xivocc::xivo {

/// How a link of the server to XiVO is, for /health.
struct LinkHealth
{
    bool ok = false;
    Instant since{}; ///< beginning of the present `ok`
    QString reason;  ///< why not ok, one sentence; empty when ok

    /// Without a reason the link is well. False: that was known already.
    [[nodiscard]] bool update(const QString &why, Instant at);
};

} // namespace xivocc::xivo
