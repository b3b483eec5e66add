#pragma once

#include <domain/time.h>

#include <QHash>
#include <QHostAddress>
#include <QString>
#include <utility>

namespace xivocc::api {

/// Says how long the answer to a password attempt is withheld: nothing for the first five attempts
/// on a login from one address, then a time that doubles with each.
class LoginThrottle final
{
public:
    static constexpr int freeAttempts = 5;
    static constexpr milliseconds longestDelay{30'000};
    static constexpr seconds memory{15 * 60}; ///< an entry is forgotten this long after its last attempt
    static constexpr qsizetype maxEntries = 10'000; ///< the one unused for longest goes first

    explicit LoginThrottle(milliseconds firstDelay) : m_firstDelay(firstDelay) {}

    /// Counts an attempt, as failed until succeeded() is called, and gives the delay of its answer.
    [[nodiscard]] milliseconds attempt(const QString &login, const QHostAddress &address, Instant now);
    void succeeded(const QString &login, const QHostAddress &address);

private:
    using Key = std::pair<QString, QHostAddress>;
    struct Entry
    {
        int attempts = 0;
        Instant last{};
    };
    void makeRoom(Instant now);

    const milliseconds m_firstDelay;
    QHash<Key, Entry> m_entries;
};

} // namespace xivocc::api
