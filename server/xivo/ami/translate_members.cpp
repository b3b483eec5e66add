#include "ami_translator.h"
#include "ami_values.h"

namespace xivocc::ami {

using namespace realtime;

MemberKey AmiTranslator::memberOf(const AmiFrame &frame)
{
    // Asterisk 11 says Location, Member or AgentCalled, depending on the event; later versions say Interface,
    // in the answer to QueueStatus still Location.
    const std::string_view interface = anyOf(frame, {"Interface", "Location", "Member", "AgentCalled"});
    return {cached(frame.value("Queue")), agentIdOf(interface), cached(interface)};
}

bool AmiTranslator::isComplete(const MemberKey &member)
{
    return !member.queue.isEmpty() && !member.interface.isEmpty();
}

bool AmiTranslator::memberSeen(const AmiFrame &frame, bool pauseReported)
{
    MemberKey member = memberOf(frame);
    if (!isComplete(member))
        return false;
    auto &fact = add<MemberSeen>();
    fact.member = std::move(member);
    fact.stateInterface = cached(frame.value("StateInterface"));
    fact.penalty = std::max(intOr(frame.value("Penalty"), 0), 0);
    fact.state = deviceStateOf(frame.value("Status"));
    fact.paused = frame.value("Paused") == "1";
    // 13.7 tells the reason only in QueueMemberPause, as Reason.
    if (const std::string_view reason = anyOf(frame, {"PausedReason", "Reason"}); reason.data())
        fact.pausedReason = reason.empty() ? QString(QLatin1String("")) : cached(reason);
    fact.inCall = anyOf(frame, {"InCall", "IsInCall"}) == "1";
    fact.wrapup = toldSecondsOf(frame.value("Wrapuptime"));
    fact.lastCall = instantOf(frame.value("LastCall"));
    fact.lastPause = instantOf(frame.value("LastPause"));
    fact.loginTime = instantOf(frame.value("LoginTime"));
    fact.pauseReported = pauseReported;
    return true;
}

bool AmiTranslator::memberRemoved(const AmiFrame &frame)
{
    MemberKey member = memberOf(frame);
    if (!isComplete(member))
        return false;
    add<MemberRemoved>().member = std::move(member);
    return true;
}

bool AmiTranslator::memberPaused(const AmiFrame &frame)
{
    if (frame.has("Status")) // since 12 the whole member is told
        return memberSeen(frame, true);
    MemberKey member = memberOf(frame);
    if (!isComplete(member) || !frame.has("Paused"))
        return false;
    auto &fact = add<MemberPaused>();
    fact.member = std::move(member);
    fact.paused = frame.value("Paused") == "1";
    fact.reason = cached(frame.value("Reason"));
    return true;
}

bool AmiTranslator::memberPenalty(const AmiFrame &frame)
{
    if (frame.has("Status"))
        return memberSeen(frame);
    MemberKey member = memberOf(frame);
    const auto penalty = number(frame.value("Penalty"));
    if (!isComplete(member) || !penalty)
        return false;
    auto &fact = add<MemberPenaltyChanged>();
    fact.member = std::move(member);
    fact.penalty = std::max(intOr(frame.value("Penalty"), 0), 0);
    return true;
}

} // namespace xivocc::ami
