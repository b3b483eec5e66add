#pragma once

#include <QStringList>
#include <functional>

namespace xivocc::client {

/// How a request ended: done when nothing of it was refused.
struct RequestOutcome
{
    QStringList refusals;    ///< sentences for the user: what happened, why, what to do
    QString firstError = {}; ///< the server's word for the first of them; empty when the server said nothing

    [[nodiscard]] bool isDone() const { return refusals.isEmpty(); }
};
using RequestDone = std::function<void(const RequestOutcome &outcome)>;

} // namespace xivocc::client
