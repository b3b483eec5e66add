#include "board_view.h"

#include <widgets/second_ticker.h>
#include <widgets/theme.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>
#include <utility>

namespace xivocc::ccmanager {

using models::Board;
using models::Tile;
using widgets::Theme;

namespace {
constexpr int gap = Theme::unit;
/// Of a tile's lower right corner: there it is resized.
constexpr int handle = 24;

/// Whether what one has seen of its figure is the other's past too.
bool showTheSame(const Tile &one, const Tile &other)
{
    return one.kind == other.kind && one.figure == other.figure && one.scope == other.scope;
}
} // namespace

BoardView::BoardView(models::FloorFigures *figures, const models::Thresholds *thresholds, QWidget *parent)
    : QWidget(parent), m_figures(figures), m_thresholds(thresholds)
{
    setMinimumSize(480, 320);
    m_sampling.setInterval(TileView::sampleInterval);
    m_sampling.start();
    connect(&m_sampling, &QTimer::timeout, this, [this] {
        for (TileView *tile : m_tiles)
            tile->sample();
    });
    const auto refresh = [this] {
        for (TileView *tile : m_tiles)
            tile->refresh();
    };
    connect(figures, &models::FloorFigures::changed, this, refresh);
    connect(figures, &models::FloorFigures::queuesChanged, this, refresh);
    connect(thresholds, &models::Thresholds::changed, this, refresh);
    connect(&Theme::instance(), &Theme::changed, this, refresh);
    connect(&widgets::SecondTicker::instance(), &widgets::SecondTicker::ticked, this, [this] {
        for (TileView *tile : m_tiles)
            tile->update();
    });
}

void BoardView::setBoard(const Board &board)
{
    if (board == m_board && m_tiles.size() == board.tiles.size())
        return;
    m_board = board;
    rebuild();
}

void BoardView::setComposing(bool isComposing)
{
    m_isComposing = isComposing;
    m_drag.reset();
    choose(isComposing && !m_tiles.empty() ? 0 : -1);
    for (TileView *tile : m_tiles)
        tile->setCursor(isComposing ? Qt::SizeAllCursor : Qt::ArrowCursor);
    update();
}

void BoardView::setStale(bool isStale)
{
    m_isStale = isStale;
    for (TileView *tile : m_tiles)
        tile->setStale(isStale);
}

bool BoardView::addTile(Tile tile)
{
    auto place = m_board.freePlace(tile.place.size());
    if (!place)
        place = m_board.freePlace({1, 1});
    if (!place)
        return false;
    tile.place = *place;
    m_board.tiles.push_back(tile);
    rebuild();
    choose(static_cast<int>(m_tiles.size()) - 1);
    Q_EMIT boardChanged();
    return true;
}

void BoardView::replaceTile(int position, const Tile &tile)
{
    m_board.tiles.at(static_cast<std::size_t>(position)) = tile;
    m_tiles.at(static_cast<std::size_t>(position))->setTile(tile);
    arrange();
    Q_EMIT boardChanged();
}

void BoardView::removeTile(int position)
{
    m_board.tiles.erase(m_board.tiles.begin() + position);
    rebuild();
    choose(std::min(position, static_cast<int>(m_tiles.size()) - 1));
    Q_EMIT boardChanged();
}

TileView *BoardView::tileView(int position) const
{
    return m_tiles.at(static_cast<std::size_t>(position));
}

void BoardView::rebuild()
{
    m_drag.reset();
    const TileView *chosen = m_chosen < 0 ? nullptr : tileView(m_chosen);
    m_chosen = -1; // a view that goes may hand the focus to one that stays, which is chosen then
    std::vector<TileView *> before = std::exchange(m_tiles, {});
    m_tiles.resize(m_board.tiles.size());
    keepViews(before, std::equal_to());
    keepViews(before, showTheSame);
    for (TileView *tile : before) {
        if (!tile)
            continue;
        tile->removeEventFilter(this);
        tile->hide();
        tile->deleteLater();
    }
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        if (!m_tiles[i])
            m_tiles[i] = makeView(m_board.tiles[i]);
        if (i > 0)
            setTabOrder(m_tiles[i - 1], m_tiles[i]);
    }
    arrange();
    update();
    const auto again = std::ranges::find(m_tiles, chosen);
    choose(again == m_tiles.end() ? m_chosen : static_cast<int>(again - m_tiles.begin()));
}

void BoardView::keepViews(std::vector<TileView *> &before, const SameTile &isSame)
{
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const Tile &tile = m_board.tiles[i];
        const auto kept = std::ranges::find_if(
            before, [&](const TileView *view) { return view && isSame(view->tile(), tile); });
        if (m_tiles[i] || kept == before.end())
            continue;
        m_tiles[i] = std::exchange(*kept, nullptr);
        if (m_tiles[i]->tile() != tile)
            m_tiles[i]->setTile(tile);
    }
}

TileView *BoardView::makeView(const Tile &tile)
{
    auto *view = new TileView(tile, m_figures, m_thresholds, this);
    view->setStale(m_isStale);
    view->setCursor(m_isComposing ? Qt::SizeAllCursor : Qt::ArrowCursor);
    view->installEventFilter(this);
    view->show();
    return view;
}

QSizeF BoardView::cell() const
{
    return {(width() + gap) / double(Board::columns), (height() + gap) / double(Board::rows)};
}

QRect BoardView::pixels(const QRect &cells) const
{
    const QSizeF unit = cell();
    const auto edge = [](double cellSize, int cellNumber) {
        return static_cast<int>(std::lround(cellSize * cellNumber));
    };
    const QPoint topLeft(edge(unit.width(), cells.left()), edge(unit.height(), cells.top()));
    const QPoint end(edge(unit.width(), cells.left() + cells.width()),
                     edge(unit.height(), cells.top() + cells.height()));
    return {topLeft, QSize(end.x() - topLeft.x() - gap, end.y() - topLeft.y() - gap)};
}

