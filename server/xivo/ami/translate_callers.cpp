#include "ami_translator.h"
#include "ami_values.h"

namespace xivocc::ami {

using namespace realtime;

bool AmiTranslator::queueParams(const AmiFrame &frame)
{
    const std::string_view queue = frame.value("Queue");
    if (queue.empty())
        return false;
    auto &fact = add<QueueParams>();
    fact.queue = cached(queue);
    fact.holdTime = secondsOf(anyOf(frame, {"Holdtime", "HoldTime"}));
    fact.completed = intOr(frame.value("Completed"), 0);
    fact.abandoned = intOr(frame.value("Abandoned"), 0);
    return true;
}

bool AmiTranslator::callerJoined(const AmiFrame &frame, bool fromSync)
{
    const std::string_view queue = frame.value("Queue");
    const std::string_view uniqueId = frame.value("Uniqueid");
    if (queue.empty() || uniqueId.empty())
        return false;
    auto &fact = add<CallerJoined>();
    fact.queue = cached(queue);
    fact.uniqueId = cached(uniqueId);
    fact.linkedId = cached(frame.value("Linkedid"));
    fact.channel = cached(frame.value("Channel"));
    fact.number = cached(callerIdOf(frame.value("CallerIDNum")));
    fact.name = cached(callerIdOf(frame.value("CallerIDName")));
    fact.position = std::max(intOr(frame.value("Position"), 0), 0);
    fact.waited = secondsOf(frame.value("Wait"));
    fact.fromSync = fromSync;
    return true;
}

bool AmiTranslator::callerLeft(const AmiFrame &frame)
{
    const std::string_view queue = frame.value("Queue");
    const std::string_view uniqueId = frame.value("Uniqueid");
    if (queue.empty() || uniqueId.empty())
        return false;
    auto &fact = add<CallerLeft>();
    fact.queue = cached(queue);
    fact.uniqueId = cached(uniqueId);
    return true;
}

bool AmiTranslator::callerGaveUp(const AmiFrame &frame)
{
    const std::string_view queue = frame.value("Queue");
    const std::string_view uniqueId = frame.value("Uniqueid");
    if (queue.empty() || uniqueId.empty())
        return false;
    auto &fact = add<CallerGaveUp>();
    fact.queue = cached(queue);
    fact.uniqueId = cached(uniqueId);
    fact.waited = secondsOf(frame.value("HoldTime"));
    return true;
}

bool AmiTranslator::agentCalled(const AmiFrame &frame)
{
    MemberKey member = memberOf(frame);
    if (!isComplete(member))
        return false;
    auto &fact = add<AgentCalled>();
    fact.member = std::move(member);
    fact.caller = cached(frame.value("Uniqueid"));
    return true;
}

bool AmiTranslator::agentConnected(const AmiFrame &frame)
{
    MemberKey member = memberOf(frame);
    if (!isComplete(member))
        return false;
    auto &fact = add<AgentConnected>();
    fact.member = std::move(member);
    fact.caller = cached(frame.value("Uniqueid"));
    // In 11 Channel is the member's own; later it is the caller's.
    fact.destinationChannel = cached(anyOf(frame, {"DestChannel", "Channel"}));
    fact.holdTime = secondsOf(anyOf(frame, {"HoldTime", "Holdtime"}));
    return true;
}

bool AmiTranslator::agentRingNoAnswer(const AmiFrame &frame)
{
    MemberKey member = memberOf(frame);
    if (!isComplete(member))
        return false;
    auto &fact = add<AgentRingNoAnswer>();
    fact.member = std::move(member);
    fact.caller = cached(frame.value("Uniqueid"));
    return true;
}

bool AmiTranslator::agentCompleted(const AmiFrame &frame)
{
    MemberKey member = memberOf(frame);
    if (!isComplete(member))
        return false;
    auto &fact = add<AgentCompleted>();
    fact.member = std::move(member);
    fact.caller = cached(frame.value("Uniqueid"));
    fact.holdTime = secondsOf(anyOf(frame, {"HoldTime", "Holdtime"}));
    fact.talkTime = secondsOf(anyOf(frame, {"TalkTime", "Talktime"}));
    fact.reason = cached(frame.value("Reason"));
    fact.wrapup = toldSecondsOf(frame.value("WrapupTime"));
    return true;
}

} // namespace xivocc::ami
