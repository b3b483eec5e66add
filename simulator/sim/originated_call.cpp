#include "originated_call.h"
#include "local_channel.h"
#include "pbx.h"
#include "spying.h"

namespace xivocc::sim {

OriginatedCall::OriginatedCall(Pbx &pbx, Request request)
    : CallFlow(pbx.heap), m_pbx(pbx), m_request(std::move(request))
{
}

AmiEvent OriginatedCall::dial(const char *name) const
{
    AmiEvent event(name);
    event.channel(*m_phone, "Dest");
    return event;
}

void OriginatedCall::start()
{
    Exchange &exchange = m_pbx.exchange;
    constexpr milliseconds signalling{40};
    const Line *line = exchange.lineByDevice(m_request.device);
    const Party own = line ? line->party : Party{};
    Channel *far = nullptr;
    if (m_request.device.startsWith("Local/")) {
        const LocalChannel local = LocalChannel::open(
            exchange, m_request.device.mid(m_request.device.indexOf('/') + 1), nullptr, this);
        local.tie();
        m_phone = &local.near;
        far = &local.far;
    } else {
        m_phone = &exchange.open({.name = exchange.nextChannelName(m_request.device),
                                  .device = m_request.device,
                                  .isCalled = true,
                                  .caller = own,
                                  .context = m_request.context,
                                  .exten = "s",
                                  .flow = this});
        m_phone->exten.clear();
    }
    for (const auto &[name, value] : m_request.variables)
        exchange.setVariable(*m_phone, name, value);
    exchange.tellConnected(*m_phone, m_request.callerId.number.isEmpty() ? own : m_request.callerId);
    exchange.publish(
        dial("DialBegin").add("DialString", m_request.device.mid(m_request.device.indexOf('/') + 1)));
    if (far) {
        LocalChannel{exchange, *m_phone, *far}.announceBridge(false);
        timers().after(m_request.ringTime, [this] { fail(); });
        m_pbx.dialplan.run(*far, far->exten);
        return;
    }
    timers().after(signalling, [this] {
        m_pbx.exchange.setState(*m_phone, ChannelState::Ringing);
        m_pbx.exchange.publish(dial("DialState").add("DialStatus", "RINGING"));
    });
    const auto answers = m_pbx.people.answersAfter(m_request.device);
    if (answers && *answers + signalling < m_request.ringTime)
        timers().after(signalling + *answers, [this] { answer(); });
    else
        timers().after(std::max(m_request.ringTime, signalling * 2), [this] { fail(); });
}

void OriginatedCall::respond(bool success, int reason)
{
    AmiEvent response("OriginateResponse");
    if (!m_request.actionId.isEmpty())
        response.add("ActionID", m_request.actionId);
    m_pbx.exchange.publish(response.add("Response", success ? "Success" : "Failure")
                               .add("Channel", success ? m_phone->name : m_request.device)
                               .add("Context", m_request.context)
                               .add("Exten", m_request.exten)
                               .add("Reason", reason)
                               .add("Uniqueid", success ? m_phone->uniqueId : QByteArrayLiteral("<null>"))
                               .add("CallerIDNum", m_phone->caller.number)
                               .add("CallerIDName", m_phone->caller.name));
}

bool OriginatedCall::pickUp(Channel &channel)
{
    if (channel.state != ChannelState::Ringing)
        return false;
    answer();
    return true;
}

void OriginatedCall::answered(Channel &near)
{
    Q_UNUSED(near)
    timers().after(milliseconds(0), [this] { answer(); }); // once the far half has told its own
}

void OriginatedCall::answer()
{
    Exchange &exchange = m_pbx.exchange;
    if (m_phone->state != ChannelState::Up)
        exchange.setState(*m_phone, ChannelState::Up);
    exchange.publish(dial("DialEnd").add("DialStatus", "ANSWER"));
    respond(true, 4);
    timers().cancel();
    exchange.discard(*this);
    if (m_request.spiesOn.isEmpty()) {
        m_pbx.dialplan.run(*m_phone, m_request.exten);
        return;
    }
    auto spying = std::make_unique<Spying>(m_pbx, *m_phone, m_request.spiesOn);
    Spying &started = *spying;
    exchange.adopt(std::move(spying));
    started.start();
}

void OriginatedCall::fail()
{
    Exchange &exchange = m_pbx.exchange;
    exchange.publish(dial("DialEnd").add("DialStatus", "NOANSWER"));
    respond(false, 3);
    timers().cancel();
    exchange.close(*m_phone, 16);
    exchange.discard(*this);
}

void OriginatedCall::hangUp(Channel &channel)
{
    Q_UNUSED(channel)
    fail();
}

} // namespace xivocc::sim
