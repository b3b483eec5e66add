#include "ami_actions.h"
#include "desk_phone.h"

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

void AmiActions::notifyPhone(const AmiAction &action, AmiReply &reply)
{
    const QByteArray device = action.value("Channel");
    if (device.isEmpty())
        return reply.error("SIPNotify requires a channel name");
    if (!m_pbx.exchange.lineByDevice(device))
        return reply.error("Could not create address");
    reply.success("Notify Sent"); // chan_sip.c, manager_sipnotify
    for (const auto &[name, value] : action.variables()) {
        const qsizetype key = value.indexOf("Key:");
        if (name == "Content" && key >= 0)
            DeskPhone(m_pbx, device).pressNamed(value.mid(key + 4, value.indexOf('"', key) - key - 4));
    }
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
