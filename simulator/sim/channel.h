#pragma once

#include <domain/time.h>

#include <QByteArray>
#include <QHash>
#include <vector>

namespace xivocc::sim {

class CallFlow;
struct Bridge;

/// Asterisk's numbers for a channel's state.
enum class ChannelState { Down = 0, Ring = 4, Ringing = 5, Up = 6 };

/// A number and a name as shown on a phone; empty is printed as "<unknown>".
struct Party
{
    QByteArray number;
    QByteArray name;
};

/// One leg of a call.
struct Channel
{
    QByteArray name;   ///< "SIP/ph1001-0000002a"
    QByteArray device; ///< "SIP/ph1001"; empty for the halves of a Local channel
    QByteArray uniqueId;
    QByteArray linkedId;
    ChannelState state = ChannelState::Down;
    bool isCalled = false; ///< the PBX called the phone, not the phone the PBX
    Party caller;
    Party connected;
    QByteArray context;
    QByteArray exten;
    int priority = 1;
    QByteArray application;
    QByteArray applicationData;
    QHash<QByteArray, QByteArray> variables;
    Instant created;
    Bridge *bridge = nullptr;
    Channel *pair = nullptr; ///< other half of a Local channel, when what becomes of one becomes of both
    bool isRecorded = false;
    bool holds = false;       ///< its phone keeps the other party waiting
    CallFlow *flow = nullptr; ///< who decides what happens to it
};

/// Where channels hear each other.
struct Bridge
{
    QByteArray id;
    std::vector<Channel *> channels;
};

} // namespace xivocc::sim
