#include "board.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace xivocc::models {

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(xivocc::models::Board)
};

constexpr int formatVersion = 1;
const QString versionKey = QStringLiteral("version");
const QString boardsKey = QStringLiteral("boards");
const QString nameKey = QStringLiteral("name");
const QString tilesKey = QStringLiteral("tiles");
const QString kindKey = QStringLiteral("kind");
const QString figureKeyName = QStringLiteral("figure");
const QString queuesKey = QStringLiteral("queues");
const QString titleKey = QStringLiteral("title");
const QString placeKey = QStringLiteral("place");

struct KindName
{
    TileKind kind;
    QLatin1String name;
};
constexpr std::array kindNames{
    KindName{TileKind::Figure, QLatin1String("figure")},
    KindName{TileKind::AgentsByState, QLatin1String("agentsByState")},
    KindName{TileKind::QueueList, QLatin1String("queueList")},
    KindName{TileKind::Clock, QLatin1String("clock")},
};

QJsonObject write(const Tile &tile)
{
    QJsonObject object;
    object.insert(kindKey, QString(std::ranges::find(kindNames, tile.kind, &KindName::kind)->name));
    if (tile.kind == TileKind::Figure)
        object.insert(figureKeyName, figureKey(tile.figure));
    if (!tile.scope.isAll()) {
        QJsonArray queues;
        for (const int queueId : tile.scope.queueIds)
            queues.append(queueId);
        object.insert(queuesKey, queues);
    }
    if (!tile.title.isEmpty())
        object.insert(titleKey, tile.title);
    object.insert(placeKey,
                  QJsonArray{tile.place.x(), tile.place.y(), tile.place.width(), tile.place.height()});
    return object;
}

std::optional<Tile> readTile(const QJsonObject &object)
{
    Tile tile;
    const QString kind = object.value(kindKey).toString();
    const auto named =
        std::ranges::find_if(kindNames, [&kind](const KindName &known) { return kind == known.name; });
    if (named == kindNames.end())
        return std::nullopt;
    tile.kind = named->kind;
    if (tile.kind == TileKind::Figure) {
        const auto figure = figureOfKey(object.value(figureKeyName).toString());
        if (!figure)
            return std::nullopt;
        tile.figure = *figure;
    }
    for (const QJsonValue queue : object.value(queuesKey).toArray())
        tile.scope.queueIds.push_back(queue.toInt());
    tile.title = object.value(titleKey).toString();
    const QJsonArray place = object.value(placeKey).toArray();
    tile.place = QRect(place.at(0).toInt(), place.at(1).toInt(), place.at(2).toInt(), place.at(3).toInt());
    return tile;
}

Tile figureTile(Figure figure, const QRect &place)
{
    return {.kind = TileKind::Figure, .figure = figure, .scope = {}, .title = {}, .place = place};
}

Tile plainTile(TileKind kind, const QRect &place)
{
    return {.kind = kind, .figure = {}, .scope = {}, .title = {}, .place = place};
}

} // namespace

bool Board::isFree(const QRect &place, int except) const
{
    if (place.isEmpty() || !QRect(0, 0, columns, rows).contains(place))
        return false;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        if (static_cast<int>(i) != except && tiles[i].place.intersects(place))
            return false;
    }
    return true;
}

std::optional<QRect> Board::freePlace(QSize size) const
{
    for (int y = 0; y + size.height() <= rows; ++y) {
        for (int x = 0; x + size.width() <= columns; ++x) {
            if (const QRect place({x, y}, size); isFree(place))
                return place;
        }
    }
    return std::nullopt;
}

int Board::find(const Tile &tile) const
{
    auto found = std::ranges::find(tiles, tile);
    if (found == tiles.end())
        found = std::ranges::find_if(tiles, [tile](Tile moved) {
            moved.place = tile.place;
            return moved == tile;
        });
    return found == tiles.end() ? -1 : static_cast<int>(found - tiles.begin());
}

Board defaultBoard()
{
    return {Texts::tr("Overview"),
            {
                figureTile(Figure::WaitingCalls, {0, 0, 3, 3}),
                figureTile(Figure::LongestWait, {3, 0, 3, 3}),
                figureTile(Figure::AnsweredInTimeShareLastHour, {6, 0, 3, 3}),
                figureTile(Figure::AbandonedLastHour, {9, 0, 3, 3}),
                plainTile(TileKind::QueueList, {0, 3, 6, 5}),
                plainTile(TileKind::AgentsByState, {6, 3, 3, 5}),
                figureTile(Figure::AvailableAgents, {9, 3, 3, 2}),
                figureTile(Figure::EnteredLastHour, {9, 5, 3, 2}),
                plainTile(TileKind::Clock, {9, 7, 3, 1}),
            }};
}

QString writeBoards(const std::vector<Board> &boards)
{
    QJsonArray list;
    for (const Board &board : boards) {
        QJsonArray tiles;
        for (const Tile &tile : board.tiles)
            tiles.append(write(tile));
        list.append(QJsonObject{{nameKey, board.name}, {tilesKey, tiles}});
    }
    const QJsonObject all{{versionKey, formatVersion}, {boardsKey, list}};
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

tl::expected<std::vector<Board>, QString> readBoards(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonObject all = document.object();
    if (!document.isObject() || !all.value(boardsKey).isArray())
        return tl::unexpected(
            Texts::tr("The boards kept on the server cannot be read. The standard board is shown "
                      "instead; saving a board replaces them."));
    if (all.value(versionKey).toInt() > formatVersion)
        return tl::unexpected(
            Texts::tr("The boards kept on the server were made by a newer CCManager. The standard "
                      "board is shown instead; saving a board replaces them."));
    std::vector<Board> boards;
    for (const QJsonValue value : all.value(boardsKey).toArray()) {
        Board board;
        board.name = value.toObject().value(nameKey).toString();
        for (const QJsonValue tile : value.toObject().value(tilesKey).toArray()) {
            const auto read = readTile(tile.toObject());
            if (read && board.isFree(read->place))
                board.tiles.push_back(*read);
        }
        if (!board.name.isEmpty())
            boards.push_back(std::move(board));
    }
    return boards;
}

} // namespace xivocc::models
