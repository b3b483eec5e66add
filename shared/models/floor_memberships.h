#pragma once

#include "membership_plan.h"

#include <client/memberships.h>
#include <domain/queue.h>

#include <QObject>

namespace xivocc::models {

class FloorModels;

/// What is known now of agents, their queues and their defaults, for those who edit them. GUI thread only.
class FloorMemberships final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this.
    FloorMemberships(FloorModels *floor, const client::Memberships *memberships, QObject *parent = nullptr);

    /// Agents and queues that do not exist any more are left out.
    [[nodiscard]] std::vector<AgentMembership> of(const std::vector<int> &agentIds) const;
    [[nodiscard]] bool hasAgent(int agentId) const;
    /// Empty when there is no such agent.
    [[nodiscard]] QString agentName(int agentId) const;
    /// By number.
    [[nodiscard]] std::vector<Queue> queues() const;
    [[nodiscard]] const Queue *queue(int queueId) const;
    /// As it is shown.
    [[nodiscard]] static QString nameOf(const Queue &queue);

Q_SIGNALS:
    /// Agents, queues, memberships or defaults are others than before.
    void changed();

private:
    [[nodiscard]] Penalties ofPresentQueues(Penalties penalties) const;

    FloorModels *m_floor;
    const client::Memberships *m_memberships;
};

} // namespace xivocc::models
