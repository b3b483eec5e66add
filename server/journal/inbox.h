#pragma once

#include <protocol/messages.h>

#include <mutex>
#include <vector>

namespace xivocc::journal {

/// What sessions were told at one moment.
struct Note
{
    Instant at{};
    std::vector<protocol::ServerMessage> messages;
    bool isWhole = false; ///< the messages tell the whole floor
};

/// Notes on their way from the main thread to the one that writes: bounded, so that a slow disk costs records
/// and not memory. Both ends may be used at once.
class Inbox final
{
public:
    /// Some seconds of a busy floor.
    static constexpr std::size_t mostNotes = 20'000;

    enum class Outcome {
        First, ///< it was empty: whoever empties it has to be told
        Added,
        Lost, ///< it is full
    };
    [[nodiscard]] Outcome put(Note note);
    [[nodiscard]] std::vector<Note> takeAll();

private:
    std::mutex m_mutex;
    std::vector<Note> m_notes;
};

} // namespace xivocc::journal
