#include "ami_actions.h"

namespace xivocc::sim {

void AmiActions::playDtmf(const AmiAction &action, AmiReply &reply)
{
    const QByteArray digit = action.value("Digit");
    if (!m_pbx.exchange.channelByName(action.value("Channel")))
        return reply.error("Channel not found");
    if (digit.isEmpty())
        return reply.error("No digit specified");
    reply.success("DTMF successfully queued");
}

void AmiActions::muteAudio(const AmiAction &action, AmiReply &reply)
{
    if (action.value("Channel").isEmpty())
        return reply.error("Channel not specified");
    if (!m_pbx.exchange.channelByName(action.value("Channel")))
        return reply.error("Channel not found");
    reply.respond("Success", {});
}

void AmiActions::muteRecording(const AmiAction &action, AmiReply &reply)
{
    const QByteArray direction = action.value("Direction").toLower();
    if (direction.isEmpty())
        return reply.error("No direction specified. Must be read, write or both");
    if (direction != "read" && direction != "write" && direction != "both")
        return reply.error("Invalid direction specified. Must be read, write or both");
    if (!action.has("Channel"))
        return reply.error("No channel specified");
    if (!action.has("State"))
        return reply.error("No state specified");
    const Channel *channel = m_pbx.exchange.channelByName(action.value("Channel"));
    if (!channel)
        return reply.error("No such channel");
    if (!channel->isRecorded)
        return reply.error("Cannot set mute flag");
    reply.respond("Success", {});
    m_pbx.exchange.publish(AmiEvent("MixMonitorMute")
                               .channel(*channel)
                               .add("Direction", direction)
                               .add("State", action.value("State") == "1" ? "1" : "0"));
}

} // namespace xivocc::sim
