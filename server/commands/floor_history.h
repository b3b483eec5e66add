#pragma once

#include "command_handler.h"
#include "floor_journal.h"

#include <functional>

namespace xivocc::commands {

/// The floor as it was (ours): its picture at a moment, and what sessions were told after it.
class FloorHistory final : public CommandHandler
{
public:
    static constexpr std::chrono::hours longestSpan{1};

    /// The journal outlives it; null: none is kept.
    FloorHistory(FloorJournal *journal, std::function<Instant()> now)
        : m_journal(journal), m_now(std::move(now))
    {
    }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void show(const protocol::GetFloorAt &asked, const Reply &reply);
    void show(const protocol::GetFloorChanges &asked, const Reply &reply);
    /// Nothing: it can be asked for.
    [[nodiscard]] std::optional<protocol::Error> objectionTo(Instant latest, const QString &command) const;

    FloorJournal *const m_journal;
    const std::function<Instant()> m_now;
};

} // namespace xivocc::commands
