#include "ami_filters.h"

namespace xivocc::ami {

// main/manager.c: a filter is a POSIX regular expression (basic in 11, extended since 12) on the whole text
// of an event, compiled without REG_NEWLINE, so that ^ is the start of the event and . and [^n] match line
// ends.
// '!' excludes, and with exclusions only everything else passes. Answers to actions are never filtered.
const std::vector<QByteArray> &noiseFilters()
{
    static const std::vector<QByteArray> filters = {
        // Kept are QUEUESTATUS, MIXMONITOR_…, XIVO_…, USR_…, SIPCALLID and inherited (_) variables. [^n]
        // keeps off
        // manager.conf's channelvars, told as "ChanVariable".
        "!^Event: VarSet.*[^n]Variable: [^QMSXU_]",
        "!^Event: VarSet.*[^n]Variable: S[^I]",
        "!^Event: VarSet.*[^n]Variable: SIP[^C]",
        // What setqueuevar and setinterfacevar of queues.conf write for every call; only QUEUESTATUS is read.
        "!^Event: VarSet.*[^n]Variable: QUEUE[^S]",
        "!^Event: VarSet.*[^n]Variable: QUEUES[^T]",
        "!^Event: VarSet.*[^n]Variable: QUEUEST[^A]",
        "!^Event: VarSet.*[^n]Variable: MEMBER",
        "!^Event: Newexten",
        "!^Event: CEL",
        "!^Event: Cdr",
        "!^Event: RTCP",
        "!^Event: DTMF",
        "!^Event: DialState",
        "!^Event: DeviceStateChange",
        "!^Event: NewCallerid",
        "!^Event: MusicOnHold",
        "!^Event: HangupRequest",
        "!^Event: SoftHangupRequest",
        "!^Event: LocalOptimization",
        "!^Event: BridgeCreate",
        "!^Event: BridgeDestroy",
        "!^Event: SuccessfulAuth",
        "!^Event: ChallengeSent",
    };
    return filters;
}

} // namespace xivocc::ami
