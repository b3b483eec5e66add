#pragma once

#include "ami_event.h"
#include "call_flow.h"
#include "random.h"

#include <functional>
#include <memory>
#include <vector>

namespace xivocc::sim {

/// Device states by their number in queue member events.
enum class DeviceState { NotInUse = 1, InUse = 2, Unavailable = 5, Ringing = 6, RingInUse = 7 };

/// A phone that an extension's hint watches.
struct Line
{
    QByteArray device; ///< "SIP/ph1001"
    Party party;       ///< its number and its user's name
    QByteArray context;
    DeviceState state = DeviceState::NotInUse;
};

/// The part of Asterisk below queues and dialplan: channels, bridges, and the states of devices and hints.
/// Every change is told to the sink in the words of Asterisk 20. Pure: no socket, no clock but the heap's.
class Exchange final
{
public:
    Exchange(EventHeap &heap, AmiSink &sink, quint64 seed);

    [[nodiscard]] EventHeap &heap() { return m_heap; }
    void publish(const AmiEvent &event) { m_sink.publish(event); }
    [[nodiscard]] AmiSink &sink() { return m_sink; }
    void setVariable(Channel &channel, const QByteArray &variable, const QByteArray &value);

    void addLine(Line line);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] const Line *lineByNumber(const QByteArray &number) const;
    [[nodiscard]] const Line *lineByDevice(const QByteArray &device) const;
    [[nodiscard]] DeviceState deviceState(const QByteArray &device) const;
    /// Adds the fields of an ExtensionStatus event.
    [[nodiscard]] static AmiEvent extensionStatus(const Line &line, AmiEvent event);
    /// Called for each phone whose state changed.
    std::function<void(const Line &)> lineChanged;

    struct Opening
    {
        QByteArray name;
        QByteArray device = {};
        bool isCalled = false;
        Party caller = {};
        QByteArray context;
        QByteArray exten;
        ChannelState state = ChannelState::Down;
        const Channel *linkedTo = nullptr; ///< the call it belongs to; nullptr starts one
        CallFlow *flow = nullptr;
    };
    /// "SIP/ph1001-0000002a"
    [[nodiscard]] QByteArray nextChannelName(const QByteArray &device);
    /// "Local/id-1@agentcallback-00000010" without the half's suffix.
    [[nodiscard]] QByteArray nextLocalName(const QByteArray &address);
    Channel &open(const Opening &opening);
    void setState(Channel &channel, ChannelState state);
    /// Keys that the PBX heard from this channel, or was made to hear.
    void announceDigits(const Channel &channel, const QByteArray &digits);
    /// "NewCallerid" and "NewConnectedLine" of a channel.
    void tellCaller(Channel &channel, const Party &party);
    void tellConnected(Channel &channel, const Party &party);
    /// The channel is gone after this. Cause 16 is normal clearing, 0 unknown.
    void close(Channel &channel, int cause);
    /// `cause` below 0 leaves the header out.
    void announceHangup(const Channel &channel, const char *event, int cause);
    [[nodiscard]] const std::vector<std::unique_ptr<Channel>> &channels() const { return m_channels; }
    [[nodiscard]] Channel *channelByName(const QByteArray &name) const;

    Bridge &createBridge();
    void enter(Bridge &bridge, Channel &channel);
    /// Nothing when it has moved on already.
    void leave(Bridge &bridge, Channel &channel);
    void destroy(Bridge &bridge);

    void adopt(std::unique_ptr<CallFlow> flow) { m_flows.push_back(std::move(flow)); }
    /// The flow is destroyed once the current task is over.
    void discard(CallFlow &flow);

private:
    void refreshDevice(const QByteArray &device);

    EventHeap &m_heap;
    AmiSink &m_sink;
    Random m_random;
    std::vector<Line> m_lines;
    std::vector<std::unique_ptr<Channel>> m_channels;
    std::vector<std::unique_ptr<Bridge>> m_bridges;
    std::vector<std::unique_ptr<CallFlow>> m_flows;
    quint32 m_nextChannel = 0;
    quint32 m_nextLocal = 0;
    quint64 m_nextUniqueId = 0;
};

/// SystemName of every event, and the prefix of uniqueids.
inline const QByteArray systemName = QByteArrayLiteral("xivo-sim");

} // namespace xivocc::sim
