#include "direct_call.h"
#include "local_channel.h"
#include "pbx.h"

namespace xivocc::sim {

DirectCall::DirectCall(Pbx &pbx, Channel &caller, QByteArray calledDevice)
    : CallFlow(pbx.heap), m_pbx(pbx), m_caller(&caller), m_device(std::move(calledDevice))
{
    m_caller->flow = this;
}

AmiEvent DirectCall::dial(const char *name) const
{
    AmiEvent event(name);
    event.channel(*m_caller).channel(*m_called, "Dest");
    return event;
}

void DirectCall::start()
{
    Exchange &exchange = m_pbx.exchange;
    constexpr milliseconds signalling{40};
    constexpr seconds ringTime{30};
    const Line *line = exchange.lineByDevice(m_device);
    const Party called = line ? line->party : Party{m_caller->exten, {}};
    m_caller->priority = 4;
    m_caller->application = "Dial";
    m_caller->applicationData = m_device;
    m_called = &exchange.open({.name = exchange.nextChannelName(m_device),
                               .device = m_device,
                               .isCalled = true,
                               .caller = line ? called : Party{},
                               .context = line ? line->context : QByteArrayLiteral("from-extern"),
                               .exten = "s",
                               .linkedTo = m_caller,
                               .flow = this});
    m_called->exten = m_caller->exten;
    m_called->connected = m_caller->caller;
    exchange.tellCaller(*m_called, m_caller->caller);
    exchange.tellConnected(*m_called, m_caller->caller);
    exchange.publish(dial("DialBegin").add("DialString", m_device.mid(m_device.indexOf('/') + 1)));
    exchange.tellConnected(*m_caller, called);

    timers().after(signalling, [this] { ring(); });
    const auto answers = m_pbx.people.answersAfter(m_device);
    if (answers && *answers < ringTime)
        timers().after(signalling + *answers, [this] { answer(); });
    else
        timers().after(ringTime, [this] { end(*m_called, "NOANSWER"); });
}

void DirectCall::ring()
{
    m_pbx.exchange.setState(*m_called, ChannelState::Ringing);
    m_pbx.exchange.publish(dial("DialState").add("DialStatus", "RINGING"));
}

void DirectCall::answer()
{
    Exchange &exchange = m_pbx.exchange;
    timers().cancel();
    exchange.setState(*m_called, ChannelState::Up);
    m_called->exten.clear();
    exchange.publish(dial("DialEnd").add("DialStatus", "ANSWER"));
    if (m_caller->state != ChannelState::Up)
        exchange.setState(*m_caller, ChannelState::Up);
    m_bridge = &exchange.createBridge();
    exchange.enter(*m_bridge, *m_called);
    exchange.enter(*m_bridge, *m_caller);
    talk();
}

bool DirectCall::pickUp(Channel &channel)
{
    if (&channel != m_called || channel.state != ChannelState::Ringing)
        return false;
    answer();
    return true;
}

void DirectCall::talk()
{
    const People::Conversation talk = m_pbx.people.talksDirectly();
    timers().after(talk.length, [this, talk] {
        Channel &first = talk.calledHangsUp ? *m_called : *m_caller;
        first.flow->hangUp(first); // somebody may be consulting
    });
}

void DirectCall::hangUp(Channel &channel)
{
    m_pbx.exchange.announceHangup(channel, "HangupRequest", 16);
    end(channel, &channel == m_called ? "BUSY" : "CANCEL");
}

void DirectCall::end(Channel &first, const char *dialStatus)
{
    if (!m_bridge)
        m_pbx.exchange.publish(dial("DialEnd").add("DialStatus", dialStatus));
    part(first, nullptr);
}

void DirectCall::part(Channel &first, Channel *kept)
{
    Exchange &exchange = m_pbx.exchange;
    Channel &caller = *m_caller;
    Channel &called = *m_called;
    if (m_bridge) {
        exchange.leave(*m_bridge, first);
        exchange.leave(*m_bridge, &first == &caller ? called : caller);
        exchange.destroy(*m_bridge);
        m_bridge = nullptr;
    }
    timers().cancel();
    if (kept != &called)
        exchange.close(called, 16);
    if (kept != &caller) {
        exchange.announceHangup(caller, "SoftHangupRequest", 16);
        exchange.close(caller, 16);
    }
    exchange.discard(*this);
}

bool DirectCall::blindTransfer(Channel &transferer, const QByteArray &exten)
{
    if (!m_bridge)
        return false;
    Channel &other = &transferer == m_caller ? *m_called : *m_caller;
    m_pbx.exchange.publish(AmiEvent("BlindTransfer")
                               .add("Result", "Success")
                               .channel(transferer, "Transferer")
                               .channel(other, "Transferee")
                               .bridge(*m_bridge)
                               .add("IsExternal", "Yes")
                               .add("Context", "default")
                               .add("Extension", exten));
    other.exten = exten;
    part(other, &other);
    m_pbx.dialplan.run(other, exten);
    return true;
}

bool DirectCall::release(Channel &channel)
{
    if (!m_bridge)
        m_pbx.exchange.publish(dial("DialEnd").add("DialStatus", "CANCEL"));
    part(channel, &channel);
    return true;
}

std::optional<CallFlow::Talk> DirectCall::talkOf(Channel &channel)
{
    if (!m_bridge)
        return std::nullopt;
    return Talk{&channel == m_caller ? m_called : m_caller, m_bridge};
}

void DirectCall::handOver(const char *reason)
{
    Q_UNUSED(reason)
    timers().cancel();
    m_pbx.exchange.discard(*this);
}

void DirectCall::goOn(Pbx &pbx, Channel &one, Channel &other, Bridge &bridge)
{
    auto call = std::make_unique<DirectCall>(pbx, one, other.device);
    DirectCall &started = *call;
    started.m_called = &other;
    started.m_bridge = &bridge;
    other.flow = &started;
    pbx.exchange.adopt(std::move(call));
    started.talk();
    started.answered(other);
}

void DirectCall::answered(Channel &near)
{
    constexpr milliseconds untilAudioFlows{30}; // Asterisk optimises the Local channel away then
    if (near.pair && near.state == ChannelState::Up)
        timers().after(untilAudioFlows, [this] { optimise(); });
}

void DirectCall::optimise()
{
    Channel *far = m_called->pair;
    const auto beyond = far ? far->flow->talkOf(*far) : std::nullopt;
    if (!beyond)
        return;
    CallFlow &behind = *far->flow;
    LocalChannel{m_pbx.exchange, *m_called, *far}.optimise(*beyond->other, *m_bridge, *beyond->bridge);
    behind.handOver("transfer");
    m_called = beyond->other;
    m_called->flow = this;
}

} // namespace xivocc::sim
