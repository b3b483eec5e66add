#include "placement_board.h"

#include <models/agent_table_model.h>
#include <models/roles.h>
#include <widgets/second_ticker.h>
#include <widgets/theme.h>

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace xivocc::ccmanager {

using client::QueuePlace;
using models::AgentTableModel;
using models::Placement;
using models::PlacementModel;
using models::QueueTableModel;
using widgets::Theme;

PlacementBoard::PlacementBoard(PlacementModel *placements, QueueTableModel *queues,
                               models::PlacementRequests *requests, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_placements(placements),
      m_queues(queues),
      m_requests(requests),
      m_layout(placements),
      m_selection(&m_layout, &m_highlights)
{
    setFrameShape(QFrame::NoFrame);
    setCornerWidget(new QWidget(this)); // else the style paints a square there
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    viewport()->setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    setAccessibleName(tr("Agents and groups by queue and penalty"));
    horizontalScrollBar()->setSingleStep(PlacementLayout::columnWidth / 4);
    verticalScrollBar()->setSingleStep(PlacementLayout::lowestLineHeight);
    m_autoScroll.setInterval(30);
    connect(&m_autoScroll, &QTimer::timeout, this, &PlacementBoard::scrollTowardsPointer);

    connect(placements, &PlacementModel::placesChanged, this, &PlacementBoard::arrange);
    connect(placements, &PlacementModel::rosterChanged, this, &PlacementBoard::arrange);
    connect(placements, &PlacementModel::statesChanged, this, [this](const QSet<QueuePlace> &places) {
        for (const QueuePlace &place : places)
            repaintPlace(place);
    });
    connect(requests, &models::PlacementRequests::marked, this,
            [this](const Placement &placement) { repaintPlace(placement.place); });
    connect(queues, &QAbstractItemModel::rowsInserted, this, &PlacementBoard::readQueues);
    connect(queues, &QAbstractItemModel::rowsRemoved, this, &PlacementBoard::readQueues);
    connect(queues, &QAbstractItemModel::modelReset, this, &PlacementBoard::readQueues);
    connect(queues, &QAbstractItemModel::dataChanged, this, &PlacementBoard::repaintHeads);
    connect(&widgets::SecondTicker::instance(), &widgets::SecondTicker::ticked, this,
            &PlacementBoard::repaintHeads);
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    readQueues();
    arrange();
}

void PlacementBoard::setColumns(std::vector<int> queueIds)
{
    if (queueIds == m_layout.columns())
        return;
    m_layout.setColumns(std::move(queueIds));
    arrange();
}

void PlacementBoard::setFilter(const QString &text)
{
    m_layout.setFilter(text);
    arrange();
}

void PlacementBoard::setGroupsFolded(bool areFolded)
{
    m_layout.setGroupsFolded(areFolded);
    arrange();
}

void PlacementBoard::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void PlacementBoard::setStale(bool isStale)
{
    m_isStale = isStale;
    viewport()->update();
}

void PlacementBoard::choose(const Placement &chip)
{
    m_selection.choose(chip);
    afterMove();
}

QRect PlacementBoard::visualRect(const Placement &chip) const
{
    return m_layout.rectOf(chip).translated(origin());
}

QRect PlacementBoard::visualRect(const QueuePlace &place) const
{
    return m_layout.cellRect(place).translated(origin());
}

QPoint PlacementBoard::origin() const
{
    return {PlacementPainter::penaltyWidth - horizontalScrollBar()->value(),
            PlacementPainter::headHeight - verticalScrollBar()->value()};
}

QRect PlacementBoard::contentArea() const
{
    return viewport()->rect().adjusted(PlacementPainter::penaltyWidth, PlacementPainter::headHeight, 0, 0);
}

void PlacementBoard::readQueues()
{
    m_queueRows.clear();
    for (int row = 0; row < m_queues->rowCount(); ++row)
        m_queueRows.insert(m_queues->index(row, 0).data(models::IdRole).toInt(), row);
    viewport()->update();
}

void PlacementBoard::arrange()
{
    m_layout.arrange();
    m_selection.prune();
    updateScrollBars();
    viewport()->update();
    Q_EMIT chosenChanged();
}

void PlacementBoard::updateScrollBars()
{
    const QSize page = contentArea().size();
    const QSize content = m_layout.size();
    horizontalScrollBar()->setRange(0, std::max(0, content.width() - page.width()));
    horizontalScrollBar()->setPageStep(page.width());
    verticalScrollBar()->setRange(0, std::max(0, content.height() - page.height()));
    verticalScrollBar()->setPageStep(page.height());
}

void PlacementBoard::repaintPlace(const QueuePlace &place)
{
    const QRect seen = visualRect(place) & contentArea();
    if (!seen.isEmpty())
        viewport()->update(seen);
}

void PlacementBoard::repaintHeads()
{
    viewport()->update(0, 0, viewport()->width(), PlacementPainter::headHeight);
}

void PlacementBoard::afterMove()
{
    const auto &place = m_highlights.currentPlace;
    if (place) {
        const QRect target =
            m_highlights.currentChip ? visualRect(*m_highlights.currentChip) : visualRect(*place);
        const QRect area = contentArea();
        const auto nearest = [](int low, int high, int first, int last) {
            return high > last ? std::min(high - last, low - first) : std::min(0, low - first);
        };
        auto *across = horizontalScrollBar();
        auto *down = verticalScrollBar();
        const QRect column = visualRect(*place);
        across->setValue(across->value() + nearest(column.left(), column.right(), area.left(), area.right()));
        down->setValue(down->value() + nearest(target.top(), target.bottom(), area.top(), area.bottom()));
        setAccessibleDescription(m_highlights.currentChip
                                     ? describe(*m_highlights.currentChip)
                                     : tr("Nobody in %1 with penalty %2")
                                           .arg(PlacementDrag::queueName(place->queueId, *m_queues))
                                           .arg(place->penalty));
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
    Q_EMIT chosenChanged();
}

QString PlacementBoard::describe(const Placement &chip) const
{
    const QString place = tr("%1, penalty %2", "queue and penalty")
                              .arg(PlacementDrag::queueName(chip.place.queueId, *m_queues))
                              .arg(chip.place.penalty);
    QStringList parts{PlacementDrag::who({chip}, *m_placements)};
    if (!chip.isGroup()) {
        parts.append(AgentTableModel::phaseWord(m_placements->phase(chip.agentId)));
        if (const Agent *agent = m_placements->agent(chip.agentId))
            parts.append(tr("number %1").arg(agent->number));
    }
    parts.append(place);
    if (m_highlights.selected.contains(chip))
        parts.append(tr("selected"));
    QString text = parts.join(QStringLiteral(" · "));
    if (const auto *mark = m_requests->mark(chip))
        text += QLatin1Char('\n') + (mark->isRefused ? tr("Refused: %1").arg(mark->text) : mark->text);
    return text;
}

void PlacementBoard::showToolTip(const QPoint &position, const QPoint &globalPosition)
{
    const auto chip = contentArea().contains(position) ? m_layout.chipAt(position - origin()) : std::nullopt;
    if (chip)
        QToolTip::showText(globalPosition, describe(*chip), viewport(), visualRect(*chip));
    else
        QToolTip::hideText();
}

bool PlacementBoard::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showToolTip(help->pos(), help->globalPos());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PlacementBoard::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

void PlacementBoard::scrollContentsBy(int, int)
{
    viewport()->update();
}

void PlacementBoard::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_highlights.hasFocus = true;
    viewport()->update();
}

void PlacementBoard::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_highlights.hasFocus = false;
    viewport()->update();
}

void PlacementBoard::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::instance();
    painter.fillRect(event->rect(), theme.surface());
    painter.setFont(font());
    if (!m_emptyText.isEmpty()) {
        painter.setPen(theme.mutedText());
        painter.drawText(viewport()->rect().adjusted(40, 40, -40, -40), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    if (m_isStale)
        painter.setOpacity(0.45);
    const PlacementPainter board(&m_layout, m_placements, m_requests, &m_highlights, font(),
                                 devicePixelRatioF());
    painter.save();
    painter.setClipRect(event->rect() & contentArea());
    for (const QRect &rect : event->region())
        paintContent(&painter, board, rect & contentArea());
    painter.restore();
    paintHeads(&painter, board);
    if (m_highlights.dropPlace)
        board.paintDropText(&painter, visualRect(*m_highlights.dropPlace).topLeft() + QPoint(8, 6),
                            contentArea().adjusted(4, 4, -4, -4));
}

void PlacementBoard::paintContent(QPainter *painter, const PlacementPainter &board, const QRect &region) const
{
    if (region.isEmpty())
        return;
    const QRect content = region.translated(-origin());
    const auto &columns = m_layout.columns();
    const int first = std::max(0, content.left() / PlacementLayout::columnWidth);
    const int last =
        std::min(static_cast<int>(columns.size()) - 1, content.right() / PlacementLayout::columnWidth);
    for (const PlacementLayout::Line &line : m_layout.lines()) {
        if (line.bottom() <= content.top() || line.top > content.bottom())
            continue;
        if (line.isClosed) {
            const QRect whole(PlacementPainter::penaltyWidth, line.top + origin().y(), contentArea().width(),
                              line.height);
            board.paintClosedLine(painter, line, whole);
            continue;
        }
        for (int column = first; column <= last; ++column) {
            const QueuePlace place{columns[static_cast<std::size_t>(column)], line.firstPenalty};
            board.paintCell(painter, place, visualRect(place));
        }
    }
}

void PlacementBoard::paintHeads(QPainter *painter, const PlacementPainter &board) const
{
    const auto &columns = m_layout.columns();
    const QRect area = contentArea();
    painter->save();
    painter->setClipRect(area.left(), 0, area.width(), PlacementPainter::headHeight);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const QRect head(origin().x() + static_cast<int>(column) * PlacementLayout::columnWidth, 0,
                         PlacementLayout::columnWidth, PlacementPainter::headHeight);
        if (head.right() < area.left() || head.left() > area.right())
            continue;
        if (const auto row = m_queueRows.constFind(columns[column]); row != m_queueRows.constEnd())
            board.paintQueueHead(painter, m_queues->index(*row, 0), head);
    }
    painter->setClipRect(0, area.top(), PlacementPainter::penaltyWidth, area.height());
    for (const PlacementLayout::Line &line : m_layout.lines())
        board.paintPenaltyHead(
            painter, line, QRect(0, line.top + origin().y(), PlacementPainter::penaltyWidth, line.height));
    const QRect corner(0, 0, PlacementPainter::penaltyWidth, PlacementPainter::headHeight);
    painter->setClipRect(corner);
    painter->fillRect(corner, Theme::instance().surface());
    painter->setPen(Theme::instance().mutedText());
    painter->drawText(corner, Qt::AlignCenter, tr("Penalty"));
    painter->setPen(Theme::instance().border());
    painter->drawLine(corner.bottomLeft(), corner.bottomRight());
    painter->restore();
}

} // namespace xivocc::ccmanager
