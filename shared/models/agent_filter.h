#pragma once

#include "table_filter.h"

#include <domain/agent_state.h>

#include <QSet>

namespace xivocc::models {

/// The agents of some groups, in some queues, in some states; an empty choice means all.
class AgentFilter final : public TableFilter
{
    Q_OBJECT

public:
    explicit AgentFilter(AgentTableModel *agents, QObject *parent = nullptr);

    void setGroups(const QSet<int> &groupIds);
    void setQueues(const QSet<int> &queueIds);
    void setPhases(const QSet<int> &phases);
    [[nodiscard]] bool isNarrowed() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    AgentTableModel *m_agents;
    QSet<int> m_groups;
    QSet<int> m_queues;
    QSet<int> m_phases; ///< as AgentPhase
};

} // namespace xivocc::models
