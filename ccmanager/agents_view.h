#pragma once

#include "agent_actions.h"
#include "choice_button.h"
#include "membership_actions.h"
#include "page.h"

#include <models/agent_filter.h>
#include <widgets/table_view.h>

#include <QLabel>
#include <QLineEdit>

namespace xivocc::ccmanager {

/// All agents with the figures of their day: filter as you type, by group, queue and state, multi-selection,
/// actions from toolbar and context menu.
class AgentsView final : public Page
{
    Q_OBJECT

public:
    AgentsView(client::Session *session, client::Memberships *memberships, models::FloorModels *floor,
               QWidget *parent = nullptr);

    void focusFilter() override;
    void setStale(bool isStale) override;
    void setRestricted(bool isRestricted) override;
    /// Selects the agent alone, and lets go of filters that hide him; false when there is no such agent.
    bool showAgent(int agentId);
    [[nodiscard]] widgets::TableView *table() const { return m_table; }
    [[nodiscard]] AgentActions *actions() const { return m_actions; }
    [[nodiscard]] MembershipActions *membershipActions() const { return m_membershipActions; }

private:
    void takeSelection();
    void countStates();
    void narrow();
    void arrangeColumns();
    void showRefusals();

    models::FloorModels *m_floor;
    models::AgentFilter *m_filter;
    widgets::TableView *m_table;
    int m_arrangedColumns = 0;
    bool m_isRestricted = false;
    QLineEdit *m_search;
    ChoiceButton *m_groups;
    ChoiceButton *m_queues;
    ChoiceButton *m_states;
    QLabel *m_summary;
    AgentActions *m_actions;
    MembershipActions *m_membershipActions;
};

} // namespace xivocc::ccmanager
