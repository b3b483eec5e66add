#pragma once

#include "value_forms.h"

#include <domain/call_history.h>

#include <array>
#include <tuple>

/// The wire form of past calls (XuC protocol, section 5.6).
namespace xivocc::protocol {

template <> struct EnumTexts<CallOutcome>
{
    static constexpr std::array all{std::pair{CallOutcome::Emitted, "emitted"},
                                    std::pair{CallOutcome::Missed, "missed"},
                                    std::pair{CallOutcome::Ongoing, "ongoing"},
                                    std::pair{CallOutcome::Answered, "answered"},
                                    std::pair{CallOutcome::Abandoned, "abandoned"},
                                    std::pair{CallOutcome::Full, "full"},
                                    std::pair{CallOutcome::Closed, "closed"},
                                    std::pair{CallOutcome::JoinEmpty, "joinempty"},
                                    std::pair{CallOutcome::LeaveEmpty, "leaveempty"},
                                    std::pair{CallOutcome::DivertCaRatio, "divert_ca_ratio"},
                                    std::pair{CallOutcome::DivertWaitTime, "divert_waittime"},
                                    std::pair{CallOutcome::Timeout, "timeout"}};
};

template <> struct Fields<CallHistoryEntry>
{
    static constexpr const char *name = "CallHistoryEntry";
    static constexpr auto all = std::make_tuple(
        required("start", &CallHistoryEntry::start, "when it began"),
        defaulted("duration", &CallHistoryEntry::duration,
                  "how long it lasted; null: not answered, or not over")
            .as<ClockDuration>(),
        inPart(&CallHistoryEntry::source, defaulted("srcNum", &CallParty::number, "number of the source")),
        inPart(&CallHistoryEntry::source, optional("srcFirstName", &CallParty::firstName, "of a XiVO user")),
        inPart(&CallHistoryEntry::source, optional("srcLastName", &CallParty::lastName, "of a XiVO user")),
        inPart(&CallHistoryEntry::source,
               optional("srcUsername", &CallParty::userName, "login of a XiVO user")),
        inPart(&CallHistoryEntry::source,
               optional("srcPhoneStatus", &CallParty::phoneStatus, "of a XiVO user, now")
                   .as<OptionalPhoneStatusCode>()),
        inPart(&CallHistoryEntry::source,
               optional("srcVideoStatus", &CallParty::videoStatus, "of a XiVO user, now")),
        inPart(&CallHistoryEntry::destination,
               defaulted("dstNum", &CallParty::number, "number of the destination")),
        inPart(&CallHistoryEntry::destination,
               optional("dstFirstName", &CallParty::firstName, "of a XiVO user")),
        inPart(&CallHistoryEntry::destination,
               optional("dstLastName", &CallParty::lastName, "of a XiVO user")),
        inPart(&CallHistoryEntry::destination,
               optional("dstUsername", &CallParty::userName, "login of a XiVO user")),
        inPart(&CallHistoryEntry::destination,
               optional("dstPhoneStatus", &CallParty::phoneStatus, "of a XiVO user, now")
                   .as<OptionalPhoneStatusCode>()),
        inPart(&CallHistoryEntry::destination,
               optional("dstVideoStatus", &CallParty::videoStatus, "of a XiVO user, now")),
        defaulted("status", &CallHistoryEntry::outcome, "how it ended"));
};

} // namespace xivocc::protocol
