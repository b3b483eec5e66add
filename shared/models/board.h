#pragma once

#include "figure.h"
#include "floor_figures.h"

#include <QRect>
#include <QString>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::models {

/// What a tile shows.
enum class TileKind {
    Figure,        ///< one figure, large, with its trend
    AgentsByState, ///< how many agents are ready, on call, paused, …
    QueueList,     ///< a line per queue: waiting calls, longest wait, service level
    Clock,
};

struct Tile
{
    TileKind kind = TileKind::Figure;
    Figure figure = Figure::WaitingCalls; ///< of a TileKind::Figure
    QueueScope scope;
    QString title; ///< the user's own; empty: what it shows
    QRect place;   ///< in cells of the board's grid

    bool operator==(const Tile &) const = default;
};

/// A wall of tiles that a supervisor composes. Tiles never overlap and never leave the grid.
struct Board
{
    static constexpr int columns = 12;
    static constexpr int rows = 8;
    static constexpr int mostTiles = columns * rows;

    QString name;
    std::vector<Tile> tiles;

    /// Whether a tile can stand there; `except` is the position of the tile that moves, or -1.
    [[nodiscard]] bool isFree(const QRect &place, int except = -1) const;
    /// The first place of this size, row by row; nothing: there is no room.
    [[nodiscard]] std::optional<QRect> freePlace(QSize size) const;
    /// Where this tile is, also when it stands elsewhere on the grid now; -1: there is none.
    [[nodiscard]] int find(const Tile &tile) const;

    bool operator==(const Board &) const = default;
};

/// What a supervisor sees before he composed anything.
[[nodiscard]] Board defaultBoard();

/// JSON of boards as kept on the server. What cannot be read of a tile (a figure of a newer version, a place
/// that is taken) leaves that tile out; a text that is no list of boards is an error in words.
[[nodiscard]] QString writeBoards(const std::vector<Board> &boards);
[[nodiscard]] tl::expected<std::vector<Board>, QString> readBoards(const QString &text);

} // namespace xivocc::models
