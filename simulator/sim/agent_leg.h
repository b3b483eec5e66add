#pragma once

#include "exchange.h"
#include "queue_state.h"

namespace xivocc::sim {

/// The way from a queue to an agent's phone as XiVO's dialplan makes it: Local/id-N@agentcallback, whose far
/// half dials the phone. Order of events as in the recording of a real Asterisk 20.
class AgentLeg final
{
public:
    AgentLeg(Exchange &exchange, CallFlow &flow, Channel &caller, const QueueState &queue,
             const QueueMember &member);

    [[nodiscard]] const QByteArray &interface() const { return m_interface; }
    [[nodiscard]] const QByteArray &memberName() const { return m_memberName; }
    [[nodiscard]] Channel *phone() const { return m_phone; }
    /// The half of the Local channel on the queue's side, until it is optimised away.
    [[nodiscard]] Channel *nearHalf() const { return m_near; }
    [[nodiscard]] Instant calledAt() const { return m_calledAt; }

    /// Calls the phone.
    void call();
    /// The phone rings.
    void ring();
    /// The phone is picked up.
    void answer();
    /// Caller and agent hear each other.
    Bridge &join();
    /// Takes the Local channel out of the conversation.
    void optimise();
    /// Nobody picked up, or the caller left. `statuses` are the DialStatus values of the DialEnd events on
    /// the queue's side.
    void cancelNear(std::initializer_list<const char *> statuses);
    void cancelFar();

private:
    [[nodiscard]] AmiEvent dial(const char *name, const Channel &from, const Channel &to) const;

    Exchange &m_exchange;
    CallFlow &m_flow;
    Channel &m_caller;
    QByteArray m_queueName;
    QByteArray m_queueNumber;
    QByteArray m_interface;
    QByteArray m_memberName;
    QByteArray m_device;
    QByteArray m_address; ///< "id-1"
    Party m_agent;
    Channel *m_near = nullptr;
    Channel *m_far = nullptr;
    Channel *m_phone = nullptr;
    Bridge *m_agentBridge = nullptr;
    Bridge *m_callerBridge = nullptr;
    Instant m_calledAt;
};

} // namespace xivocc::sim
