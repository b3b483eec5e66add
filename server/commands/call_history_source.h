#pragma once

#include "agent_control.h"

#include <domain/call_history.h>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::commands {

/// Calls of one telephone line, the latest first.
struct LineHistoryQuestion
{
    QString interface; ///< "SIP/ph1001"
    WallTime notBefore{};
    int size = 0; ///< at most so many
};

/// Visits of callers to queues, the latest first. What is empty does not matter.
struct QueueVisitsQuestion
{
    std::vector<QString> queues; ///< technical names
    QString agentNumber;         ///< who answered, or let it ring
    QString caller;
    bool callerIsPattern = false; ///< of SQL's LIKE
    WallTime notBefore{};
    int size = 0;
};

/// Where past calls are kept. Each question is answered once, within the source's own time limit. Main
/// thread.
class CallHistorySource
{
public:
    using Calls = tl::expected<std::vector<CallHistoryEntry>, Refusal>;
    using Found = std::function<void(const Calls &calls)>;

    virtual ~CallHistorySource() = default;
    virtual void ofLine(const LineHistoryQuestion &question, Found done) = 0;
    /// The destination's number is the queue's technical name.
    virtual void ofQueues(const QueueVisitsQuestion &question, Found done) = 0;
};

} // namespace xivocc::commands
