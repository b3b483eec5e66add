#pragma once

#include "notice_label.h"

#include <models/membership_change_model.h>
#include <widgets/table_view.h>

#include <QLabel>
#include <QWidget>

namespace xivocc::ccmanager {

/// The changes before they are sent, who stays as he is and why, and afterwards what became of each.
class ChangesReview final : public QWidget
{
    Q_OBJECT

public:
    ChangesReview(models::MembershipChangeModel *changes, QWidget *parent = nullptr);

    /// Shows the model's plan anew.
    void showPlan(const models::MembershipChangeModel::NameOf &agentName);
    void showProgress();
    [[nodiscard]] widgets::TableView *table() const { return m_table; }

private:
    [[nodiscard]] static QString reasonOf(models::Unchanged reason, const QString &names);

    models::MembershipChangeModel *m_changes;
    QLabel *m_summary;
    QLabel *m_unchanged;
    NoticeLabel *m_refusals;
    widgets::TableView *m_table;
};

} // namespace xivocc::ccmanager
