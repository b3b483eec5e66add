#pragma once

#include "channel.h"

#include <QHash>

#include <vector>

namespace xivocc::realtime {

class DeviceBook;

/// All channels of the PBX and how they hang together: who rings whom, who is bridged with whom, which
/// Local halves are one. Tells the devices whose calls may have changed.
class ChannelBook final
{
public:
    /// More channels than any XiVO carries; beyond it the oldest are forgotten.
    static constexpr std::size_t maximum = 50'000;
    static constexpr int none = -1;

    explicit ChannelBook(const DeviceBook &devices) : m_devices(devices) {}

    void seen(const ChannelSeen &fact, Instant at);
    void stateChanged(const ChannelStateChanged &fact, Instant at);
    void renamed(const ChannelRenamed &fact);
    void ended(const QString &uniqueId);
    void dialBegun(const DialBegun &fact);
    void dialEnded(const DialEnded &fact);
    void bridgeEntered(const QString &bridge, const QString &uniqueId);
    void bridgeLeft(const QString &bridge, const QString &uniqueId);
    void recordingChanged(const RecordingChanged &fact);
    /// Known for SIP channels only; a browser's telephone finds its call by it.
    void sipCallIdTold(const QString &uniqueId, const QString &callId);
    void held(const CallHeld &fact);
    void paired(const LocalPaired &fact);
    void sentToQueue(const QString &uniqueId, int queueId);

    /// The device's channel in the linked call is an agent's end of a queue call. False: there is none yet.
    bool markQueueCall(int device, const QString &linkedId, const QString &queue);
    void queueCallOver(int device, const QString &linkedId);
    /// A synchronisation found the agent on a queue call that we did not see begin: his latest conversation
    /// is its end, unless one is marked already. Returns the linked id of the call; null: there is none.
    QString adoptQueueCall(int device, const QString &queue);

    /// There are new devices: finds the channels they already have.
    void findDevices();

    void startSynchronisation() { ++m_synchronisation; }
    /// Ends every channel not seen since the start.
    void sweep();

    [[nodiscard]] std::size_t count() const { return static_cast<std::size_t>(m_byId.size()); }
    [[nodiscard]] int placeOf(const QString &uniqueId) const { return m_byId.value(uniqueId, none); }
    /// The device's channel of this name.
    [[nodiscard]] int named(const QString &name, int device) const;
    [[nodiscard]] const Channel *find(const QString &uniqueId) const;
    [[nodiscard]] bool contains(const QString &uniqueId) const { return m_byId.contains(uniqueId); }
    [[nodiscard]] const Channel &at(int place) const { return m_channels[static_cast<std::size_t>(place)]; }
    [[nodiscard]] const std::vector<int> &ofDevice(int device) const;
    [[nodiscard]] const std::vector<int> &ofBridge(const QString &bridge) const;
    [[nodiscard]] const std::vector<int> &ofLinkedCall(const QString &linkedId) const;

    /// Whether the channel's telephone keeps the other party on hold.
    [[nodiscard]] bool holds(int place) const;
    /// Who waits in the bridge that the channel left for a consultation.
    [[nodiscard]] int waitingFor(int place) const;
    /// Whom the channel consults meanwhile: Asterisk's attended transfer moves it to a second bridge with a
    /// Local half (bridge_basic.c), and tells so by Hold, BridgeLeave and BridgeEnter only.
    [[nodiscard]] int consultedBy(int place) const;

    /// Linked calls whose last channel ended or moved on since the last call of this; they may have come
    /// back.
    [[nodiscard]] std::vector<QString> takeEmptiedCalls() { return std::exchange(m_emptiedCalls, {}); }

    /// Devices touched since the last call; may repeat.
    [[nodiscard]] std::vector<int> takeTouched();

private:
    [[nodiscard]] Channel &edit(int place) { return m_channels[static_cast<std::size_t>(place)]; }
    [[nodiscard]] int confirm(const QString &uniqueId);
    [[nodiscard]] int create(const QString &uniqueId);
    void forget(int place);
    void forgetOldest();
    void moveToDevice(int place, const QString &name);
    void moveToLinkedCall(int place, const QString &linkedId);
    void leaveLinkedCall(int place);
    void enter(int place, const QString &bridge);
    void leave(int place);
    void separate(int place);
    void touch(int place);
    void touchAround(int place);

    const DeviceBook &m_devices;
    std::vector<Channel> m_channels;
    std::vector<int> m_free;
    QHash<QString, int> m_byId;
    QHash<QString, std::vector<int>> m_bridges;
    QHash<QString, std::vector<int>> m_linkedCalls;
    std::vector<std::vector<int>> m_byDevice;
    std::vector<int> m_touched;
    std::vector<QString> m_emptiedCalls;
    quint64 m_lastSerial = 0;
    unsigned m_synchronisation = 0;
};

} // namespace xivocc::realtime
