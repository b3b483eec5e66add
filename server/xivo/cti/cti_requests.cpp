#include "cti_requests.h"

#include <algorithm>

namespace xivocc::xivo {

using commands::Refusal;

namespace {

Refusal busy()
{
    return {QStringLiteral("Busy"),
            QStringLiteral("Too many requests wait for XiVO's CTI server; try again in a moment.")};
}

/// Removes what fulfils the condition. What is then called may add new requests.
template <typename Request, typename Condition>
std::vector<Request> takeOut(std::vector<Request> &requests, Condition condition)
{
    const auto kept = std::ranges::stable_partition(requests, std::not_fn(condition));
    std::vector<Request> taken(std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
    requests.erase(kept.begin(), kept.end());
    return taken;
}

} // namespace

bool CtiRequests::addSearch(int id, const QString &pattern, commands::Directory::Found done)
{
    if (m_searches.size() >= maxSearches) {
        done(tl::unexpected(busy()));
        return false;
    }
    m_searches.push_back({id, pattern, QDeadlineTimer(m_limit), std::move(done)});
    return true;
}

bool CtiRequests::addPresence(const QString &presence, commands::Done done)
{
    if (m_presences.size() >= maxPresences) {
        const Refusal refusal = busy();
        done(&refusal);
        return false;
    }
    m_presences.push_back({presence, QDeadlineTimer(m_limit), std::move(done)});
    return true;
}

void CtiRequests::finishSearch(int id, const tl::expected<DirectoryTable, Refusal> &table)
{
    for (const Search &search : takeOut(m_searches, [id](const Search &each) { return each.id == id; }))
        search.done(table);
}

void CtiRequests::finishSearch(const QString &pattern, const DirectoryTable &table)
{
    const auto isMeant = [&pattern](const Search &each) { return each.pattern == pattern; };
    for (const Search &search : takeOut(m_searches, isMeant))
        search.done(table);
}

void CtiRequests::finishPresence(const QString &presence)
{
    const auto isMeant = [&presence](const PresenceChange &each) { return each.presence == presence; };
    for (const PresenceChange &change : takeOut(m_presences, isMeant))
        change.done(nullptr);
}

void CtiRequests::expire(const QString &presence)
{
    const auto isOver = [](const auto &request) { return request.deadline.hasExpired(); };
    for (const Search &search : takeOut(m_searches, isOver))
        search.done(tl::unexpected(
            Refusal{QStringLiteral("LinkDown"),
                    QStringLiteral("XiVO's CTI server did not answer the search in time; try again.")}));
    for (const PresenceChange &change : takeOut(m_presences, isOver)) {
        // The server says nothing when the user's profile lacks the presence.
        const Refusal refusal{
            QStringLiteral("PresenceNotTaken"),
            QStringLiteral("XiVO did not take the presence %1; the user's CTI profile may not have it.")
                .arg(change.presence)};
        change.done(change.presence == presence ? nullptr : &refusal);
    }
}

void CtiRequests::failAll(const Refusal &refusal)
{
    for (const Search &search : std::exchange(m_searches, {}))
        search.done(tl::unexpected(refusal));
    for (const PresenceChange &change : std::exchange(m_presences, {}))
        change.done(&refusal);
}

} // namespace xivocc::xivo
