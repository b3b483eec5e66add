#pragma once

#include "facts.h"

namespace xivocc::realtime {

/// A channel as long as it lives. Other channels are told by their place in the ChannelBook, -1: none.
struct Channel
{
    enum class Origin {
        Caller,     ///< it called us, or we do not know better
        Dialled,    ///< another channel rings it
        Originated, ///< a command rings it: click-to-call
    };

    QString uniqueId;
    QString name;
    QString linkedId;
    QString exten;
    QString connectedNumber;
    QString connectedName;
    QString sipCallId;
    QString queueName;        ///< of the queue call it is the agent's end of
    QString bridge;           ///< empty: in none
    quint64 serial = 0;       ///< order of appearance; 0: a free place
    unsigned confirmedIn = 0; ///< the last synchronisation that saw it
    int device = -1;          ///< of the DeviceBook
    int queueAsked = 0;       ///< id of the queue the dialplan last sent it to
    int dialer = -1;          ///< who rings it
    int pair = -1;            ///< the other half of a Local channel
    std::vector<int> dialled; ///< whom it rings or rang with success
    Instant startedAt{};
    Instant answeredAt{};
    ChannelState state = ChannelState::Down;
    Origin origin = Origin::Caller;
    Recording recording = Recording::Stopped;
    bool held = false;  ///< its telephone put the other party on hold
    QString heldBridge; ///< where that was
    QString heldNumber; ///< of the other party
    QString heldName;
    bool bridgedBefore = false;
    bool queueCall = false;     ///< an agent's end of a queue's call
    bool queueCallOver = false; ///< the queue is done with it; the next bridge is another call
};

} // namespace xivocc::realtime
