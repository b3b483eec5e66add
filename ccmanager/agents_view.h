#pragma once

#include "agent_actions.h"
#include "page.h"

#include <models/table_filter.h>
#include <widgets/table_view.h>

#include <QLabel>
#include <QLineEdit>

namespace xivocc::ccmanager {

/// All agents: filter as you type, multi-selection, actions from toolbar and context menu.
class AgentsView final : public Page
{
    Q_OBJECT

public:
    AgentsView(client::Session *session, models::FloorModels *floor, QWidget *parent = nullptr);

    void focusFilter() override;
    void setStale(bool isStale) override;
    [[nodiscard]] widgets::TableView *table() const { return m_table; }
    [[nodiscard]] AgentActions *actions() const { return m_actions; }

private:
    void takeSelection();
    void countStates();

    models::FloorModels *m_floor;
    models::TableFilter *m_filter;
    widgets::TableView *m_table;
    QLineEdit *m_search;
    QLabel *m_summary;
    AgentActions *m_actions;
};

} // namespace xivocc::ccmanager
