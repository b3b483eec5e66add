#pragma once

#include <domain/configuration.h>
#include <domain/time.h>

#include <QByteArray>
#include <QHash>
#include <QString>
#include <deque>
#include <tl/expected.hpp>

namespace xivocc::api {

/// The log-in tokens given out. Only their hashes are kept, so what is looked up by is no secret.
/// A token lives for a fixed time; the number of tokens is bounded, the oldest go first.
class Tokens final
{
public:
    static constexpr qsizetype maxTokens = 20'000;
    static constexpr qsizetype maxTokensPerLogin = 64;

    enum class Fault { Unknown, Expired };

    explicit Tokens(seconds lifetime) : m_lifetime(lifetime) {}

    [[nodiscard]] QByteArray issue(const User &user, Instant now);
    [[nodiscard]] tl::expected<User, Fault> find(const QByteArray &token, Instant now) const;
    [[nodiscard]] seconds lifetime() const { return m_lifetime; }

private:
    struct Entry
    {
        User user;
        Instant expires;
    };
    void forget(const QByteArray &hash);

    const seconds m_lifetime;
    QHash<QByteArray, Entry> m_entries;               ///< by SHA-256 of the token
    std::deque<QByteArray> m_order;                   ///< hashes, oldest first
    QHash<QString, std::deque<QByteArray>> m_ofLogin; ///< the same for each login
};

} // namespace xivocc::api
