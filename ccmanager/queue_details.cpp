#include "queue_details.h"

#include <models/roles.h>
#include <widgets/cell_delegate.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QFrame>
#include <QHeaderView>

namespace xivocc::ccmanager {

using models::AgentTableModel;
using widgets::TableView;
using widgets::Theme;

QueueDetails::QueueDetails(models::FloorModels *floor, client::QueueHistories *histories, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent),
      m_floor(floor),
      m_histories(histories),
      m_agentFilter(new models::QueueAgentFilter(floor->agents(), this)),
      m_waiting(new WaitingPanel(floor->waitingCalls(), this)),
      m_agents(new TableView(this)),
      m_strip(new AgentStateStrip(m_agentFilter, this)),
      m_chart(new DayChart(this)),
      m_agentsCaption(new QLabel(this)),
      m_chartCaption(new QLabel(this))
{
    arrangeAgents();
    for (QLabel *caption : {m_agentsCaption, m_chartCaption}) {
        caption->setObjectName(QStringLiteral("section"));
        caption->setContentsMargins(12, 8, 12, 4);
        caption->setMinimumWidth(1); // a long name is cut, not the card's width
    }
    addWidget(card({m_waiting}));
    addWidget(card({m_agentsCaption, m_strip, m_agents}));
    QFrame *chartCard = card({m_chartCaption, m_chart});
    addWidget(chartCard);
    if (!histories)
        chartCard->hide();
    setStretchFactor(0, 2);
    setStretchFactor(1, 2);
    setStretchFactor(2, 3);
    setSizes({308, 436, 384});
    setHandleWidth(Theme::unit * 2);
    setChildrenCollapsible(false);

    if (histories) {
        connect(histories, &client::QueueHistories::changed, this, [this](int queueId) {
            if (queueId == m_queueId)
                showHistory();
        });
    }
    caption();
}

void QueueDetails::arrangeAgents()
{
    m_agents->setModel(m_agentFilter);
    m_agents->setAccessibleName(tr("Agents of the queue"));
    m_agents->setItemDelegateForColumn(AgentTableModel::State, new widgets::StateChipDelegate(m_agents));
    m_agents->setTickingColumn(AgentTableModel::Since);
    m_agents->setEmptyText(tr("No agent serves this queue."));
    hideFurtherColumns();
    connect(m_agentFilter, &QAbstractItemModel::modelReset, this, &QueueDetails::hideFurtherColumns);
    m_agents->setColumnWidth(AgentTableModel::Number, 76);
    m_agents->setColumnWidth(AgentTableModel::State, 188);
    m_agents->setColumnWidth(AgentTableModel::Since, 64);
    m_agents->setColumnWidth(AgentTableModel::Phone, 72);
    m_agents->setColumnWidth(AgentTableModel::Queues, 88); // the penalty, see QueueAgentFilter
    m_agents->horizontalHeader()->setSectionResizeMode(AgentTableModel::Name, QHeaderView::Stretch);
    m_agents->sortByColumn(AgentTableModel::State, Qt::DescendingOrder);
    m_agents->remember(QStringLiteral("agents-of-a-queue"));
}

void QueueDetails::hideFurtherColumns()
{
    for (; m_arrangedColumns < m_agentFilter->columnCount(); ++m_arrangedColumns) {
        const bool isShown = m_arrangedColumns == AgentTableModel::Name ||
                             m_arrangedColumns == AgentTableModel::State ||
                             m_arrangedColumns == AgentTableModel::Since;
        m_agents->setColumnHidden(m_arrangedColumns, !isShown);
    }
}

QFrame *QueueDetails::card(std::initializer_list<QWidget *> widgets)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("card"));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 4, 1, 4);
    layout->setSpacing(0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    layout->setStretch(layout->count() - 1, 1);
    return frame;
}

void QueueDetails::setQueue(int queueId)
{
    const Queue *queue = m_floor->queues()->queue(queueId);
    m_queueId = queue ? queueId : 0;
    m_floor->selectQueue(m_queueId);
    m_agentFilter->setQueue(queue ? std::optional(queueId) : std::nullopt);
    showHistory();
    caption();
}

void QueueDetails::setStale(bool isStale)
{
    m_waiting->table()->setStale(isStale);
    m_agents->setStale(isStale);
    m_strip->setStale(isStale);
    m_chart->setStale(isStale);
}

void QueueDetails::showHistory()
{
    if (m_histories)
        m_chart->setHistory(m_histories->of(m_queueId));
}

void QueueDetails::caption()
{
    const Queue *queue = m_floor->queues()->queue(m_queueId);
    const QString name = !queue ? QString() : queue->displayName.isEmpty() ? queue->name : queue->displayName;
    m_waiting->setQueueName(name);
    m_agentsCaption->setText(queue ? tr("%1: agents").arg(name) : tr("Agents of the queue"));
    m_chartCaption->setText(queue ? tr("%1: today").arg(name) : tr("Today"));
}

} // namespace xivocc::ccmanager
