#include "queues_view.h"

#include "thresholds_dialog.h"

#include <models/roles.h>
#include <widgets/sparkline_delegate.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QFrame>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QWhatsThis>
#include <algorithm>

namespace xivocc::ccmanager {

using models::QueueTableModel;
using widgets::TableView;
using widgets::Theme;

QueuesView::QueuesView(models::FloorModels *floor, const models::FloorFigures *figures,
                       models::Thresholds *thresholds, client::QueueHistories *histories, QWidget *parent)
    : Page(parent),
      m_floor(floor),
      m_thresholds(thresholds),
      m_filter(new models::TableFilter(this)),
      m_queues(new TableView(this)),
      m_details(new QueueDetails(floor, histories, this)),
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
    m_filter->searchOnlyFirst(QueueTableModel::Trend);
    connect(m_search, &QLineEdit::textChanged, m_filter, &models::TableFilter::setText);
    arrangeTable(histories);

    auto *split = new QSplitter(Qt::Vertical, this);
    auto *queuesCard = new QFrame(this);
    queuesCard->setObjectName(QStringLiteral("card"));
    m_totals = new QueueTotals(m_queues, figures, queuesCard);
    auto *cardLayout = new QVBoxLayout(queuesCard);
    cardLayout->setContentsMargins(1, 4, 1, 4);
    cardLayout->setSpacing(0);
    cardLayout->addWidget(m_queues, 1);
    cardLayout->addWidget(m_totals);
    split->addWidget(queuesCard);
    split->addWidget(m_details);
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

    connect(m_queues, &TableView::selectedIdsChanged, this, &QueuesView::showSelected);
    connect(floor->queues(), &QAbstractItemModel::modelReset, this, &QueuesView::selectFirst,
            Qt::QueuedConnection);
    m_queues->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_queues, &QWidget::customContextMenuRequested, this, &QueuesView::showMenu);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(floor->queues(), signal, this, &QueuesView::tellEmptiness);
    connect(floor->queues(), &QAbstractItemModel::modelReset, this, &QueuesView::tellEmptiness);
    tellEmptiness();
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
        // The rows may be sorted anew, or told anew, while the menu is open.
        connect(menu.addAction(tr("What is this figure?")), &QAction::triggered, this,
                [this, queueId, column = index.column(), place] { explain(queueId, column, place); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Export the visible rows…")), &QAction::triggered, m_queues,
            &TableView::exportRows);
    menu.exec(m_queues->viewport()->mapToGlobal(position));
}

void QueuesView::explain(int queueId, int column, const QPoint &place)
{
    const QAbstractItemModel *rows = m_queues->model();
    for (int row = 0; row < rows->rowCount(); ++row) {
        const QModelIndex figure = rows->index(row, column);
        if (figure.data(models::IdRole).toInt() == queueId)
            QWhatsThis::showText(place, figure.data(Qt::ToolTipRole).toString(), m_queues);
    }
}

void QueuesView::arrangeTable(bool hasTrend)
{
    m_queues->setModel(m_filter);
    m_queues->setSelectionMode(QAbstractItemView::SingleSelection);
    m_queues->setAccessibleName(tr("Queues"));
    m_queues->setTickingColumn(QueueTableModel::LongestWait);
    m_queues->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    // The rest waits in the header's menu, so that names are legible at 1280.
    const int lastShown = QueueTableModel::columnOf(models::Figure::AnsweredInTimeShare);
    m_queues->setColumnWidth(QueueTableModel::Number, 76);
    m_queues->hideColumn(QueueTableModel::Number);
    m_queues->setItemDelegateForColumn(QueueTableModel::Trend, new widgets::SparklineDelegate(m_queues));
    m_queues->setColumnWidth(QueueTableModel::Trend, 112);
    m_queues->setColumnHidden(QueueTableModel::Trend, !hasTrend);
    for (int column = QueueTableModel::FirstFigure; column < m_queues->model()->columnCount(); ++column) {
        m_queues->setColumnWidth(column, m_queues->widthOfHead(column));
        m_queues->setColumnHidden(column, column > lastShown);
    }
    m_queues->hideColumn(QueueTableModel::columnOf(models::Figure::Answered));
    m_queues->horizontalHeader()->setSectionResizeMode(QueueTableModel::Name, QHeaderView::Stretch);
    m_queues->sortByColumn(QueueTableModel::Name, Qt::AscendingOrder);
    m_queues->remember(QStringLiteral("queue-figures-and-trend"));
    // The widths of another language may be too small for this one's heads.
    for (int column = QueueTableModel::FirstFigure; column < m_queues->model()->columnCount(); ++column) {
        if (!m_queues->isColumnHidden(column) && m_queues->columnWidth(column) < m_queues->widthOfHead(column))
            m_queues->setColumnWidth(column, m_queues->widthOfHead(column));
    }
}

void QueuesView::focusFilter()
{
    m_search->setFocus();
    m_search->selectAll();
}

void QueuesView::setStale(bool isStale)
{
    m_queues->setStale(isStale);
    m_totals->setStale(isStale);
    m_details->setStale(isStale);
}

void QueuesView::setRestricted(bool isRestricted)
{
    m_isRestricted = isRestricted;
    tellEmptiness();
}

void QueuesView::tellEmptiness()
{
    m_queues->setEmptyText(m_floor->queues()->rowCount() == 0
                               ? nothingThereText(m_isRestricted)
                               : tr("No queue matches. Clear the filter to see all of them."));
}

void QueuesView::selectFirst()
{
    if (!m_queues->selectionModel()->hasSelection() && m_filter->rowCount() > 0)
        m_queues->selectRow(0);
}

void QueuesView::showSelected()
{
    const std::vector<int> chosen = m_queues->selectedIds();
    m_details->setQueue(chosen.empty() ? 0 : chosen.front());
}

} // namespace xivocc::ccmanager
