#pragma once

#include <models/placement_model.h>

#include <QRect>
#include <QSet>
#include <QString>
#include <optional>
#include <vector>

namespace xivocc::ccmanager {

/// Where everything of the global view stands: a column per queue, a line per penalty (neighbouring penalties
/// that nobody has share one thin line), chips one below the other in a cell. Coordinates are those of the
/// whole content without its heads, in device-independent pixels.
class PlacementLayout final
{
public:
    static constexpr int columnWidth = 208;
    static constexpr int chipHeight = 26;
    static constexpr int chipGap = 4;
    static constexpr int cellPadding = 6;
    static constexpr int indent = 14; ///< of an agent beneath his group
    static constexpr int emptyLineHeight = 26;
    static constexpr int lowestLineHeight = chipHeight + 2 * cellPadding;

    struct Line
    {
        int firstPenalty = 0;
        int lastPenalty = 0;
        int top = 0;
        int height = 0;

        /// Several penalties, or one that is closed because nobody has it.
        bool isClosed = false;
        [[nodiscard]] int bottom() const { return top + height; }
    };
    struct Chip
    {
        models::Placement placement;
        QRect rect;
    };

    explicit PlacementLayout(const models::PlacementModel *placements) : m_placements(placements) {}

    void setColumns(std::vector<int> queueIds);
    /// Only agents whose name or number contains this; groups are open then. Empty: everybody.
    void setFilter(const QString &text);
    void setGroupsFolded(bool areFolded);
    void toggleGroup(const models::Placement &group);
    /// Shows each of these penalties on its own though nobody has it.
    void openLine(const Line &line);
    void closeEmptyLines() { m_openPenalties.clear(); }
    /// To be called after any of the above, and when somebody came or went.
    void arrange();

    [[nodiscard]] const std::vector<int> &columns() const { return m_columns; }
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] QSize size() const;
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }
    [[nodiscard]] bool matches(int agentId) const;
    [[nodiscard]] bool isFolded(const models::Placement &group) const;
    /// Whether its queue, the filter and its group leave it on the board.
    [[nodiscard]] bool isShown(const models::Placement &chip) const;
    /// How many agents the filter leaves somewhere on the board.
    [[nodiscard]] bool hasChips() const { return m_hasChips; }

    [[nodiscard]] int columnOf(int queueId) const; ///< -1: not shown
    [[nodiscard]] const Line *lineOf(int penalty) const;
    [[nodiscard]] const Line *lineAt(int y) const;
    [[nodiscard]] QRect cellRect(const client::QueuePlace &place) const; ///< empty: not shown
    /// On a closed line nothing, for it stands for several places.
    [[nodiscard]] std::optional<client::QueuePlace> placeAt(const QPoint &point) const;
    [[nodiscard]] std::vector<Chip> chipsAt(const client::QueuePlace &place) const;
    [[nodiscard]] std::optional<models::Placement> chipAt(const QPoint &point) const;
    [[nodiscard]] QRect rectOf(const models::Placement &chip) const;
    /// Chips of a queue from top to bottom.
    [[nodiscard]] std::vector<models::Placement> chipsOf(int queueId) const;

private:
    [[nodiscard]] int chipCount(const client::QueuePlace &place) const;
    /// Calls with each chip of the place in order.
    template <typename Visit> void visit(const client::QueuePlace &place, Visit &&visit) const;

    const models::PlacementModel *m_placements;
    std::vector<int> m_columns;
    QHash<int, int> m_columnOf; ///< by queue id
    std::vector<Line> m_lines;
    QString m_filter;
    QSet<int> m_openPenalties;
    QSet<models::Placement> m_toggled; ///< groups that are not as the others are
    bool m_groupsFolded = false;
    bool m_hasChips = false;
};

} // namespace xivocc::ccmanager
