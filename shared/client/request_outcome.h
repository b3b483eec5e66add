#pragma once

#include <QStringList>
#include <functional>

namespace xivocc::client {

/// How a request ended: done when nothing of it was refused.
struct RequestOutcome
{
    QStringList refusals; ///< sentences for the user: what happened, why, what to do

    [[nodiscard]] bool isDone() const { return refusals.isEmpty(); }
};
using RequestDone = std::function<void(const RequestOutcome &outcome)>;

} // namespace xivocc::client
