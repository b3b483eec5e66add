#pragma once

#include <domain/time.h>

#include <QString>
#include <cstdint>
#include <optional>

namespace xivocc::ami {

/// The state of a link, for the health page. Counters run since the start of the program.
struct AmiStatus
{
    enum class State { Disconnected, Connecting, LoggingIn, Synchronising, Live };

    State state = State::Disconnected;
    std::optional<Instant> since;   ///< when this state began
    bool isPasswordRefused = false; ///< tried again, but rarely
    QString lastError;              ///< why the link is or was down; an English sentence
    QString asteriskVersion;
    QString interfaceVersion; ///< behind "Asterisk Call Manager/"

    std::uint64_t events = 0;
    std::uint64_t unknownEvents = 0;
    std::uint64_t unreadableEvents = 0;
    std::uint64_t parserFaults = 0; ///< frames over a limit
    std::uint64_t miscountedLists = 0;
    std::uint64_t synchronisations = 0;
    std::uint64_t overflows = 0; ///< times that all undelivered facts were dropped
    std::uint64_t lateFacts = 0; ///< times that the oldest undelivered fact was found too old
    milliseconds delay{0};       ///< age of the oldest undelivered fact

    [[nodiscard]] bool isLive() const { return state == State::Live; }
};

} // namespace xivocc::ami
