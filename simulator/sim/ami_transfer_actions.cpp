#include "ami_actions.h"
#include "consultation.h"
#include "direct_call.h"

namespace xivocc::sim {

void AmiActions::blindTransfer(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Channel"))
        return reply.error("No channel specified");
    if (!action.has("Exten"))
        return reply.error("No extension specified");
    Channel *channel = m_pbx.exchange.channelByName(action.value("Channel"));
    if (!channel)
        return reply.error("Channel specified does not exist");
    if (!channel->flow || !m_pbx.dialplan.exists(action.value("Exten")) ||
        !channel->flow->blindTransfer(*channel, action.value("Exten")))
        return reply.error("Transfer invalid");
    reply.success("Transfer succeeded");
}

void AmiActions::attendedTransfer(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Channel"))
        return reply.error("No channel specified");
    const QByteArray exten = action.value("Exten");
    if (exten.isEmpty())
        return reply.error("No extension specified");
    Channel *channel = m_pbx.exchange.channelByName(action.value("Channel"));
    if (!channel)
        return reply.error("Channel specified does not exist");
    reply.success("Atxfer successfully queued");
    if (!channel->flow || !channel->flow->talkOf(*channel)) { // the keys are heard, and mean nothing
        m_pbx.exchange.announceDigits(*channel, Consultation::startCode + exten);
        return;
    }
    auto consultation = std::make_unique<Consultation>(
        m_pbx, *channel, *channel->flow, exten, action.has("Context") ? action.value("Context") : "default");
    Consultation &started = *consultation;
    m_pbx.exchange.adopt(std::move(consultation));
    started.start();
}

void AmiActions::cancelAttendedTransfer(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Channel"))
        return reply.error("No channel specified");
    Channel *channel = m_pbx.exchange.channelByName(action.value("Channel"));
    if (!channel)
        return reply.error("Channel specified does not exist");
    reply.success("CancelAtxfer successfully queued");
    m_pbx.exchange.announceDigits(*channel, Consultation::abortCode);
    if (channel->flow)
        channel->flow->cancelConsultation();
}

void AmiActions::bridge(const AmiAction &action, AmiReply &reply)
{
    Exchange &exchange = m_pbx.exchange;
    if (!action.has("Channel1") || !action.has("Channel2"))
        return reply.error("Missing channel parameter in request");
    Channel *one = exchange.channelByName(action.value("Channel1"));
    if (!one)
        return reply.error("Channel1 does not exist: " + action.value("Channel1"));
    Channel *other = exchange.channelByName(action.value("Channel2"));
    if (!other)
        return reply.error("Channel2 does not exist: " + action.value("Channel2"));
    Bridge &bridge = exchange.createBridge();
    for (Channel *channel : {one, other}) {
        CallFlow *flow = channel->flow;
        if (channel->bridge)
            exchange.leave(*channel->bridge, *channel);
        exchange.enter(bridge, *channel);
        // Whom it left is alone in a bridge, which dissolves (bridge.c, bridge_dissolve_check_stolen).
        if (!flow || !flow->release(*channel)) {
            exchange.leave(bridge, *channel);
            return reply.error("Unable to add Channel" + QByteArray(channel == one ? "1" : "2") +
                               " to bridge: " + channel->name);
        }
    }
    reply.success("Channels have been bridged");
    DirectCall::goOn(m_pbx, *one, *other, bridge);
}

} // namespace xivocc::sim
