#include "consultation.h"
#include "direct_call.h"
#include "local_channel.h"
#include "pbx.h"

namespace xivocc::sim {

Consultation::Consultation(Pbx &pbx, Channel &transferer, CallFlow &interrupted, QByteArray exten,
                           QByteArray context)
    : CallFlow(pbx.heap),
      m_pbx(pbx),
      m_interrupted(interrupted),
      m_transferer(transferer),
      m_transferee(*interrupted.talkOf(transferer)->other),
      m_first(*transferer.bridge),
      m_exten(std::move(exten)),
      m_context(std::move(context))
{
    m_transferer.flow = this;
    m_transferee.flow = this;
}

void Consultation::start()
{
    constexpr milliseconds digitsAreTaken{100};
    m_pbx.exchange.announceDigits(m_transferer, startCode);
    m_pbx.exchange.publish(AmiEvent("Hold").channel(m_transferer));
    m_pbx.exchange.announceDigits(m_transferer, m_exten);
    timers().after(digitsAreTaken, [this] { callTarget(); });
}

void Consultation::callTarget()
{
    if (!m_pbx.dialplan.exists(m_exten)) {
        comeBack();
        return;
    }
    Exchange &exchange = m_pbx.exchange;
    const LocalChannel local = LocalChannel::open(exchange, m_exten + '@' + m_context, &m_transferer, this);
    m_target = &local.near;
    m_target->connected = m_transferer.caller;
    m_second = &exchange.createBridge();
    exchange.tellCaller(local.far, m_transferer.caller);
    local.announceBridge(true);
    local.tie();
    exchange.enter(*m_second, *m_target);
    exchange.leave(m_first, m_transferer);
    exchange.enter(*m_second, m_transferer);
    m_pbx.dialplan.run(local.far, m_exten);
}

void Consultation::hangUp(Channel &channel)
{
    if (&channel == &m_transferee)
        loseTransferee();
    else if (&channel == m_target)
        comeBack();
    else if (m_target)
        complete();
    else {
        comeBack();
        m_interrupted.hangUp(channel);
    }
}

bool Consultation::cancelConsultation()
{
    if (!m_target)
        return false;
    comeBack();
    return true;
}

void Consultation::dropTarget()
{
    Exchange &exchange = m_pbx.exchange;
    if (!m_target)
        return;
    exchange.leave(*m_second, *m_target);
    exchange.destroy(*m_second);
    exchange.close(*std::exchange(m_target, nullptr), 16);
}

void Consultation::comeBack()
{
    Exchange &exchange = m_pbx.exchange;
    timers().cancel();
    if (m_target) {
        exchange.leave(*m_second, m_transferer);
        exchange.enter(m_first, m_transferer);
    }
    exchange.publish(AmiEvent("Unhold").channel(m_transferer));
    dropTarget();
    m_transferer.flow = &m_interrupted;
    m_transferee.flow = &m_interrupted;
    exchange.discard(*this);
}

void Consultation::complete()
{
    Exchange &exchange = m_pbx.exchange;
    exchange.announceHangup(m_transferer, "HangupRequest", 16);
    exchange.leave(*m_second, m_transferer);
    exchange.publish(AmiEvent("BridgeMerge").bridge(m_first, "To").bridge(*m_second, "From"));
    exchange.leave(*m_second, *m_target);
    exchange.enter(m_first, *m_target);
    exchange.publish(attendedTransfer());
    exchange.destroy(*m_second);
    m_interrupted.handOver("transfer");
    exchange.announceHangup(m_transferer, "SoftHangupRequest", 16);
    exchange.close(m_transferer, 16);
    DirectCall::goOn(m_pbx, m_transferee, *m_target, m_first);
    exchange.discard(*this);
}

void Consultation::loseTransferee()
{
    Exchange &exchange = m_pbx.exchange;
    const bool consults = m_target && m_target->state == ChannelState::Up;
    timers().cancel();
    exchange.announceHangup(m_transferee, "HangupRequest", 16);
    exchange.leave(m_first, m_transferee);
    if (!m_target)
        exchange.leave(m_first, m_transferer);
    exchange.destroy(m_first);
    m_interrupted.handOver("caller");
    exchange.close(m_transferee, 16);
    if (consults) {
        DirectCall::goOn(m_pbx, m_transferer, *m_target, *m_second);
    } else {
        if (m_target)
            exchange.leave(*m_second, m_transferer);
        dropTarget();
        exchange.announceHangup(m_transferer, "SoftHangupRequest", 16);
        exchange.close(m_transferer, 16);
    }
    exchange.discard(*this);
}

AmiEvent Consultation::attendedTransfer() const
{
    AmiEvent event("AttendedTransfer"); // stasis_bridges.c, attended_transfer_to_ami
    event.add("Result", "Success")
        .channel(m_transferer, "OrigTransferer")
        .bridge(m_first, "Orig")
        .channel(m_transferer, "SecondTransferer")
        .bridge(*m_second, "Second")
        .channel(m_transferee, "Transferee")
        .channel(*m_target, "TransferTarget")
        .add("IsExternal", "No")
        .add("DestType", "Bridge")
        .add("DestBridgeUniqueid", m_first.id);
    return event;
}

} // namespace xivocc::sim
