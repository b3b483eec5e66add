#include "past_buffer.h"

#include <algorithm>

namespace xivocc::client {

void PastBuffer::restart(Instant at)
{
    m_events.clear();
    m_until = at;
}

void PastBuffer::take(const protocol::PastFloorChanges &changes)
{
    if (changes.from != m_until || changes.until < m_until)
        return;
    m_events.insert(m_events.end(), changes.events.begin(), changes.events.end());
    m_until = changes.until;
}

std::optional<Instant> PastBuffer::next() const
{
    return m_events.empty() ? std::nullopt : std::optional(m_events.front().at);
}

protocol::PastEvent PastBuffer::takeNext()
{
    protocol::PastEvent event = std::move(m_events.front());
    m_events.pop_front();
    return event;
}

std::optional<Instant> PastBuffer::nextLinkUp() const
{
    const auto found = std::ranges::find_if(m_events, [](const protocol::PastEvent &event) {
        const auto *link = std::get_if<protocol::PbxLinkStatus>(&event.message);
        return link && link->up;
    });
    return found == m_events.end() ? std::nullopt : std::optional(found->at);
}

} // namespace xivocc::client
