#pragma once

#include "tile_view.h"

#include <models/board.h>

#include <QTimer>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

namespace xivocc::ccmanager {

/// A board on a grid that fills the widget. While it is composed, tiles are moved by dragging them and
/// resized by their lower right corner, or with the arrow keys (Shift: resize), and Delete removes one; a
/// place that is taken is refused.
class BoardView final : public QWidget
{
    Q_OBJECT

public:
    BoardView(models::FloorFigures *figures, const models::Thresholds *thresholds, QWidget *parent = nullptr);

    void setBoard(const models::Board &board);
    [[nodiscard]] const models::Board &board() const { return m_board; }
    void setComposing(bool isComposing);
    [[nodiscard]] bool isComposing() const { return m_isComposing; }
    void setStale(bool isStale);

    /// False: there is no room for it.
    bool addTile(models::Tile tile);
    void replaceTile(int position, const models::Tile &tile);
    void removeTile(int position);
    /// -1: none.
    [[nodiscard]] int chosenTile() const { return m_chosen; }
    [[nodiscard]] TileView *tileView(int position) const;

Q_SIGNALS:
    /// The user changed it.
    void boardChanged();
    void tileChosen(int position);
    /// Double click or Enter.
    void tileEditRequested(int position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Drag
    {
        QPoint start;
        QRect from;
        bool isResize = false;
        QRect target; ///< in cells
    };

    using SameTile = std::function<bool(const models::Tile &one, const models::Tile &other)>;

    /// Shows the board's tiles; a tile that shows what one did before keeps its view, with the trend and the
    /// focus.
    void rebuild();
    /// Moves from `before` to the tiles without a view those of the same tile; null is left in their place.
    void keepViews(std::vector<TileView *> &before, const SameTile &isSame);
    [[nodiscard]] TileView *makeView(const models::Tile &tile);
    void arrange();
    void choose(int position);
    void press(int position, const QPoint &at);
    void dragTo(const QPoint &at);
    void drop();
    [[nodiscard]] bool key(int position, const QKeyEvent &event);
    void place(int position, const QRect &cells);
    [[nodiscard]] QRect pixels(const QRect &cells) const;
    [[nodiscard]] QSizeF cell() const;

    models::FloorFigures *m_figures;
    const models::Thresholds *m_thresholds;
    models::Board m_board;
    std::vector<TileView *> m_tiles;
    QTimer m_sampling;
    std::optional<Drag> m_drag;
    int m_chosen = -1;
    bool m_isComposing = false;
    bool m_isStale = false;
};

} // namespace xivocc::ccmanager
