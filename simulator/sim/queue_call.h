#pragma once

#include "agent_leg.h"
#include "call_flow.h"
#include "queue_state.h"

#include <memory>

namespace xivocc::sim {

struct Pbx;

/// A caller in a queue, from entering to the end of his conversation with an agent.
class QueueCall final : public CallFlow
{
public:
    QueueCall(Pbx &pbx, Channel &caller, QueueState &queue);

    void start();
    [[nodiscard]] const Channel &caller() const { return m_caller; }
    [[nodiscard]] Instant joinedAt() const { return m_joinedAt; }
    [[nodiscard]] bool isRinging() const { return m_leg != nullptr; }
    /// A free member was found: call him.
    void offer(const QueueMember &member);

    void hangUp(Channel &channel) override;
    bool blindTransfer(Channel &transferer, const QByteArray &exten) override;
    bool release(Channel &channel) override;
    bool pickUp(Channel &channel) override;
    /// Of the agent's phone only.
    [[nodiscard]] std::optional<Talk> talkOf(Channel &channel) override;
    void handOver(const char *reason) override;

private:
    enum class Phase { Arriving, Waiting, Talking, Over };

    void refuse(const char *queueStatus);
    void connectAgent();
    void noAnswer();
    void cancelLeg(std::initializer_list<const char *> statuses);
    void abandon(bool timedOut, bool keepsCaller);
    void complete(const char *reason);
    void endConversation(bool byCaller, bool keepsCaller);
    [[nodiscard]] seconds since(Instant moment) const;

    Pbx &m_pbx;
    Channel &m_caller;
    QueueState &m_queue;
    Phase m_phase = Phase::Arriving;
    Instant m_joinedAt;
    Instant m_answeredAt;
    qsizetype m_originalPosition = 0;
    quint64 m_offer = 0; ///< number of the current offer; timers of earlier ones find it changed
    Bridge *m_bridge = nullptr;
    std::unique_ptr<AgentLeg> m_leg;
};

} // namespace xivocc::sim
