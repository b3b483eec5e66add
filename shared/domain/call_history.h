#pragma once

#include "phone_status.h"
#include "time.h"

#include <QString>
#include <optional>

namespace xivocc {

/// How a call ended; those from Full to Timeout exist for queue calls only.
enum class CallOutcome {
    Emitted,
    Missed,
    Ongoing,
    Answered,
    Abandoned,
    Full,
    Closed,
    JoinEmpty,
    LeaveEmpty,
    DivertCaRatio,
    DivertWaitTime,
    Timeout,
};

/// One end of a past call.
struct CallParty
{
    QString number;
    QString firstName;
    QString lastName;
    QString userName; ///< login of the XiVO user, empty when he is none
    std::optional<PhoneStatus> phoneStatus;
    QString videoStatus; ///< may be empty

    bool operator==(const CallParty &) const = default;
};

/// A past call, or one that still goes on.
struct CallHistoryEntry
{
    WallTime start{};
    std::optional<seconds> duration; ///< none when it was not answered or goes on
    CallParty source;
    CallParty destination;
    CallOutcome outcome = CallOutcome::Emitted;

    bool operator==(const CallHistoryEntry &) const = default;
};

} // namespace xivocc
