#include "placement_board.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <algorithm>

// The board's mouse, keyboard, and drag and drop.

namespace xivocc::ccmanager {

using client::QueuePlace;
using models::Placement;

namespace {

constexpr int foldHandleWidth = 26; ///< of a group chip, with its arrow
constexpr int scrollMargin = 28;    ///< a drag this near to the edge scrolls
constexpr int scrollStep = 18;

bool areAllAt(const std::vector<Placement> &placements, const QueuePlace &place)
{
    return std::ranges::all_of(placements, [&place](const Placement &each) { return each.place == place; });
}

} // namespace

void PlacementBoard::mousePressEvent(QMouseEvent *event)
{
    m_pressed.reset();
    const QPoint position = event->position().toPoint();
    if (!m_emptyText.isEmpty())
        return;
    if (!contentArea().contains(position)) {
        const bool isPenaltyHead =
            position.x() < PlacementPainter::penaltyWidth && position.y() >= PlacementPainter::headHeight;
        const PlacementLayout::Line *line =
            isPenaltyHead ? m_layout.lineAt(position.y() - origin().y()) : nullptr;
        if (line && line->isClosed)
            m_layout.openLine(*line);
        else if (line)
            m_layout.closeEmptyLines();
        return arrange();
    }
    if (press(position - origin(), event->modifiers(), event->button()) && event->button() == Qt::LeftButton)
        m_pressed = position;
}

bool PlacementBoard::press(const QPoint &content, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    const PlacementLayout::Line *line = m_layout.lineAt(content.y());
    if (line && line->isClosed && button == Qt::LeftButton) {
        m_layout.openLine(*line);
        arrange();
        return false;
    }
    const auto chip = m_layout.chipAt(content);
    const bool isExtending = modifiers.testFlag(Qt::ShiftModifier);
    const bool isToggling = modifiers.testFlag(Qt::ControlModifier);
    if (!chip) {
        if (!isExtending && !isToggling)
            m_selection.clear();
        if (const auto place = m_layout.placeAt(content))
            m_selection.goTo(*place);
        afterMove();
        return false;
    }
    const bool isOnHandle = chip->isGroup() && content.x() < m_layout.rectOf(*chip).left() + foldHandleWidth;
    if (isOnHandle && button == Qt::LeftButton && !isExtending && !isToggling) {
        m_layout.toggleGroup(*chip);
        arrange();
        return false;
    }
    // A selected chip may be about to be dragged with the others: what a click means is decided on release.
    if (isExtending)
        m_selection.extendTo(*chip);
    else if (!m_highlights.selected.contains(*chip) && !isToggling)
        m_selection.choose(*chip);
    afterMove();
    return true;
}

void PlacementBoard::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_pressed || !event->buttons().testFlag(Qt::LeftButton) ||
        (position - *m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    const auto chip = m_layout.chipAt(*m_pressed - origin());
    m_pressed.reset();
    if (!chip)
        return;
    if (!m_highlights.selected.contains(*chip))
        m_selection.toggle(*chip);
    afterMove();
    startDrag();
}

void PlacementBoard::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_pressed, std::nullopt) || event->button() != Qt::LeftButton)
        return;
    const auto chip = m_layout.chipAt(event->position().toPoint() - origin());
    if (!chip || event->modifiers().testFlag(Qt::ShiftModifier))
        return;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        m_selection.toggle(*chip);
    else
        m_selection.choose(*chip);
    afterMove();
}

void PlacementBoard::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const auto chip = contentArea().contains(position) ? m_layout.chipAt(position - origin()) : std::nullopt;
    if (chip && chip->isGroup()) {
        m_layout.toggleGroup(*chip);
        arrange();
    }
}

