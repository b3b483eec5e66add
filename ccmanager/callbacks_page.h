#pragma once

#include "notice_label.h"
#include "page.h"

#include <client/callbacks.h>
#include <models/callback_table_model.h>
#include <models/floor_models.h>
#include <models/table_filter.h>
#include <widgets/table_view.h>

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace xivocc::ccmanager {

/// Customers who want to be called: the lists with their queues, the open requests of one and who has taken
/// them, files of requests in and files of tickets out.
class CallbacksPage final : public Page
{
    Q_OBJECT

public:
    CallbacksPage(client::Callbacks *callbacks, models::FloorModels *floor, QWidget *parent = nullptr);

    void focusFilter() override;
    void setStale(bool isStale) override;

    [[nodiscard]] QListWidget *lists() const { return m_lists; }
    [[nodiscard]] widgets::TableView *table() const { return m_table; }
    void openImport();
    /// Writes the tickets of the chosen list there.
    void saveTickets(const QString &path);
    void addList(const QString &name, int queueId);

private:
    void fill();
    void showList();
    void askNewList();
    void askTickets();
    [[nodiscard]] const CallbackList *chosen() const;

    client::Callbacks *m_callbacks;
    models::FloorModels *m_floor;
    models::CallbackTableModel m_requests;
    models::TableFilter m_filter;
    QListWidget *m_lists;
    widgets::TableView *m_table;
    QLineEdit *m_search;
    QLabel *m_summary;
    NoticeLabel *m_message;
    QPushButton *m_newList;
    QPushButton *m_import;
    QPushButton *m_tickets;
    QString m_chosen; ///< uuid of the list
};

} // namespace xivocc::ccmanager
