#pragma once

#include "alert_rule_list.h"
#include "alert_signals.h"
#include "page.h"

#include <models/alert_table_model.h>
#include <models/table_filter.h>
#include <widgets/table_view.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>

namespace xivocc::ccmanager {

/// What stands and who takes care of it, what stood before, and the rules that say what the server watches.
class AlertsPage final : public Page
{
    Q_OBJECT

public:
    enum Tab { Standing, History, Rules };

    AlertsPage(client::Alerts *alerts, models::FloorModels *floor, QWidget *parent = nullptr);

    void focusFilter() override;
    void setStale(bool isStale) override;
    void open(Tab tab);

    [[nodiscard]] AlertSignals *attention() { return &m_signals; }
    [[nodiscard]] widgets::TableView *standing() const { return m_standingTable; }
    [[nodiscard]] widgets::TableView *history() const { return m_historyTable; }
    [[nodiscard]] AlertRuleList *rules() const { return m_rules; }
    [[nodiscard]] QPushButton *acknowledgeButton() const { return m_acknowledge; }

Q_SIGNALS:
    /// Alerts that nobody has acknowledged.
    void unacknowledgedChanged(int count);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeStanding();
    [[nodiscard]] QWidget *makeHistory();
    void take(const Alert &alert);
    void takeAll();
    void follow();
    void takeReasons();
    void followSelection();
    void acknowledge();
    void askHistory();
    void askOlder();
    void askHistoryBefore(int alertId);
    void takeHistory(const std::vector<Alert> &alerts, bool isComplete);
    void tell(const QString &trouble);

    client::Alerts *m_alerts;
    models::FloorModels *m_floor;
    AlertSignals m_signals;
    models::AlertTableModel m_standing;
    models::AlertTableModel m_past;
    models::TableFilter m_standingFilter;
    models::TableFilter m_pastFilter;
    QTabWidget *m_tabs;
    QLineEdit *m_search;
    QLabel *m_trouble;
    widgets::TableView *m_standingTable;
    widgets::TableView *m_historyTable;
    QPushButton *m_acknowledge;
    QCheckBox *m_sound;
    QComboBox *m_period;
    QPushButton *m_older;
    AlertRuleList *m_rules;
    bool m_asksOlder = false;
};

} // namespace xivocc::ccmanager