void PlacementBoard::keyPressEvent(QKeyEvent *event)
{
    const auto &chip = m_highlights.currentChip;
    switch (event->key()) {
    case Qt::Key_Down:
        m_selection.step(1);
        break;
    case Qt::Key_Up:
        m_selection.step(-1);
        break;
    case Qt::Key_Right:
        m_selection.stepAside(1);
        break;
    case Qt::Key_Left:
        m_selection.stepAside(-1);
        break;
    case Qt::Key_Home:
        m_selection.goToEnd(-1);
        break;
    case Qt::Key_End:
        m_selection.goToEnd(1);
        break;
    case Qt::Key_Space:
        if (chip)
            m_selection.toggle(Placement(*chip));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chip && chip->isGroup()) {
            m_layout.toggleGroup(*chip);
            arrange();
        }
        break;
    case Qt::Key_Escape:
        m_selection.clear();
        break;
    default:
        if (!event->matches(QKeySequence::SelectAll))
            return QAbstractScrollArea::keyPressEvent(event);
        m_selection.chooseCell();
    }
    afterMove();
}

void PlacementBoard::startDrag()
{
    const std::vector<Placement> carried = chosen();
    auto *drag = new QDrag(this);
    drag->setMimeData(PlacementDrag::mimeData(carried));
    const QString text = PlacementDrag::who(carried, *m_placements);
    const QSize size(fontMetrics().horizontalAdvance(text) + 24, PlacementLayout::chipHeight);
    QPixmap pixmap(size * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(palette().color(QPalette::Highlight));
    QPainter painter(&pixmap);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, text);
    painter.end();
    drag->setPixmap(pixmap);
    drag->setHotSpot({-12, -12});
    Q_EMIT dragStarted();
    const QPointer self(this);
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
    if (!self)
        return;
    endHover();
    m_layout.closeEmptyLines();
    arrange();
    Q_EMIT dragEnded();
}

void PlacementBoard::dragEnterEvent(QDragEnterEvent *event)
{
    m_carried = PlacementDrag::placementsIn(event->mimeData());
    if (!m_carried.empty())
        event->acceptProposedAction();
}

void PlacementBoard::dragMoveEvent(QDragMoveEvent *event)
{
    drag(event);
    m_autoScroll.start();
}

void PlacementBoard::drag(QDropEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QPoint content = position - origin();
    const PlacementLayout::Line *line =
        contentArea().contains(position) ? m_layout.lineAt(content.y()) : nullptr;
    if (line && line->isClosed) {
        m_layout.openLine(*line);
        arrange();
    }
    const auto place = line ? m_layout.placeAt(content) : std::nullopt;
    const bool comesFromRoster = std::ranges::none_of(m_carried, &Placement::isInQueue);
    const bool isAdding = comesFromRoster || event->modifiers().testFlag(Qt::ControlModifier);
    m_highlights.dropPlace.reset();
    m_highlights.dropText.clear();
    if (place && !m_carried.empty() && !areAllAt(m_carried, *place)) {
        m_highlights.dropPlace = place;
        m_highlights.dropText = PlacementDrag::words(isAdding ? PlacementAction::Add : PlacementAction::Move,
                                                     m_carried, *place, *m_placements, *m_queues);
        event->setDropAction(isAdding ? Qt::CopyAction : Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
    viewport()->update();
}

void PlacementBoard::dragLeaveEvent(QDragLeaveEvent *)
{
    endHover();
}

void PlacementBoard::dropEvent(QDropEvent *event)
{
    m_carried = PlacementDrag::placementsIn(event->mimeData());
    drag(event);
    const std::vector<Placement> carried = m_carried;
    const auto place = m_highlights.dropPlace;
    const auto action = event->dropAction() == Qt::CopyAction ? PlacementAction::Add : PlacementAction::Move;
    endHover();
    if (place)
        Q_EMIT dropped(action, carried, *place);
}

void PlacementBoard::endHover()
{
    m_autoScroll.stop();
    m_carried.clear();
    m_highlights.dropPlace.reset();
    m_highlights.dropText.clear();
    viewport()->update();
}

void PlacementBoard::scrollTowardsPointer()
{
    const QPoint position = viewport()->mapFromGlobal(QCursor::pos());
    const QRect area = contentArea();
    const auto direction = [](int at, int first, int last) {
        return at < first + scrollMargin ? -1 : at > last - scrollMargin ? 1 : 0;
    };
    auto *across = horizontalScrollBar();
    auto *down = verticalScrollBar();
    across->setValue(across->value() + scrollStep * direction(position.x(), area.left(), area.right()));
    down->setValue(down->value() + scrollStep * direction(position.y(), area.top(), area.bottom()));
}

} // namespace xivocc::ccmanager
