#include "callbacks_page.h"

#include "callback_import_dialog.h"

#include <widgets/second_ticker.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QPointer>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QTime>
#include <algorithm>
#include <map>

namespace xivocc::ccmanager {

using models::CallbackTableModel;
using widgets::Theme;

CallbacksPage::CallbacksPage(client::Callbacks *callbacks, models::FloorModels *floor, QWidget *parent)
    : Page(parent),
      m_callbacks(callbacks),
      m_floor(floor),
      m_requests([floor](int agentId) {
          const Agent *agent = floor->agents()->agent(agentId);
          return agent ? QStringLiteral("%1 (%2)").arg(agent->fullName(), agent->number)
                       : QString::number(agentId);
      }),
      m_lists(new QListWidget(this)),
      m_table(new widgets::TableView(this)),
      m_search(new QLineEdit(this)),
      m_summary(new QLabel(this)),
      m_message(new NoticeLabel(this)),
      m_newList(new QPushButton(tr("New list…"), this)),
      m_import(new QPushButton(tr("Import…"), this)),
      m_tickets(new QPushButton(tr("Download tickets…"), this))
{
    auto *title = new QLabel(tr("Callbacks"), this);
    title->setObjectName(QStringLiteral("title"));
    m_summary->setObjectName(QStringLiteral("muted"));
    m_search->setPlaceholderText(tr("Filter: number, name, company…"));
    m_search->setAccessibleName(tr("Filter the callbacks"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(260);
    m_lists->setAccessibleName(tr("Callback lists"));
    m_lists->setFixedWidth(200);

    m_filter.setSourceModel(&m_requests);
    m_table->setModel(&m_filter);
    m_table->setAccessibleName(tr("Open callback requests"));
    m_table->setEmptyText(tr("No customer waits for a call in this list."));
    m_table->sortByColumn(CallbackTableModel::Timing, Qt::AscendingOrder);
    const std::map<int, int> widths{
        {CallbackTableModel::Timing, 124},  {CallbackTableModel::Due, 108},
        {CallbackTableModel::Period, 156},  {CallbackTableModel::Phone, 112},
        {CallbackTableModel::Mobile, 112},  {CallbackTableModel::Name, 120},
        {CallbackTableModel::Company, 100}, {CallbackTableModel::Description, 160}};
    for (const int column : {CallbackTableModel::Mobile, CallbackTableModel::Description})
        m_table->setColumnHidden(column, true); // the head's menu offers them
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->remember(QStringLiteral("callbacks"));

    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addSpacing(Theme::unit);
    head->addWidget(m_summary);
    head->addStretch();
    head->addWidget(m_search);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(Theme::unit);
    tools->addWidget(m_newList);
    tools->addWidget(m_import);
    tools->addWidget(m_tickets);
    tools->addStretch();
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 4);
    inside->addWidget(m_table);
    auto *content = new QHBoxLayout;
    content->setSpacing(Theme::unit * 2);
    content->addWidget(m_lists);
    content->addWidget(card, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 2, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit + 4);
    layout->addLayout(head);
    layout->addLayout(tools);
    layout->addWidget(m_message);
    layout->addLayout(content, 1);

    connect(m_search, &QLineEdit::textChanged, &m_filter, &models::TableFilter::setText);
    connect(m_lists, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_chosen = item->data(Qt::UserRole).toString();
        showList();
    });
    connect(m_newList, &QPushButton::clicked, this, &CallbacksPage::askNewList);
    connect(m_import, &QPushButton::clicked, this, &CallbacksPage::openImport);
    connect(m_tickets, &QPushButton::clicked, this, &CallbacksPage::askTickets);
    connect(callbacks, &client::Callbacks::changed, this, &CallbacksPage::fill);
    connect(floor->queues(), &QAbstractItemModel::modelReset, this, &CallbacksPage::fill);
    connect(&widgets::SecondTicker::instance(), &widgets::SecondTicker::ticked, this, [this] {
        if (isVisible() && QTime::currentTime().second() == 0)
            m_requests.refreshTimings();
    });
    fill();
}

void CallbacksPage::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void CallbacksPage::setStale(bool isStale)
{
    m_table->setStale(isStale);
}

const CallbackList *CallbacksPage::chosen() const
{
    const auto &lists = m_callbacks->lists();
    const auto list = std::ranges::find(lists, m_chosen, &CallbackList::uuid);
    return list == lists.end() ? nullptr : &*list;
}

void CallbacksPage::fill()
{
    {
        const QSignalBlocker blocker(m_lists);
        m_lists->clear();
        for (const CallbackList &list : m_callbacks->lists()) {
            const QString queue = m_floor->agents()->queueNames().value(list.queueId);
            auto *item = new QListWidgetItem(tr("%1 (%2)\n%3", "list, open requests, queue")
                                                 .arg(list.name)
                                                 .arg(list.callbacks.size())
                                                 .arg(queue),
                                             m_lists);
            item->setData(Qt::UserRole, list.uuid);
        }
        m_lists->sortItems();
        if (!chosen() && m_lists->count() > 0)
            m_chosen = m_lists->item(0)->data(Qt::UserRole).toString();
        for (int row = 0; row < m_lists->count(); ++row) {
            if (m_lists->item(row)->data(Qt::UserRole).toString() == m_chosen)
                m_lists->setCurrentRow(row);
        }
    }
    showList();
}

void CallbacksPage::showList()
{
    const CallbackList *list = chosen();
    m_requests.setRequests(list ? list->callbacks : std::vector<CallbackRequest>());
    m_import->setEnabled(list);
    m_tickets->setEnabled(list);
    m_table->setEmptyText(
        list ? tr("No customer waits for a call in this list.")
             : tr("There is no callback list yet. Make one for a queue, then import requests."));
    const auto taken = list ? std::ranges::count_if(
                                  list->callbacks,
                                  [](const CallbackRequest &request) { return request.agentId.has_value(); })
                            : 0;
    m_summary->setText(
        list ? tr("%1: %2 open, %3 taken").arg(list->name).arg(list->callbacks.size()).arg(taken)
             : QString());
}

void CallbacksPage::askNewList()
{
    QDialog dialog(this);
    dialog.setWindowTitle(tr("New callback list"));
    auto *name = new QLineEdit(&dialog);
    auto *queue = new QComboBox(&dialog);
    const QHash<int, QString> &queues = m_floor->agents()->queueNames();
    for (auto entry = queues.cbegin(); entry != queues.cend(); ++entry)
        queue->addItem(entry.value(), entry.key());
    queue->model()->sort(0);
    auto *buttons = new QDialogButtonBox(&dialog);
    auto *make = new QPushButton(tr("Make it"), &dialog);
    make->setObjectName(QStringLiteral("primary"));
    buttons->addButton(make, QDialogButtonBox::AcceptRole);
    make->setEnabled(false);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *form = new QFormLayout(&dialog);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setContentsMargins(Theme::unit * 3, Theme::unit * 3, Theme::unit * 3, Theme::unit * 2);
    form->addRow(tr("Name"), name);
    form->addRow(tr("Queue whose agents call"), queue);
    form->addRow(buttons);
    connect(name, &QLineEdit::textChanged, make,
            [make](const QString &text) { make->setEnabled(!text.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() == QDialog::Accepted)
        addList(name->text().trimmed(), queue->currentData().toInt());
}

void CallbacksPage::addList(const QString &name, int queueId)
{
    m_callbacks->addList(name, queueId, [self = QPointer(this), name](const client::RequestOutcome &outcome) {
        if (self && outcome.isDone())
            self->m_message->confirm(tr("The list %1 is made.").arg(name));
        else if (self)
            self->m_message->warn(outcome.refusals.join(QLatin1Char(' ')));
    });
}

void CallbacksPage::openImport()
{
    const CallbackList *list = chosen();
    if (!list)
        return;
    auto *dialog = new CallbackImportDialog(m_callbacks, *list, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

void CallbacksPage::askTickets()
{
    const CallbackList *list = chosen();
    if (!list)
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Download the tickets"),
        tr("tickets %1.csv").arg(QString(list->name).replace(QLatin1Char('/'), QLatin1Char('-'))),
        tr("CSV (*.csv)"));
    if (!path.isEmpty())
        saveTickets(path);
}

void CallbacksPage::saveTickets(const QString &path)
{
    m_callbacks->readTickets(m_chosen, [self = QPointer(this), path](const client::RestAnswer &answer) {
        if (!self)
            return;
        if (!answer.isDone()) {
            self->m_message->warn(answer.trouble);
            return;
        }
        QSaveFile file(path);
        const bool isWritten =
            file.open(QIODevice::WriteOnly) && file.write(answer.body) == answer.body.size() && file.commit();
        if (isWritten)
            self->m_message->confirm(tr("The tickets are in %1.").arg(path));
        else
            self->m_message->warn(
                tr("%1 cannot be written: %2. Choose another place.").arg(path, file.errorString()));
    });
}

} // namespace xivocc::ccmanager
