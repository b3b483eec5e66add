#include "table_view.h"

#include "cell_delegate.h"
#include "kept_selection.h"
#include "second_ticker.h"
#include "table_export.h"
#include "theme.h"

#include <models/roles.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <algorithm>
#include <utility>

namespace xivocc::widgets {

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setSortingEnabled(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(Theme::rowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &TableView::showColumnMenu);
    connect(&SecondTicker::instance(), &SecondTicker::ticked, this, &TableView::repaintDurations);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, viewport(), qOverload<>(&QWidget::update));
    connect(model, &QAbstractItemModel::modelReset, viewport(), qOverload<>(&QWidget::update));
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (std::exchange(m_isResetting, true))
            return;
        // Queued: the owner of the table gives new columns their widths in between.
        const int columns = this->model()->columnCount();
        QMetaObject::invokeMethod(
            this, [this, columns] { finishReset(columns); }, Qt::QueuedConnection);
    });
    connect(new KeptSelection(this), &KeptSelection::restored, this, &TableView::selectedIdsChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableView::selectedIdsChanged);
}

void TableView::remember(const QString &key)
{
    m_key = key;
    restoreColumns();
    const auto save = [this] { saveColumns(); };
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, save);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, save);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, save);
}

QString TableView::columnsKey() const
{
    return QStringLiteral("tables/%1.%2").arg(m_key).arg(model()->columnCount());
}

void TableView::saveColumns()
{
    if (!m_key.isEmpty() && !m_isResetting)
        QSettings().setValue(columnsKey(), horizontalHeader()->saveState());
}

void TableView::restoreColumns()
{
    if (!m_key.isEmpty())
        horizontalHeader()->restoreState(QSettings().value(columnsKey()).toByteArray());
}

void TableView::finishReset(int columnsBefore)
{
    if (model()->columnCount() != columnsBefore)
        restoreColumns();
    m_isResetting = false;
}

void TableView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void TableView::setStale(bool isStale)
{
    if (std::exchange(m_isStale, isStale) != isStale)
        viewport()->update();
}

void TableView::setTickingColumn(int column)
{
    if (!m_tickingColumns.contains(column))
        m_tickingColumns.append(column);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::instance().mutedText());
    painter.drawText(viewport()->rect().adjusted(24, 0, -24, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     m_emptyText);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::copySelection()
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty() && currentIndex().isValid()) {
        QGuiApplication::clipboard()->setText(CellDelegate::textOf(currentIndex(), now()));
        return;
    }
    if (rows.isEmpty())
        return; // what was copied before stays
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells.append(CellDelegate::textOf(row.siblingAtColumn(column), now()));
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TableView::showColumnMenu(const QPoint &position)
{
    QMenu menu(this);
    connect(menu.addAction(tr("Export the visible rows…")), &QAction::triggered, this,
            &TableView::exportRows);
    menu.addSeparator();
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != 0);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            saveColumns();
        });
    }
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

bool TableView::selectId(int id)
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(models::IdRole).toInt() != id)
            continue;
        selectionModel()->setCurrentIndex(index,
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(index);
        return true;
    }
    return false;
}

std::vector<int> TableView::selectedIds() const
{
    std::vector<int> ids;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        ids.push_back(row.data(models::IdRole).toInt());
    return ids;
}

int TableView::widthOfHead(int column) const
{
    constexpr int padding = 28;
    constexpr int narrowest = 64;
    QFont head = horizontalHeader()->font();
    head.setPixelSize(12);
    head.setWeight(QFont::DemiBold);
    const QString text = model()->headerData(column, Qt::Horizontal).toString();
    return std::max(narrowest, QFontMetrics(head).horizontalAdvance(text) + padding);
}

TableExport *TableView::exporter()
{
    if (!m_export)
        m_export = new TableExport(this, m_key.isEmpty() ? QStringLiteral("xivocc") : m_key);
    return m_export;
}

void TableView::exportRows()
{
    exporter()->ask();
}

void TableView::repaintDurations()
{
    if (!isVisible())
        return;
    for (const int column : std::as_const(m_tickingColumns)) {
        if (!isColumnHidden(column))
            viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
    }
}

} // namespace xivocc::widgets
