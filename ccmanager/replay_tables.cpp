#include "replay_tables.h"

#include <models/roles.h>
#include <widgets/cell_delegate.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <map>
#include <memory>

namespace xivocc::ccmanager {

using models::AgentTableModel;
using models::QueueTableModel;
using widgets::TableView;
using widgets::Theme;

namespace {

/// Each seek tells all rows anew: the chosen one is found again by its id.
void keepChosenRow(TableView *table)
{
    auto chosen = std::make_shared<int>(0);
    QObject::connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, table,
                     [chosen](const QModelIndex &current) {
                         if (current.isValid())
                             *chosen = current.data(models::IdRole).toInt();
                     });
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, table, [table, chosen] {
        const QAbstractItemModel *rows = table->model();
        for (int row = 0; row < rows->rowCount() && *chosen != 0; ++row) {
            if (rows->index(row, 0).data(models::IdRole).toInt() == *chosen) {
                table->selectionModel()->setCurrentIndex(
                    rows->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
                return;
            }
        }
    });
}

} // namespace

ReplayTables::ReplayTables(client::PastFloor *past, models::FloorModels *floor, QWidget *parent)
    : QWidget(parent),
      m_queueFilter(new models::TableFilter(this)),
      m_agentFilter(new models::TableFilter(this)),
      m_queues(new TableView(this)),
      m_agents(new TableView(this))
{
    arrangeQueues(floor);
    arrangeAgents(floor);
    for (TableView *table : {m_queues, m_agents}) {
        table->setClock([past] { return past->now(); });
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        keepChosenRow(table);
        connect(past, &client::PastFloor::momentChanged, table, &TableView::repaintDurations);
    }

    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(card(tr("Queues at that moment"), m_queues));
    split->addWidget(card(tr("Agents at that moment"), m_agents));
    split->setHandleWidth(Theme::unit);
    split->setChildrenCollapsible(false);
    split->setSizes({200, 260});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    connect(&Theme::instance(), &Theme::changed, this, &ReplayTables::tint);
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
        m_queues->setColumnWidth(column, column == QueueTableModel::LongestWait ? 112 : 96);
        m_queues->setColumnHidden(column, column > lastShown);
    }
    m_queues->hideColumn(QueueTableModel::columnOf(models::Figure::Answered));
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
    m_agents->hideColumn(AgentTableModel::Note); // nothing is commanded here
    hideNewColumns();
    connect(m_agentFilter, &QAbstractItemModel::modelReset, this, &ReplayTables::hideNewColumns);
    m_agents->horizontalHeader()->setSectionResizeMode(AgentTableModel::Name, QHeaderView::Stretch);
    m_agents->sortByColumn(AgentTableModel::Name, Qt::AscendingOrder);
    m_agents->remember(QStringLiteral("replay-agents"));
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

QWidget *ReplayTables::card(const QString &caption, TableView *table)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("pastCard"));
    auto *label = new QLabel(caption, frame);
    label->setObjectName(QStringLiteral("section"));
    label->setContentsMargins(12, 6, 12, 2);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(2, 2, 2, 4);
    layout->setSpacing(0);
    layout->addWidget(label);
    layout->addWidget(table, 1);
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
