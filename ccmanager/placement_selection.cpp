#include "placement_selection.h"

#include <algorithm>

namespace xivocc::ccmanager {

using client::QueuePlace;
using models::Placement;

std::vector<Placement> PlacementSelection::chosen() const
{
    std::vector<Placement> result;
    for (const Placement &chip : m_highlights->selected) {
        const Placement group{chip.place, chip.groupId, 0};
        const bool isCoveredByGroup = !chip.isGroup() && m_highlights->selected.contains(group);
        if (!isCoveredByGroup)
            result.push_back(chip);
    }
    if (result.empty() && m_highlights->currentChip)
        result.push_back(*m_highlights->currentChip);
    return result;
}

void PlacementSelection::choose(const Placement &chip)
{
    m_highlights->selected = {chip};
    m_anchor = chip;
    stand({chip.place, chip});
}

void PlacementSelection::toggle(const Placement &chip)
{
    if (!m_highlights->selected.remove(chip))
        m_highlights->selected.insert(chip);
    m_anchor = chip;
    stand({chip.place, chip});
}

void PlacementSelection::extendTo(const Placement &chip)
{
    if (!m_anchor || m_anchor->place.queueId != chip.place.queueId) {
        m_highlights->selected.insert(chip);
        m_anchor = chip;
    } else {
        const std::vector<Placement> chips = m_layout->chipsOf(chip.place.queueId);
        auto first = std::ranges::find(chips, *m_anchor);
        auto last = std::ranges::find(chips, chip);
        if (last < first)
            std::swap(first, last);
        if (last == chips.end())
            return choose(chip);
        m_highlights->selected = QSet<Placement>(first, last + 1);
    }
    stand({chip.place, chip});
}

void PlacementSelection::goTo(const QueuePlace &place)
{
    stand({place, std::nullopt});
}

void PlacementSelection::chooseCell()
{
    if (!m_highlights->currentPlace)
        return;
    for (const PlacementLayout::Chip &chip : m_layout->chipsAt(*m_highlights->currentPlace))
        m_highlights->selected.insert(chip.placement);
}

void PlacementSelection::step(int direction)
{
    if (!m_highlights->currentPlace)
        return goToEnd(-1);
    const std::vector<Stop> stops = stopsOf(m_highlights->currentPlace->queueId);
    auto here = std::ranges::find_if(stops, [this](const Stop &stop) {
        return m_highlights->currentChip ? stop.chip == m_highlights->currentChip
                                         : stop.place == *m_highlights->currentPlace;
    });
    if (stops.empty())
        return;
    if (here == stops.end())
        here = stops.begin();
    const auto next = std::clamp<std::ptrdiff_t>(here - stops.begin() + direction, 0,
                                                 static_cast<std::ptrdiff_t>(stops.size()) - 1);
    stand(stops[static_cast<std::size_t>(next)]);
}

void PlacementSelection::stepAside(int columns)
{
    if (!m_highlights->currentPlace)
        return goToEnd(-1);
    const QueuePlace from = *m_highlights->currentPlace;
    const auto last = static_cast<int>(m_layout->columns().size()) - 1;
    if (last < 0)
        return;
    const int column = std::clamp(m_layout->columnOf(from.queueId) + columns, 0, last);
    const QueuePlace to{m_layout->columns()[static_cast<std::size_t>(column)], from.penalty};
    if (to == from)
        return;
    const auto before = m_layout->chipsAt(from);
    const auto here = std::ranges::find_if(
        before, [this](const auto &chip) { return chip.placement == m_highlights->currentChip; });
    const auto depth =
        here == before.end() ? std::size_t(0) : static_cast<std::size_t>(here - before.begin());
    const auto chips = m_layout->chipsAt(to);
    if (chips.empty())
        stand({to, std::nullopt});
    else
        stand({to, chips[std::min(depth, chips.size() - 1)].placement});
}

void PlacementSelection::goToEnd(int direction)
{
    if (m_layout->columns().empty())
        return;
    if (m_highlights->currentPlace)
        return stepAside(direction * static_cast<int>(m_layout->columns().size()));
    stand(stopsOf(m_layout->columns().front()).front());
}

void PlacementSelection::prune()
{
    erase_if(m_highlights->selected, [this](const Placement &chip) { return !m_layout->isShown(chip); });
    if (m_highlights->currentChip && !m_layout->isShown(*m_highlights->currentChip))
        m_highlights->currentChip.reset();
    if (m_highlights->currentPlace && m_layout->columnOf(m_highlights->currentPlace->queueId) < 0)
        m_highlights->currentPlace.reset();
    if (m_anchor && !m_layout->isShown(*m_anchor))
        m_anchor.reset();
}

std::vector<PlacementSelection::Stop> PlacementSelection::stopsOf(int queueId) const
{
    std::vector<Stop> stops;
    for (const PlacementLayout::Line &line : m_layout->lines()) {
        const QueuePlace place{queueId, line.firstPenalty};
        if (line.isClosed)
            continue;
        const auto chips = m_layout->chipsAt(place);
        if (chips.empty())
            stops.push_back({place, std::nullopt});
        for (const PlacementLayout::Chip &chip : chips)
            stops.push_back({place, chip.placement});
    }
    return stops;
}

void PlacementSelection::stand(const Stop &stop)
{
    m_highlights->currentPlace = stop.place;
    m_highlights->currentChip = stop.chip;
}

} // namespace xivocc::ccmanager
