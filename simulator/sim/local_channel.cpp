#include "local_channel.h"

namespace xivocc::sim {

LocalChannel LocalChannel::open(Exchange &exchange, const QByteArray &address, const Channel *linkedTo,
                                CallFlow *flow)
{
    const QByteArray local = exchange.nextLocalName(address);
    const qsizetype at = address.indexOf('@');
    Exchange::Opening half{.name = local + ";1",
                           .context = address.mid(at + 1),
                           .exten = address.left(at),
                           .linkedTo = linkedTo,
                           .flow = flow};
    Channel &near = exchange.open(half);
    half.name = local + ";2";
    half.state = ChannelState::Ring;
    half.linkedTo = &near;
    return {exchange, near, exchange.open(half)};
}

void LocalChannel::tie() const
{
    near.pair = &far;
    far.pair = &near;
}

AmiEvent LocalChannel::event(const char *name) const
{
    AmiEvent event(name);
    event.channel(near, "LocalOne").channel(far, "LocalTwo");
    return event;
}

void LocalChannel::announceBridge(bool canBeOptimised) const
{
    exchange.publish(event("LocalBridge")
                         .add("Context", far.context)
                         .add("Exten", far.exten)
                         .add("LocalOptimization", canBeOptimised ? "Yes" : "No"));
}

void LocalChannel::optimise(Channel &phone, Bridge &nearBridge, Bridge &farBridge) const
{
    near.pair = nullptr;
    far.pair = nullptr;
    exchange.publish(event("LocalOptimizationBegin")
                         .channel(phone, "Source")
                         .add("DestUniqueId", far.uniqueId)
                         .add("Id", "0"));
    exchange.leave(farBridge, phone);
    exchange.leave(nearBridge, near);
    exchange.enter(nearBridge, phone);
    exchange.publish(event("LocalOptimizationEnd").add("Success", "No").add("Id", "0"));
    exchange.leave(farBridge, far);
    exchange.destroy(farBridge);
    exchange.announceHangup(far, "SoftHangupRequest", 16);
    exchange.announceHangup(near, "HangupRequest", 16);
    exchange.close(far, 16);
    exchange.close(near, 16);
}

} // namespace xivocc::sim
