#include "login_throttle.h"

#include <algorithm>

namespace xivocc::api {

milliseconds LoginThrottle::attempt(const QString &login, const QHostAddress &address, Instant now)
{
    const Key key(login, address);
    if (!m_entries.contains(key))
        makeRoom(now);
    Entry &entry = m_entries[key];
    if (entry.last + memory < now)
        entry.attempts = 0;
    entry.last = now;
    const int excess = ++entry.attempts - freeAttempts;
    if (excess <= 0)
        return milliseconds{0};
    constexpr int mostDoublings = 20;
    return std::min(longestDelay, milliseconds(m_firstDelay * (1LL << std::min(excess - 1, mostDoublings))));
}

void LoginThrottle::succeeded(const QString &login, const QHostAddress &address)
{
    m_entries.remove(Key(login, address));
}

void LoginThrottle::makeRoom(Instant now)
{
    if (m_entries.size() < maxEntries)
        return;
    m_entries.removeIf([now](const auto &entry) { return entry.value().last + memory < now; });
    if (m_entries.size() < maxEntries)
        return;
    m_entries.erase(std::min_element(m_entries.cbegin(), m_entries.cend(),
                                     [](const Entry &a, const Entry &b) { return a.last < b.last; }));
}

} // namespace xivocc::api
