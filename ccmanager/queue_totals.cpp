#include "queue_totals.h"

#include <domain/present_moment.h>
#include <models/queue_table_model.h>
#include <models/roles.h>
#include <widgets/second_ticker.h>
#include <widgets/theme.h>

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>
#include <QToolTip>
#include <QWhatsThis>

namespace xivocc::ccmanager {

using models::Figure;
using models::QueueTableModel;
using widgets::Theme;

namespace {
constexpr int padding = 12; // as a cell of the table has
} // namespace

QueueTotals::QueueTotals(QTableView *table, const models::FloorFigures *figures, QWidget *parent)
    : QWidget(parent), m_table(table), m_figures(figures)
{
    setFixedHeight(Theme::rowHeight);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Totals of the queues shown"));
    const auto follow = [this] { update(); };
    const QHeaderView *header = table->horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, follow);
    connect(header, &QHeaderView::sectionMoved, this, follow);
    connect(header, &QHeaderView::geometriesChanged, this, follow);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, follow);
    const QAbstractItemModel *shown = table->model();
    connect(shown, &QAbstractItemModel::dataChanged, this, follow);
    connect(shown, &QAbstractItemModel::modelReset, this, follow);
    connect(shown, &QAbstractItemModel::rowsInserted, this, follow);
    connect(shown, &QAbstractItemModel::rowsRemoved, this, follow);
    connect(figures, &models::FloorFigures::changed, this, follow);
    connect(&widgets::SecondTicker::instance(), &widgets::SecondTicker::ticked, this, follow);
}

models::FigureValue QueueTotals::value(Figure figure, Instant now) const
{
    models::QueueScope rows;
    const QAbstractItemModel *shown = m_table->model();
    for (int row = 0; row < shown->rowCount(); ++row) {
        rows.queueIds.push_back(shown->index(row, 0).data(models::IdRole).toInt());
    }
    return rows.isAll() ? models::FigureValue() : m_figures->value(figure, rows, now);
}

QString QueueTotals::text(Figure figure) const
{
    const Instant now = presentMoment();
    return models::textOf(figure, value(figure, now), now);
}

void QueueTotals::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::instance();
    painter.setPen(theme.border());
    painter.drawLine(0, 0, width(), 0);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(m_isStale ? theme.mutedText() : theme.text());
    const QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column))
            continue;
        const QRect cell(header->sectionViewportPosition(column) + padding, 0,
                         header->sectionSize(column) - 2 * padding, height());
        if (hasFocus() && column == m_column) {
            painter.save();
            painter.setPen(QPen(theme.accent(), 2));
            painter.drawRoundedRect(cell.adjusted(-padding + 3, 4, padding - 3, -4), 4, 4);
            painter.restore();
        }
        if (column == QueueTableModel::Name)
            painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                             tr("%n queue(s)", nullptr, m_table->model()->rowCount()));
        else if (column >= QueueTableModel::FirstFigure)
            painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter,
                             text(QueueTableModel::figureOf(column)));
    }
}

void QueueTotals::setStale(bool isStale)
{
    m_isStale = isStale;
    update();
}

QString QueueTotals::explanation(int column) const
{
    if (column < QueueTableModel::FirstFigure)
        return {};
    const Figure figure = QueueTableModel::figureOf(column);
    const Instant now = presentMoment();
    return models::explanationOf(figure, value(figure, now), now);
}

bool QueueTotals::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = explanation(m_table->horizontalHeader()->logicalIndexAt(help->pos().x()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void QueueTotals::step(int direction)
{
    const QHeaderView *header = m_table->horizontalHeader();
    int visual = m_column < 0 ? -1 : header->visualIndex(m_column);
    do
        visual += direction;
    while (visual >= 0 && visual < header->count() &&
           (header->isSectionHidden(header->logicalIndex(visual)) ||
            header->logicalIndex(visual) < QueueTableModel::FirstFigure));
    if (visual < 0 || visual >= header->count())
        return;
    m_column = header->logicalIndex(visual);
    const Figure figure = QueueTableModel::figureOf(m_column);
    setAccessibleDescription(
        QStringLiteral("%1: %2").arg(models::nameOf(figure), text(figure))); // read aloud on each step
    update();
}

void QueueTotals::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        step(event->key() == Qt::Key_Right ? 1 : -1);
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QString text = explanation(m_column); !text.isEmpty()) {
            const int x = m_table->horizontalHeader()->sectionViewportPosition(m_column);
            QWhatsThis::showText(mapToGlobal(QPoint(x, 0)), text, this);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void QueueTotals::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_column < 0)
        step(1);
    update();
}

void QueueTotals::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace xivocc::ccmanager
