#pragma once

#include <protocol/messages.h>

#include <deque>
#include <optional>

namespace xivocc::client {

/// What happened after a moment of the past, known ahead of its being shown.
class PastBuffer final
{
public:
    /// Beyond it nothing more is asked for; an answer holds some thousand events.
    static constexpr std::size_t enoughEvents = 6000;

    void restart(Instant at);
    /// Changes that do not begin where the known ones end are left out.
    void take(const protocol::PastFloorChanges &changes);

    /// Up to here, included, all that happened is known.
    [[nodiscard]] Instant until() const { return m_until; }
    [[nodiscard]] bool isFull() const { return m_events.size() >= enoughEvents; }
    /// The moment of the next event.
    [[nodiscard]] std::optional<Instant> next() const;
    [[nodiscard]] protocol::PastEvent takeNext();
    /// When the server's link to the PBX comes up.
    [[nodiscard]] std::optional<Instant> nextLinkUp() const;

private:
    std::deque<protocol::PastEvent> m_events;
    Instant m_until{};
};

} // namespace xivocc::client
