#pragma once

#include "agent_picture.h"
#include "caller_book.h"
#include "changes.h"
#include "phone_call_book.h"
#include "phone_status_book.h"
#include "room_book.h"

namespace xivocc::realtime {

/// Hands each fact to the books it concerns, and gathers from them what changed.
class FactRouter final
{
public:
    FactRouter();

    [[nodiscard]] Changes apply(const TimedFact &fact);
    [[nodiscard]] Changes advance(Instant now);

    [[nodiscard]] const QueueBook &queues() const { return m_queues; }
    [[nodiscard]] const AgentBook &agents() const { return m_agents; }
    [[nodiscard]] const CallerBook &callers() const { return m_callers; }
    [[nodiscard]] const ChannelBook &channels() const { return m_channels; }
    [[nodiscard]] const DeviceBook &devices() const { return m_devices; }
    [[nodiscard]] const PhoneCallBook &phoneCalls() const { return m_phoneCalls; }
    [[nodiscard]] const PhoneStatusBook &phoneStatuses() const { return m_phoneStatuses; }
    [[nodiscard]] const RoomBook &rooms() const { return m_rooms; }
    [[nodiscard]] const std::vector<AgentGroup> &groups() const { return m_groups; }
    [[nodiscard]] bool linkUp() const { return m_linkUp; }

private:
    void on(const ConfigurationRead &fact);
    void on(const SyncStarted &fact);
    void on(const SyncFinished &fact);
    void on(const LinkLost &fact);
    void on(const MemberSeen &fact);
    void on(const MemberRemoved &fact);
    void on(const MemberPaused &fact);
    void on(const MemberPenaltyChanged &fact);
    void on(const AgentLoggedIn &fact);
    void on(const AgentLoggedOut &fact);
    void on(const CallerJoined &fact);
    void on(const CallerLeft &fact);
    void on(const CallerGaveUp &fact);
    void on(const CallerExited &fact);
    void on(const CallerSentToQueue &fact);
    void on(const AgentCalled &fact);
    void on(const AgentConnected &fact);
    void on(const AgentRingNoAnswer &fact);
    void on(const AgentCompleted &fact);
    void on(const QueueParams &fact);
    void on(const ChannelSeen &fact);
    void on(const ChannelStateChanged &fact);
    void on(const ChannelRenamed &fact);
    void on(const ChannelEnded &fact);
    void on(const DialBegun &fact);
    void on(const DialEnded &fact);
    void on(const BridgeEntered &fact);
    void on(const BridgeLeft &fact);
    void on(const RecordingChanged &fact);
    void on(const LocalPaired &fact);
    void on(const CallHeld &fact);
    void on(const ListeningChanged &fact);
    void on(const CallVariableSet &fact);
    void on(const LineStateChanged &fact);
    void on(const RoomMemberSeen &fact);
    void on(const RoomMemberLeft &fact);
    void on(const RoomMemberMuted &fact);
    void on(const RoomMemberTalking &fact);
    void on(const RoomEnded &fact);
    void on(const RoomListStarted &fact);
    void on(const RoomListFinished &fact);

    void tellListening(int device, bool started);
    void endListening(const QString &listener);
    void expectQueueCall(const MemberKey &member, const QString &caller);
    void adoptQueueCalls();
    void attachPhone(AgentRecord &record, const QString &interface);
    [[nodiscard]] seconds wrapupOf(const AgentCompleted &fact, int queue) const;
    void setLink(bool up);
    [[nodiscard]] Changes gather(bool catchingUp);

    DeviceBook m_devices;
    QueueBook m_queues;
    MemberBook m_members{m_queues};
    CallerBook m_callers{m_queues};
    ChannelBook m_channels{m_devices};
    AgentBook m_agents;
    AgentPicture m_picture{m_agents, m_members, m_channels, m_queues, m_devices};
    CallDataBook m_callData;
    PhoneCallBook m_phoneCalls{m_channels, m_devices, m_callData};
    PhoneStatusBook m_phoneStatuses;
    RoomBook m_rooms;
    std::vector<AgentGroup> m_groups;
    QHash<int, QString> m_foundInQueueCall; ///< queue of each agent whom the lists show on a queue call
    QHash<QString, int> m_listeners;        ///< device that each listening channel hears
    QSet<QString> m_endedInSynchronisation; ///< a list read meanwhile may still name them
    Changes m_changes;
    Instant m_now{};
    Instant m_synchronisingSince{};
    bool m_synchronising = false;
    bool m_linkUp = false;
};

} // namespace xivocc::realtime
