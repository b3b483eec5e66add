#include "ami_translator.h"

#include "ami_event.h"
#include "ami_values.h"
#include "logging.h"

namespace xivocc::ami {

using namespace realtime;

namespace {
constexpr std::size_t maxNotedEvents = 64;
}

void AmiTranslator::translate(const AmiFrame &frame, Instant at, std::vector<TimedFact> &facts)
{
    if (frame.kind() != AmiFrame::Kind::Event)
        return;
    m_facts = &facts;
    m_at = at;
    const std::size_t before = facts.size();
    if (!translateEvent(frame)) {
        ++m_tally.unreadable;
        noteOnce(frame, "lacks a header that it must have and is left out");
    } else if (facts.size() > before) {
        ++m_tally.translated;
    }
}

bool AmiTranslator::translateEvent(const AmiFrame &frame)
{
    switch (amiEvent(frame.name())) {
    case AmiEvent::Unknown:
        ++m_tally.unknown;
        noteOnce(frame, "is not known to this version and is left out");
        return true;
    case AmiEvent::Ignored:
        ++m_tally.ignored;
        return true;
    case AmiEvent::QueueMember:
    case AmiEvent::QueueMemberChanged:
        return memberSeen(frame);
    case AmiEvent::QueueMemberRemoved:
        return memberRemoved(frame);
    case AmiEvent::QueueMemberPaused:
        return memberPaused(frame);
    case AmiEvent::QueueMemberPenalty:
        return memberPenalty(frame);
    case AmiEvent::QueueParams:
    case AmiEvent::QueueSummary:
        return queueParams(frame);
    case AmiEvent::QueueEntry:
        return callerJoined(frame, true);
    case AmiEvent::CallerJoined:
        return callerJoined(frame, false);
    case AmiEvent::CallerLeft:
        return callerLeft(frame);
    case AmiEvent::CallerAbandoned:
        return callerGaveUp(frame);
    case AmiEvent::AgentCalled:
        return agentCalled(frame);
    case AmiEvent::AgentConnect:
        return agentConnected(frame);
    case AmiEvent::AgentRingNoAnswer:
        return agentRingNoAnswer(frame);
    case AmiEvent::AgentComplete:
        return agentCompleted(frame);
    case AmiEvent::ChannelSeen:
        return channelSeen(frame);
    case AmiEvent::ChannelState:
        return channelState(frame);
    case AmiEvent::ChannelRenamed:
        return channelRenamed(frame);
    case AmiEvent::ChannelEnded:
        return channelEnded(frame);
    case AmiEvent::DialBegin:
        return dialBegun(frame);
    case AmiEvent::DialEnd:
        return dialEnded(frame);
    case AmiEvent::Dial:
        return frame.value("SubEvent") == "Begin" ? dialBegun(frame) : dialEnded(frame);
    case AmiEvent::BridgeEnter:
        return bridged(frame, true);
    case AmiEvent::BridgeLeave:
        return bridged(frame, false);
    case AmiEvent::Bridge:
        return pairBridged(frame);
    case AmiEvent::Hold:
    case AmiEvent::Unhold:
        return held(frame);
    case AmiEvent::RecordingStarted:
        return recording(frame, Recording::Active);
    case AmiEvent::RecordingMuted:
        return recording(frame, frame.value("State") == "1" ? Recording::Paused : Recording::Active);
    case AmiEvent::RecordingStopped:
        return recording(frame, Recording::Stopped);
    case AmiEvent::LocalBridge:
        return localPaired(frame);
    case AmiEvent::SpyStart:
    case AmiEvent::SpyStop:
        return listening(frame, frame.name() == "ChanSpyStart");
    case AmiEvent::VariableSet:
        return variableSet(frame);
    case AmiEvent::RoomJoin:
        return roomJoined(frame);
    case AmiEvent::RoomList:
        return roomListed(frame);
    case AmiEvent::RoomListComplete:
        add<RoomListFinished>();
        return true;
    case AmiEvent::RoomLeave:
        return roomLeft(frame);
    case AmiEvent::RoomMute:
        return roomMuted(frame);
    case AmiEvent::RoomTalking:
        return roomTalking(frame);
    case AmiEvent::RoomEnd:
        return roomEnded(frame);
    case AmiEvent::ExtensionStatus:
        return lineState(frame);
    case AmiEvent::UserEvent:
        return userEvent(frame);
    case AmiEvent::Reload:
        m_hasConfigurationHint = true;
        return true;
    }
    return true;
}

bool AmiTranslator::takeConfigurationHint()
{
    return std::exchange(m_hasConfigurationHint, false);
}

bool AmiTranslator::lineState(const AmiFrame &frame)
{
    const std::string_view extension = frame.value("Exten");
    const auto status = number(frame.value("Status"));
    if (extension.empty() || !status)
        return false;
    auto &fact = add<LineStateChanged>();
    fact.extension = cached(extension);
    fact.context = cached(frame.value("Context"));
    fact.hint = cached(frame.value("Hint"));
    fact.status =
        *status >= -2 && *status <= 31 ? phoneStatusOf(static_cast<int>(*status)) : PhoneStatus::Error;
    return true;
}

bool AmiTranslator::userEvent(const AmiFrame &frame)
{
    const std::string_view name = frame.value("UserEvent");
    if (name == "AgentLogin" || name == "AgentLogoff") {
        const int agentId = intOr(frame.value("AgentID"), 0);
        if (agentId <= 0)
            return false;
        if (name == "AgentLogin") {
            auto &fact = add<AgentLoggedIn>();
            fact.agentId = agentId;
            fact.extension = cached(frame.value("Extension"));
            fact.context = cached(frame.value("Context"));
        } else {
            add<AgentLoggedOut>().agentId = agentId;
        }
    } else if (name == "Queue") {
        const std::string_view uniqueId = frame.value("Uniqueid"); // Asterisk 11 does not tell it
        const int queueId = intOr(frame.value("XIVO_DSTID"), 0);
        if (!uniqueId.empty() && queueId > 0) {
            auto &fact = add<CallerSentToQueue>();
            fact.uniqueId = cached(uniqueId);
            fact.queueId = queueId;
        }
    } else if (name == "AgentAddedToQueue" || name == "AgentRemovedFromQueue") {
        m_hasConfigurationHint = true;
    }
    return true;
}

void AmiTranslator::noteOnce(const AmiFrame &frame, const char *problem)
{
    if (m_notedEvents.size() >= maxNotedEvents || m_notedEvents.contains(frame.name()))
        return;
    m_notedEvents.emplace(frame.name());
    const QByteArray name(frame.name().data(),
                          std::min<qsizetype>(static_cast<qsizetype>(frame.name().size()), 64));
    qCInfo(log, "Asterisk's event %s %s.", name.constData(), problem);
}

} // namespace xivocc::ami