void BoardView::arrange()
{
    const double titlePixels =
        std::clamp(std::min(cell().height() * 0.23, cell().width() * 0.22), 12.0, 44.0);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setTitlePixels(titlePixels);
        m_tiles[i]->setGeometry(pixels(m_board.tiles[i].place));
    }
}

void BoardView::choose(int position)
{
    if (m_chosen >= 0 && m_chosen < static_cast<int>(m_tiles.size()))
        tileView(m_chosen)->setChosen(false);
    m_chosen = position;
    if (position >= 0)
        tileView(position)->setChosen(true);
    Q_EMIT tileChosen(position);
}

void BoardView::resizeEvent(QResizeEvent *)
{
    arrange();
}

void BoardView::paintEvent(QPaintEvent *)
{
    if (!m_isComposing)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().border(), 1, Qt::DotLine));
    for (int row = 0; row < Board::rows; ++row) {
        for (int column = 0; column < Board::columns; ++column)
            painter.drawRoundedRect(pixels({column, row, 1, 1}), 4, 4);
    }
    if (m_drag) {
        const bool isFree = m_board.isFree(m_drag->target, m_chosen);
        const widgets::ChipColors colors = isFree ? Theme::instance().good() : Theme::instance().alarm();
        painter.setPen(QPen(colors.text, 2));
        painter.setBrush(colors.background);
        painter.drawRoundedRect(pixels(m_drag->target), 8, 8);
    }
}

bool BoardView::eventFilter(QObject *watched, QEvent *event)
{
    const auto found = std::ranges::find(m_tiles, watched);
    if (!m_isComposing || found == m_tiles.end())
        return QWidget::eventFilter(watched, event);
    const int position = static_cast<int>(found - m_tiles.begin());
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        press(position, (*found)->mapToParent(static_cast<QMouseEvent *>(event)->pos()));
        return true;
    case QEvent::MouseMove:
        if (m_drag)
            dragTo((*found)->mapToParent(static_cast<QMouseEvent *>(event)->pos()));
        return true;
    case QEvent::MouseButtonRelease:
        drop();
        return true;
    case QEvent::MouseButtonDblClick:
        m_drag.reset();
        Q_EMIT tileEditRequested(position);
        return true;
    case QEvent::FocusIn:
        choose(position);
        return false;
    case QEvent::KeyPress:
        return key(position, *static_cast<QKeyEvent *>(event));
    default:
        return false;
    }
}

void BoardView::press(int position, const QPoint &at)
{
    choose(position);
    TileView *tile = tileView(position);
    tile->setFocus(Qt::MouseFocusReason);
    tile->raise();
    const QRect corner(tile->geometry().bottomRight() - QPoint(handle, handle),
                       QSize(handle + 1, handle + 1));
    const QRect from = m_board.tiles[static_cast<std::size_t>(position)].place;
    m_drag = Drag{at, from, corner.contains(at), from};
}

void BoardView::dragTo(const QPoint &at)
{
    const QSizeF unit = cell();
    const QPoint moved(static_cast<int>(std::lround((at.x() - m_drag->start.x()) / unit.width())),
                       static_cast<int>(std::lround((at.y() - m_drag->start.y()) / unit.height())));
    QRect target = m_drag->from;
    if (m_drag->isResize)
        target.setSize({std::max(1, target.width() + moved.x()), std::max(1, target.height() + moved.y())});
    else
        target.translate(moved);
    m_drag->target = target & QRect(0, 0, Board::columns, Board::rows);
    if (!m_drag->isResize) {
        target.moveLeft(std::clamp(target.left(), 0, Board::columns - target.width()));
        target.moveTop(std::clamp(target.top(), 0, Board::rows - target.height()));
        m_drag->target = target;
    }
    TileView *tile = tileView(m_chosen);
    const QPoint offset = at - m_drag->start;
    QRect shown = pixels(m_drag->from);
    if (m_drag->isResize)
        shown.setSize((shown.size() + QSize(offset.x(), offset.y())).expandedTo({24, 24}));
    else
        shown.translate(offset);
    tile->setGeometry(shown);
    update();
}

void BoardView::drop()
{
    if (!m_drag)
        return;
    const QRect target = m_drag->target;
    m_drag.reset();
    place(m_chosen, target);
    update();
}

void BoardView::place(int position, const QRect &cells)
{
    QRect &present = m_board.tiles[static_cast<std::size_t>(position)].place;
    const bool isChange = present != cells && m_board.isFree(cells, position);
    if (isChange)
        present = cells;
    arrange();
    if (isChange)
        Q_EMIT boardChanged();
}

bool BoardView::key(int position, const QKeyEvent &event)
{
    QRect cells = m_board.tiles[static_cast<std::size_t>(position)].place;
    QPoint step;
    switch (event.key()) {
    case Qt::Key_Left:
        step = {-1, 0};
        break;
    case Qt::Key_Right:
        step = {1, 0};
        break;
    case Qt::Key_Up:
        step = {0, -1};
        break;
    case Qt::Key_Down:
        step = {0, 1};
        break;
    case Qt::Key_Delete:
        removeTile(position);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT tileEditRequested(position);
        return true;
    default:
        return false;
    }
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        cells.setSize(cells.size() + QSize(step.x(), step.y()));
    else
        cells.translate(step);
    place(position, cells);
    return true;
}

} // namespace xivocc::ccmanager
