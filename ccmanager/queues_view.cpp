#include "queues_view.h"

#include "thresholds_dialog.h"

#include <models/roles.h>
#include <widgets/cell_delegate.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QFrame>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QToolTip>
#include <algorithm>

namespace xivocc::ccmanager {

using models::AgentTableModel;
using models::QueueTableModel;
using models::WaitingCallModel;
using widgets::TableView;
using widgets::Theme;

QueuesView::QueuesView(models::FloorModels *floor, models::Thresholds *thresholds, QWidget *parent)
    : Page(parent),
      m_floor(floor),
      m_thresholds(thresholds),
      m_filter(new models::TableFilter(this)),
      m_agentFilter(new models::QueueAgentFilter(floor->agents(), this)),
      m_queues(new TableView(this)),
      m_waiting(new TableView(this)),
      m_agents(new TableView(this)),
      m_waitingCaption(new QLabel(this)),
      m_agentsCaption(new QLabel(this)),
      m_search(new QLineEdit(this))
{
    auto *title = new QLabel(tr("Queues"), this);
    title->setObjectName(QStringLiteral("title"));
    m_search->setPlaceholderText(tr("Filter: name, number…"));
    m_search->setAccessibleName(tr("Filter the queues"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(320);
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    auto *edit = new QToolButton(this);
    edit->setText(tr("Thresholds…"));
    edit->setToolTip(tr("From which figures on a queue is a warning or an alarm"));
    connect(edit, &QToolButton::clicked, this, [this] { openThresholds(0); });
    head->addWidget(edit);
    head->addSpacing(Theme::unit);
    head->addWidget(m_search);

    m_filter->setSourceModel(floor->queues());
    m_filter->searchOnlyFirst(QueueTableModel::FirstFigure);
    connect(m_search, &QLineEdit::textChanged, m_filter, &models::TableFilter::setText);
    arrangeTables();

    auto *details = new QSplitter(Qt::Horizontal, this);
    details->addWidget(card(m_waitingCaption, m_waiting));
    details->addWidget(card(m_agentsCaption, m_agents));
    details->setStretchFactor(0, 2);
    details->setStretchFactor(1, 3);
    details->setSizes({420, 716});
    details->setHandleWidth(Theme::unit * 2);
    details->setChildrenCollapsible(false);
    auto *split = new QSplitter(Qt::Vertical, this);
    QFrame *queuesCard = card(nullptr, m_queues);
    m_totals = new QueueTotals(m_queues, floor->queues(), queuesCard);
    queuesCard->layout()->addWidget(m_totals);
    split->addWidget(queuesCard);
    split->addWidget(details);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    split->setSizes({396, 300}); // eight queues without scrolling in the first window
    split->setHandleWidth(Theme::unit * 2);
    split->setChildrenCollapsible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 2, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit + 4);
    layout->addLayout(head);
    layout->addWidget(split, 1);

    connect(m_queues->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QueuesView::showSelected);
    connect(floor->queues(), &QAbstractItemModel::modelReset, this, &QueuesView::selectFirst,
            Qt::QueuedConnection);
    connect(floor->waitingCalls(), &QAbstractItemModel::rowsInserted, this, &QueuesView::showSelected);
    connect(floor->waitingCalls(), &QAbstractItemModel::rowsRemoved, this, &QueuesView::showSelected);
    m_queues->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_queues, &QWidget::customContextMenuRequested, this, &QueuesView::showMenu);
    selectFirst();
    showSelected();
}

std::vector<Queue> QueuesView::queues() const
{
    std::vector<Queue> all;
    const QueueTableModel *model = m_floor->queues();
    for (int row = 0; row < model->rowCount(); ++row)
        all.push_back(*model->queue(model->index(row, 0).data(models::IdRole).toInt()));
    std::ranges::sort(all, [](const Queue &left, const Queue &right) {
        return left.displayName.localeAwareCompare(right.displayName) < 0;
    });
    return all;
}

void QueuesView::openThresholds(int queueId)
{
    auto *dialog = new ThresholdsDialog(m_thresholds, queues(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_floor->queues(), &QAbstractItemModel::modelReset, dialog,
            [this, dialog] { dialog->setPresentQueues(queues()); });
    dialog->open();
    if (queueId != 0)
        dialog->showQueue(queueId);
}

void QueuesView::showMenu(const QPoint &position)
{
    const QModelIndex index = m_queues->indexAt(position);
    if (!index.isValid())
        return;
    QMenu menu(this);
    const int queueId = index.data(models::IdRole).toInt();
    connect(menu.addAction(tr("Thresholds of this queue…")), &QAction::triggered, this,
            [this, queueId] { openThresholds(queueId); });
    if (index.column() >= QueueTableModel::FirstFigure) {
        const QPoint place = m_queues->viewport()->mapToGlobal(position);
        connect(menu.addAction(tr("What is this figure?")), &QAction::triggered, this, [this, index, place] {
            QToolTip::showText(place, index.data(Qt::ToolTipRole).toString(), m_queues);
        });
    }
    menu.exec(m_queues->viewport()->mapToGlobal(position));
}

void QueuesView::arrangeTables()
{
    m_queues->setModel(m_filter);
    m_queues->setSelectionMode(QAbstractItemView::SingleSelection);
    m_queues->setAccessibleName(tr("Queues"));
    m_queues->setTickingColumn(QueueTableModel::LongestWait);
    m_queues->setEmptyText(tr("No queue yet. They appear as soon as the server has read the XiVO database."));
    m_queues->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    // The rest waits in the header's menu, so that names are legible at 1280.
    const int lastShown = QueueTableModel::columnOf(models::Figure::AnsweredInTimeShare);
    m_queues->setColumnWidth(QueueTableModel::Number, 76);
    m_queues->hideColumn(QueueTableModel::Number);
    for (int column = QueueTableModel::FirstFigure; column < m_queues->model()->columnCount(); ++column) {
        m_queues->setColumnWidth(column, column == QueueTableModel::LongestWait ? 112 : 96);
        m_queues->setColumnHidden(column, column > lastShown);
    }
    m_queues->hideColumn(QueueTableModel::columnOf(models::Figure::Answered));
    m_queues->horizontalHeader()->setSectionResizeMode(QueueTableModel::Name, QHeaderView::Stretch);
    m_queues->sortByColumn(QueueTableModel::Name, Qt::AscendingOrder);
    m_queues->remember(QStringLiteral("queue-figures"));

    auto *calls = new models::TableFilter(this);
    calls->setSourceModel(m_floor->waitingCalls());
    m_waiting->setModel(calls);
    m_waiting->setAccessibleName(tr("Waiting calls"));
    m_waiting->setTickingColumn(WaitingCallModel::Wait);
    m_waiting->setEmptyText(tr("Nobody waits."));
    m_waiting->setColumnWidth(WaitingCallModel::Position, 64);
    m_waiting->setColumnWidth(WaitingCallModel::Number, 130);
    m_waiting->setColumnWidth(WaitingCallModel::Wait, 124);
    m_waiting->horizontalHeader()->setSectionResizeMode(WaitingCallModel::Name, QHeaderView::Stretch);
    m_waiting->sortByColumn(WaitingCallModel::Position, Qt::AscendingOrder);

    m_agents->setModel(m_agentFilter);
    m_agents->setAccessibleName(tr("Agents of the queue"));
    m_agents->setItemDelegateForColumn(AgentTableModel::State, new widgets::StateChipDelegate(m_agents));
    m_agents->setTickingColumn(AgentTableModel::Since);
    m_agents->setEmptyText(tr("No agent serves this queue."));
    for (const int column : {AgentTableModel::Group, AgentTableModel::Note})
        m_agents->hideColumn(column);
    m_agents->setColumnWidth(AgentTableModel::Number, 76);
    m_agents->setColumnWidth(AgentTableModel::State, 222);
    m_agents->setColumnWidth(AgentTableModel::Since, 84);
    m_agents->setColumnWidth(AgentTableModel::Phone, 72);
    m_agents->setColumnWidth(AgentTableModel::Queues, 88); // the penalty, see QueueAgentFilter
    m_agents->horizontalHeader()->setSectionResizeMode(AgentTableModel::Name, QHeaderView::Stretch);
    m_agents->sortByColumn(AgentTableModel::State, Qt::DescendingOrder);
}

QFrame *QueuesView::card(QLabel *caption, TableView *table)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("card"));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->setSpacing(0);
    if (caption) {
        caption->setObjectName(QStringLiteral("section"));
        caption->setContentsMargins(12, 8, 12, 4);
        layout->addWidget(caption);
    }
    layout->addWidget(table, 1);
    return frame;
}

void QueuesView::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void QueuesView::setStale(bool isStale)
{
    for (TableView *table : {m_queues, m_waiting, m_agents})
        table->setStale(isStale);
}

void QueuesView::selectFirst()
{
    if (!m_queues->selectionModel()->hasSelection() && m_filter->rowCount() > 0)
        m_queues->selectRow(0);
}

void QueuesView::showSelected()
{
    const QModelIndexList rows = m_queues->selectionModel()->selectedRows();
    const int queueId = rows.isEmpty() ? 0 : rows.constFirst().data(models::IdRole).toInt();
    const Queue *queue = m_floor->queues()->queue(queueId);
    m_floor->selectQueue(queue ? queueId : 0);
    m_agentFilter->setQueue(queue ? std::optional(queueId) : std::nullopt);
    const QString name = !queue ? QString() : queue->displayName.isEmpty() ? queue->name : queue->displayName;
    const int waiting = m_floor->waitingCalls()->rowCount();
    m_waitingCaption->setText(queue ? tr("%1: %n call(s) waiting", nullptr, waiting).arg(name)
                                    : tr("Waiting calls"));
    m_agentsCaption->setText(queue ? tr("%1: agents").arg(name) : tr("Agents of the queue"));
}

} // namespace xivocc::ccmanager
