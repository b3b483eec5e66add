#pragma once

#include "channel_book.h"

#include <domain/agent_state.h>

#include <optional>

namespace xivocc::realtime {

/// What goes on at one telephone.
struct DeviceActivity
{
    enum class Kind { Idle, Dialing, Ringing, Talking };

    Kind kind = Kind::Idle;
    quint64 call = 0;                ///< serial of the channel that decides; another one is another call
    Instant since{};                 ///< when that channel began or was answered
    AgentCall details;               ///< of a conversation, but for the queue's id
    QString queueName;               ///< technical name of the queue that it came through
    bool partiesKnown = false;       ///< else details.type is a guess from the number
    std::optional<Instant> reviewAt; ///< the picture changes by itself at this moment
};

/// What goes on at the telephone through this one of its channels.
[[nodiscard]] DeviceActivity::Kind activityOf(const Channel &channel, Instant now);

/// The far ends of the channel's conversation, seen through Local pairs; a bounded number of them.
[[nodiscard]] std::vector<int> partiesOf(int place, const ChannelBook &channels);

/// The oldest conversation decides; without one a ringing channel, then a dialling one.
[[nodiscard]] DeviceActivity activityOf(int device, const ChannelBook &channels, const DeviceBook &devices,
                                        Instant now);

} // namespace xivocc::realtime
