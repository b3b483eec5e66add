#pragma once

#include "cti_timing.h"

#include <commands/directory.h>
#include <commands/presence_control.h>

#include <QDeadlineTimer>
#include <vector>

namespace xivocc::xivo {

/// What a link has been asked and the CTI server has not answered yet. Each request ends once: by its answer,
/// by its time limit, or with the link.
class CtiRequests final
{
public:
    static constexpr std::size_t maxSearches = 100;
    static constexpr std::size_t maxPresences = 100;

    explicit CtiRequests(milliseconds limit) : m_limit(limit) {}

    /// False: too many are waiting, and the requester has been told.
    [[nodiscard]] bool addSearch(int id, const QString &pattern, commands::Directory::Found done);
    [[nodiscard]] bool addPresence(const QString &presence, commands::Done done);

    /// An answer names its request by number, or by what was searched.
    void finishSearch(int id, const tl::expected<DirectoryTable, commands::Refusal> &table);
    void finishSearch(const QString &pattern, const DirectoryTable &table);
    /// The user shows this presence now.
    void finishPresence(const QString &presence);

    [[nodiscard]] bool changesPresence() const { return !m_presences.empty(); }

    /// `presence` is what the user shows now: asking for that succeeds without a word of the server.
    void expire(const QString &presence);
    void failAll(const commands::Refusal &refusal);

private:
    struct Search
    {
        int id = 0;
        QString pattern;
        QDeadlineTimer deadline;
        commands::Directory::Found done;
    };
    struct PresenceChange
    {
        QString presence;
        QDeadlineTimer deadline;
        commands::Done done;
    };

    const milliseconds m_limit;
    std::vector<Search> m_searches;
    std::vector<PresenceChange> m_presences;
};

} // namespace xivocc::xivo
