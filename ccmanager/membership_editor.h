#pragma once

#include "notice_label.h"

#include <models/floor_memberships.h>
#include <models/membership_table_model.h>
#include <widgets/table_view.h>

#include <QComboBox>
#include <QWidget>

namespace xivocc::ccmanager {

/// The table in which queues and penalties are entered, with a line to add a queue by choosing or typing it.
class MembershipEditor final : public QWidget
{
    Q_OBJECT

public:
    enum class Columns {
        ActiveAndDefault, ///< with what changes
        Penalty
    };

    MembershipEditor(const models::FloorMemberships *floor, Columns columns, QWidget *parent = nullptr);

    void begin(const models::MembershipEdit &edit);
    [[nodiscard]] models::MembershipTableModel *model() const { return m_model; }
    [[nodiscard]] widgets::TableView *table() const { return m_table; }
    [[nodiscard]] QComboBox *choice() const { return m_choice; }
    [[nodiscard]] NoticeLabel *notice() const { return m_notice; }
    void learn(const models::Penalties &active, const models::Penalties &defaults);

Q_SIGNALS:
    void edited();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void offerQueues();
    void addChosen();
    void clearCurrent();
    void removeCurrent();

    const models::FloorMemberships *m_floor;
    const Columns m_columns;
    models::MembershipTableModel *m_model;
    widgets::TableView *m_table;
    QComboBox *m_choice;
    NoticeLabel *m_notice;
};

} // namespace xivocc::ccmanager
