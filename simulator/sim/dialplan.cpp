#include "dialplan.h"
#include "direct_call.h"
#include "pbx.h"
#include "queue_call.h"

namespace xivocc::sim {

namespace {

bool isOutside(const QByteArray &exten)
{
    return exten.size() >= Dialplan::minOutsideDigits;
}

} // namespace

bool Dialplan::exists(const QByteArray &exten) const
{
    return m_pbx.queues.byNumber(exten) || m_pbx.rooms.exists(exten) || m_pbx.exchange.lineByNumber(exten) ||
           isOutside(exten);
}

void Dialplan::callFromOutside(const Party &caller, const QByteArray &trunk, const QByteArray &exten)
{
    Exchange &exchange = m_pbx.exchange;
    Channel &channel = exchange.open({.name = exchange.nextChannelName(trunk),
                                      .device = trunk,
                                      .caller = caller,
                                      .context = "from-extern",
                                      .exten = exten});
    exchange.setState(channel, ChannelState::Ring);
    run(channel, exten);
}

void Dialplan::callFromPhone(const QByteArray &device, const QByteArray &exten)
{
    Exchange &exchange = m_pbx.exchange;
    const Line *line = exchange.lineByDevice(device);
    if (!line)
        return;
    Channel &channel = exchange.open({.name = exchange.nextChannelName(device),
                                      .device = device,
                                      .caller = line->party,
                                      .context = line->context,
                                      .exten = exten});
    exchange.setState(channel, ChannelState::Ring);
    run(channel, exten);
}

void Dialplan::run(Channel &channel, const QByteArray &exten)
{
    Exchange &exchange = m_pbx.exchange;
    channel.exten = exten;
    channel.flow = nullptr;
    if (QueueState *queue = m_pbx.queues.byNumber(exten)) {
        auto call = std::make_unique<QueueCall>(m_pbx, channel, *queue);
        QueueCall &started = *call;
        exchange.adopt(std::move(call));
        started.start();
        return;
    }
    if (m_pbx.rooms.exists(exten)) {
        auto visit = std::make_unique<RoomVisit>(m_pbx.heap, exchange, m_pbx.rooms, channel, exten);
        RoomVisit &started = *visit;
        exchange.adopt(std::move(visit));
        started.start(m_pbx.people.talksDirectly().length);
        return;
    }
    const Line *line = exchange.lineByNumber(exten);
    if (line || isOutside(exten)) {
        auto call =
            std::make_unique<DirectCall>(m_pbx, channel, line ? line->device : DirectCall::outgoingTrunk);
        DirectCall &started = *call;
        exchange.adopt(std::move(call));
        started.start();
        return;
    }
    exchange.announceHangup(channel, "SoftHangupRequest", 16);
    exchange.close(channel, 16);
}

} // namespace xivocc::sim
