#include "inbox.h"

#include <utility>

namespace xivocc::journal {

Inbox::Outcome Inbox::put(Note note)
{
    const std::scoped_lock lock(m_mutex);
    if (m_notes.size() >= mostNotes)
        return Outcome::Lost;
    m_notes.push_back(std::move(note));
    return m_notes.size() == 1 ? Outcome::First : Outcome::Added;
}

std::vector<Note> Inbox::takeAll()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_notes, {});
}

} // namespace xivocc::journal
