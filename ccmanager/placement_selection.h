#pragma once

#include "placement_painter.h"

namespace xivocc::ccmanager {

/// Which chips of the global view are chosen and where the keyboard stands; kept in the board's highlights.
class PlacementSelection final
{
public:
    PlacementSelection(const PlacementLayout *layout, PlacementHighlights *highlights)
        : m_layout(layout), m_highlights(highlights)
    {
    }

    /// What actions are about: the selected chips, without the agents of selected groups; else the current.
    [[nodiscard]] std::vector<models::Placement> chosen() const;

    void choose(const models::Placement &chip);
    void toggle(const models::Placement &chip);
    /// From the chip chosen last to this one, both of one queue.
    void extendTo(const models::Placement &chip);
    void goTo(const client::QueuePlace &place);
    void chooseCell();
    void clear() { m_highlights->selected.clear(); }

    /// Down (1) or up (-1) to the next chip of the queue, or to an empty cell on the way.
    void step(int direction);
    /// To the queue beside, as far down in its cell.
    void stepAside(int columns);
    /// To the first (-1) or last (1) queue.
    void goToEnd(int direction);

    /// Drops what is not shown any more.
    void prune();

private:
    struct Stop
    {
        client::QueuePlace place;
        std::optional<models::Placement> chip;
    };
    [[nodiscard]] std::vector<Stop> stopsOf(int queueId) const;
    void stand(const Stop &stop);

    const PlacementLayout *m_layout;
    PlacementHighlights *m_highlights;
    std::optional<models::Placement> m_anchor;
};

} // namespace xivocc::ccmanager
