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

} // namespace xivocc::sim
