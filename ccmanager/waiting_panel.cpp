#include "waiting_panel.h"

#include <models/table_filter.h>

#include <QBoxLayout>
#include <QHeaderView>

namespace xivocc::ccmanager {

using models::WaitingCallModel;

WaitingPanel::WaitingPanel(WaitingCallModel *calls, QWidget *parent)
    : QWidget(parent), m_calls(calls), m_caption(new QLabel(this)), m_table(new widgets::TableView(this))
{
    auto *sorted = new models::TableFilter(this);
    sorted->setSourceModel(calls);
    m_table->setModel(sorted);
    m_table->setAccessibleName(tr("Waiting calls"));
    m_table->setTickingColumn(WaitingCallModel::Wait);
    m_table->setEmptyText(tr("Nobody waits."));
    m_table->setColumnWidth(WaitingCallModel::Position, 40);
    m_table->setColumnWidth(WaitingCallModel::Number, 116);
    m_table->setColumnWidth(WaitingCallModel::Wait, m_table->widthOfHead(WaitingCallModel::Wait));
    m_table->horizontalHeader()->setSectionResizeMode(WaitingCallModel::Name, QHeaderView::Stretch);
    m_table->sortByColumn(WaitingCallModel::Position, Qt::AscendingOrder);
    m_table->remember(QStringLiteral("waiting-calls"));

    m_caption->setObjectName(QStringLiteral("section"));
    m_caption->setContentsMargins(12, 8, 12, 4);
    m_caption->setMinimumWidth(1); // a long name is cut, not the panel's width
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_caption);
    layout->addWidget(m_table, 1);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(calls, signal, this, &WaitingPanel::count);
    count();
}

void WaitingPanel::setQueueName(const QString &name)
{
    m_queueName = name;
    count();
}

void WaitingPanel::count()
{
    m_caption->setText(m_queueName.isEmpty()
                           ? tr("Waiting calls")
                           : tr("%1: %n call(s) waiting", nullptr, m_calls->rowCount()).arg(m_queueName));
}

} // namespace xivocc::ccmanager
