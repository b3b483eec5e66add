#pragma once

#include "notice_label.h"

#include <models/queue_change_model.h>
#include <widgets/table_view.h>

#include <QLineEdit>
#include <QPushButton>

namespace xivocc::ccmanager {

/// The table of all queues in which is entered which ones several agents join, with which penalty, and which
/// ones they leave.
class QueueChangeEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueChangeEditor(QWidget *parent = nullptr);

    [[nodiscard]] models::QueueChangeModel *model() const { return m_model; }
    [[nodiscard]] widgets::TableView *table() const { return m_table; }
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }
    [[nodiscard]] QPushButton *removeButton() const { return m_remove; }
    [[nodiscard]] QPushButton *keepButton() const { return m_keep; }

Q_SIGNALS:
    void edited();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void narrow();
    void goToFirstFound();
    void followCurrent();
    void add();
    void remove();
    void keep();

    models::QueueChangeModel *m_model;
    widgets::TableView *m_table;
    QLineEdit *m_search;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_keep;
    NoticeLabel *m_notice;
};

} // namespace xivocc::ccmanager
