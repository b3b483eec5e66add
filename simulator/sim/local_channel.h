#pragma once

#include "exchange.h"

namespace xivocc::sim {

/// A Local channel: the far half (";2") runs the dialplan for whoever talks to the near one (";1"). Made of
/// two channels of the exchange, and good as long as they are.
struct LocalChannel
{
    Exchange &exchange;
    Channel &near;
    Channel &far;

    /// `address` as in "id-1@agentcallback".
    [[nodiscard]] static LocalChannel open(Exchange &exchange, const QByteArray &address,
                                           const Channel *linkedTo, CallFlow *flow);

    /// What becomes of one half becomes of the other: it is picked up, told a name, hung up.
    void tie() const;
    [[nodiscard]] AmiEvent event(const char *name) const;
    void announceBridge(bool canBeOptimised) const;
    /// Takes both halves out of the conversation: the phone at the far end enters the near half's bridge.
    void optimise(Channel &phone, Bridge &nearBridge, Bridge &farBridge) const;
};

} // namespace xivocc::sim
