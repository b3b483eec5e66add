#include "placement_layout.h"

#include <models/membership_edit.h>

#include <algorithm>

namespace xivocc::ccmanager {

using client::QueuePlace;
using models::Placement;
using models::PlacementModel;

void PlacementLayout::setColumns(std::vector<int> queueIds)
{
    m_columns = std::move(queueIds);
    m_columnOf.clear();
    for (std::size_t column = 0; column < m_columns.size(); ++column)
        m_columnOf.insert(m_columns[column], static_cast<int>(column));
}

void PlacementLayout::setFilter(const QString &text)
{
    m_filter = text.trimmed();
}

void PlacementLayout::setGroupsFolded(bool areFolded)
{
    m_groupsFolded = areFolded;
    m_toggled.clear();
}

void PlacementLayout::toggleGroup(const Placement &group)
{
    if (!m_toggled.remove(group))
        m_toggled.insert(group);
}

void PlacementLayout::openLine(const Line &line)
{
    for (int penalty = line.firstPenalty; penalty <= line.lastPenalty; ++penalty)
        m_openPenalties.insert(penalty);
}

void PlacementLayout::arrange()
{
    m_lines.clear();
    m_hasChips = false;
    int top = 0;
    std::set<int> penalties = m_placements->penalties();
    for (int penalty = 0; penalty <= models::highestPenalty; ++penalty)
        penalties.insert(penalty);
    for (const int penalty : penalties) {
        int most = 0;
        for (const int queue : m_columns)
            most = std::max(most, chipCount({queue, penalty}));
        if (most == 0 && penalty > models::highestPenalty)
            continue; // of queues or agents that are not shown
        m_hasChips = m_hasChips || most > 0;
        const bool isClosed = most == 0 && penalty != 0 && !m_openPenalties.contains(penalty);
        if (isClosed && !m_lines.empty() && m_lines.back().isClosed) {
            m_lines.back().lastPenalty = penalty;
            continue;
        }
        const int height =
            isClosed ? emptyLineHeight
                     : std::max(lowestLineHeight, most * (chipHeight + chipGap) - chipGap + 2 * cellPadding);
        m_lines.push_back(Line{penalty, penalty, top, height, isClosed});
        top += height;
    }
}

QSize PlacementLayout::size() const
{
    return {static_cast<int>(m_columns.size()) * columnWidth, m_lines.empty() ? 0 : m_lines.back().bottom()};
}

bool PlacementLayout::matches(int agentId) const
{
    if (m_filter.isEmpty())
        return true;
    const Agent *agent = m_placements->agent(agentId);
    return agent &&
           (agent->fullName().contains(m_filter, Qt::CaseInsensitive) || agent->number.contains(m_filter) ||
            m_placements->groupName(agent->groupId).contains(m_filter, Qt::CaseInsensitive));
}

bool PlacementLayout::isFolded(const Placement &group) const
{
    return !isFiltered() && m_groupsFolded != m_toggled.contains(group);
}

bool PlacementLayout::isShown(const Placement &chip) const
{
    const PlacementModel::Part *part = m_placements->part(chip.place, chip.groupId);
    if (!part || columnOf(chip.place.queueId) < 0)
        return false;
    if (chip.isGroup())
        return chip.groupId != 0 && std::ranges::any_of(part->agents, [this](int id) { return matches(id); });
    const bool isCovered = chip.groupId != 0 && isFolded(Placement{chip.place, chip.groupId, 0});
    return !isCovered && matches(chip.agentId) &&
           std::ranges::find(part->agents, chip.agentId) != part->agents.end();
}

int PlacementLayout::columnOf(int queueId) const
{
    return m_columnOf.value(queueId, -1);
}

const PlacementLayout::Line *PlacementLayout::lineOf(int penalty) const
{
    const auto found = std::ranges::find_if(m_lines, [penalty](const Line &line) {
        return penalty >= line.firstPenalty && penalty <= line.lastPenalty;
    });
    return found == m_lines.end() ? nullptr : &*found;
}

const PlacementLayout::Line *PlacementLayout::lineAt(int y) const
{
    const auto found =
        std::ranges::find_if(m_lines, [y](const Line &line) { return y >= line.top && y < line.bottom(); });
    return found == m_lines.end() ? nullptr : &*found;
}

QRect PlacementLayout::cellRect(const QueuePlace &place) const
{
    const int column = columnOf(place.queueId);
    const Line *line = lineOf(place.penalty);
    return column < 0 || !line ? QRect() : QRect(column * columnWidth, line->top, columnWidth, line->height);
}

std::optional<QueuePlace> PlacementLayout::placeAt(const QPoint &point) const
{
    const Line *line = lineAt(point.y());
    const int column = point.x() / columnWidth;
    if (!line || line->isClosed || point.x() < 0 || column >= static_cast<int>(m_columns.size()))
        return std::nullopt;
    return QueuePlace{m_columns[static_cast<std::size_t>(column)], line->firstPenalty};
}

template <typename Visit> void PlacementLayout::visit(const QueuePlace &place, Visit &&visit) const
{
    for (const PlacementModel::Part &part : m_placements->at(place)) {
        const bool isShown =
            !isFiltered() || std::ranges::any_of(part.agents, [this](int id) { return matches(id); });
        if (!isShown)
            continue;
        const Placement group{place, part.groupId, 0};
        const bool hasGroup = part.groupId != 0;
        if (hasGroup)
            visit(group);
        if (hasGroup && isFolded(group))
            continue;
        for (const int agent : part.agents) {
            if (matches(agent))
                visit(Placement{place, part.groupId, agent});
        }
    }
}

int PlacementLayout::chipCount(const QueuePlace &place) const
{
    int count = 0;
    visit(place, [&count](const Placement &) { ++count; });
    return count;
}

std::vector<PlacementLayout::Chip> PlacementLayout::chipsAt(const QueuePlace &place) const
{
    const QRect cell = cellRect(place);
    std::vector<Chip> chips;
    if (cell.isEmpty())
        return chips;
    int top = cell.top() + cellPadding;
    visit(place, [&](const Placement &placement) {
        const bool isIndented = !placement.isGroup() && placement.groupId != 0;
        const int left = cell.left() + cellPadding + (isIndented ? indent : 0);
        chips.push_back({placement, QRect(left, top, cell.right() - cellPadding - left, chipHeight)});
        top += chipHeight + chipGap;
    });
    return chips;
}

std::optional<Placement> PlacementLayout::chipAt(const QPoint &point) const
{
    const auto place = placeAt(point);
    if (!place)
        return std::nullopt;
    for (const Chip &chip : chipsAt(*place)) {
        if (chip.rect.contains(point))
            return chip.placement;
    }
    return std::nullopt;
}

QRect PlacementLayout::rectOf(const Placement &chip) const
{
    for (const Chip &each : chipsAt(chip.place)) {
        if (each.placement == chip)
            return each.rect;
    }
    return {};
}

std::vector<Placement> PlacementLayout::chipsOf(int queueId) const
{
    std::vector<Placement> chips;
    for (const Line &line : m_lines)
        visit(QueuePlace{queueId, line.firstPenalty},
              [&chips](const Placement &chip) { chips.push_back(chip); });
    return chips;
}

} // namespace xivocc::ccmanager
