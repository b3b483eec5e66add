#pragma once

#include "alert_rule_dialog.h"

#include <models/floor_models.h>

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QWidget>

namespace xivocc::ccmanager {

/// The rules that the server watches: what, where, with a sound or not, switched on or off; to be made,
/// edited and removed.
class AlertRuleList final : public QWidget
{
    Q_OBJECT

public:
    AlertRuleList(client::Alerts *alerts, models::FloorModels *floor, QWidget *parent = nullptr);

    void openNew();
    [[nodiscard]] QTableWidget *table() const { return m_table; }

private:
    enum Column { Name, Condition, Where, Sound, Enabled, ColumnCount };

    void fill();
    void open(const AlertRule &rule);
    void remove();
    void toggle(const QTableWidgetItem *item);
    void followSelection();
    void tell(const client::RequestOutcome &outcome);
    [[nodiscard]] const AlertRule *selected() const;
    [[nodiscard]] QString whereText(const AlertRule &rule) const;
    [[nodiscard]] AlertChoices choices() const;

    client::Alerts *m_alerts;
    models::FloorModels *m_floor;
    QTableWidget *m_table;
    QLabel *m_empty;
    NoticeLabel *m_trouble;
    QPushButton *m_new;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QPointer<AlertRuleDialog> m_dialog;
    int m_editedRule = 0; ///< of the dialog; 0: none or a new one
};

} // namespace xivocc::ccmanager
