#include "replay_tables.h"

#include <models/roles.h>
#include <widgets/cell_delegate.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <map>

namespace xivocc::ccmanager {

using models::AgentTableModel;
using models::QueueTableModel;
using widgets::TableView;
using widgets::Theme;

namespace {

QLabel *captionOf(const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("section"));
    label->setContentsMargins(12, 8, 12, 4);
    return label;
}

void choose(TableView *table, int row)
{
    table->selectionModel()->setCurrentIndex(table->model()->index(row, 0),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

} // namespace

ReplayTables::ReplayTables(client::PastFloor *past, models::FloorModels *floor, QWidget *parent)
    : QWidget(parent),
      m_floor(floor),
      m_queueFilter(new models::TableFilter(this)),
      m_agentFilter(new models::TableFilter(this)),
      m_queues(new TableView(this)),
      m_agents(new TableView(this)),
      m_waiting(new WaitingPanel(floor->waitingCalls(), this))
{
    arrangeQueues(floor);
    arrangeAgents(floor);
    for (TableView *table : {m_queues, m_agents})
        table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (TableView *table : {m_queues, m_agents, m_waiting->table()}) {
        table->setClock([past] { return past->now(); });
        connect(past, &client::PastFloor::momentChanged, table, &TableView::repaintDurations);
    }

    auto *split = new QSplitter(Qt::Vertical, this);
    auto *above = new QSplitter(Qt::Horizontal, split);
    above->addWidget(card({captionOf(tr("Queues at that moment")), m_queues}));
    above->addWidget(card({m_waiting}));
    above->setHandleWidth(Theme::unit);
    above->setChildrenCollapsible(false);
    above->setStretchFactor(0, 1);
    above->setSizes({760, 320});
    split->addWidget(above);
    split->addWidget(card({captionOf(tr("Agents at that moment")), m_agents}));
    split->setHandleWidth(Theme::unit);
    split->setChildrenCollapsible(false);
    split->setSizes({200, 260});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connect(&Theme::instance(), &Theme::changed, this, &ReplayTables::tint);
    connect(m_queues->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReplayTables::followQueue);
    connect(m_queueFilter, &QAbstractItemModel::modelReset, this, &ReplayTables::followQueue);
    connect(m_queueFilter, &QAbstractItemModel::rowsInserted, this, &ReplayTables::followQueue);
    tint();
}

void ReplayTables::setFilter(const QString &text)
{
    m_queueFilter->setText(text);
    m_agentFilter->setText(text);
}

void ReplayTables::setStale(bool isStale)
{
    m_queues->setStale(isStale);
    m_agents->setStale(isStale);
    m_waiting->table()->setStale(isStale);
}

void ReplayTables::arrangeQueues(models::FloorModels *floor)
{
    m_queueFilter->setSourceModel(floor->queues());
    m_queueFilter->searchOnlyFirst(QueueTableModel::FirstFigure);
    m_queues->setModel(m_queueFilter);
    m_queues->setAccessibleName(tr("Queues at that moment"));
    m_queues->setTickingColumn(QueueTableModel::LongestWait);
    m_queues->setEmptyText(tr("No queue at that moment, or none matches the filter."));
    const int lastShown = QueueTableModel::columnOf(models::Figure::AnsweredInTimeShare);
    m_queues->hideColumn(QueueTableModel::Number);
    m_queues->hideColumn(QueueTableModel::Trend); // the last hour of the present
    for (int column = QueueTableModel::FirstFigure; column < m_queues->model()->columnCount(); ++column) {
        m_queues->setColumnWidth(column, m_queues->widthOfHead(column));
        m_queues->setColumnHidden(column, column > lastShown);
    }
    for (const models::Figure lessAsked :
         {models::Figure::Answered, models::Figure::EstimatedWait, models::Figure::LoggedAgents})
        m_queues->hideColumn(QueueTableModel::columnOf(lessAsked));
    m_queues->horizontalHeader()->setSectionResizeMode(QueueTableModel::Name, QHeaderView::Stretch);
    m_queues->sortByColumn(QueueTableModel::Name, Qt::AscendingOrder);
    m_queues->remember(QStringLiteral("replay-queues"));
}

void ReplayTables::arrangeAgents(models::FloorModels *floor)
{
    m_agentFilter->setSourceModel(floor->agents());
    m_agentFilter->searchOnlyFirst(AgentTableModel::FirstStatistic);
    m_agents->setModel(m_agentFilter);
    m_agents->setAccessibleName(tr("Agents at that moment"));
    m_agents->setItemDelegateForColumn(AgentTableModel::State, new widgets::StateChipDelegate(m_agents));
    m_agents->setTickingColumn(AgentTableModel::Since);
    m_agents->setEmptyText(tr("No agent at that moment, or none matches the filter."));
    const std::map<int, int> widths{{AgentTableModel::Number, 76}, {AgentTableModel::Group, 96},
                                    {AgentTableModel::State, 222}, {AgentTableModel::Since, 84},
                                    {AgentTableModel::Phone, 72},  {AgentTableModel::Queues, 280}};
    for (const auto &[column, width] : widths)
        m_agents->setColumnWidth(column, width);
    for (const int column : {AgentTableModel::Note, AgentTableModel::Defaults})
        m_agents->hideColumn(column); // nothing is commanded here, and defaults are those of today
    hideNewColumns();
    connect(m_agentFilter, &QAbstractItemModel::modelReset, this, &ReplayTables::hideNewColumns);
    m_agents->horizontalHeader()->setSectionResizeMode(AgentTableModel::Name, QHeaderView::Stretch);
    m_agents->sortByColumn(AgentTableModel::Name, Qt::AscendingOrder);
    m_agents->remember(QStringLiteral("replay-agents"));
}

void ReplayTables::followQueue()
{
    if (!m_queues->currentIndex().isValid() && m_queueFilter->rowCount() > 0) {
        choose(m_queues, 0); // comes back here
        return;
    }
    const QModelIndex chosen = m_queues->currentIndex().siblingAtColumn(QueueTableModel::Name);
    m_floor->selectQueue(chosen.data(models::IdRole).toInt());
    m_waiting->setQueueName(chosen.data().toString());
}

void ReplayTables::hideNewColumns()
{
    const int columns = m_agentFilter->columnCount();
    for (int column = m_arrangedColumns; column < columns; ++column) {
        m_agents->setTickingColumn(column);
        m_agents->hideColumn(column);
    }
    m_arrangedColumns = columns;
}

QWidget *ReplayTables::card(std::initializer_list<QWidget *> widgets)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("pastCard"));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(2, 2, 2, 4);
    layout->setSpacing(0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->setStretch(layout->count() - 1, 1);
    return frame;
}

void ReplayTables::tint()
{
    const Theme &theme = Theme::instance();
    setStyleSheet(
        QStringLiteral("QFrame#pastCard { background: %1; border: 2px solid %2; border-radius: 8px; }")
            .arg(theme.surface().name(), theme.past().background.name()));
}

} // namespace xivocc::ccmanager
