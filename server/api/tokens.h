#pragma once

#include <domain/configuration.h>
#include <domain/time.h>

#include <QByteArray>
#include <QHash>
#include <QString>
#include <deque>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::api {

/// The log-in tokens given out. Only their hashes are kept, so what is looked up by is no secret.
/// A token lives for a fixed time; the number of tokens is bounded, the oldest go first. Renewing one
/// leaves it valid, because a page may be using it still, but all tokens of a log-in end together.
class Tokens final
{
public:
    static constexpr qsizetype maxTokens = 20'000;
    static constexpr qsizetype maxTokensPerLogin = 64;

    enum class Fault { Unknown, Expired };

    explicit Tokens(seconds lifetime) : m_lifetime(lifetime) {}

    /// For a log-in by password.
    [[nodiscard]] QByteArray issue(const User &user, Instant now);
    /// Another token for the same log-in.
    [[nodiscard]] tl::expected<QByteArray, Fault> renew(const QByteArray &token, Instant now);
    /// Ends the log-in of this token.
    void revoke(const QByteArray &token);
    /// Ends the log-ins of users that are gone and takes over what changed of the others. Without any user
    /// XiVO's table could not be read, and nobody is gone.
    void follow(const std::vector<User> &users);
    [[nodiscard]] tl::expected<User, Fault> find(const QByteArray &token, Instant now) const;
    [[nodiscard]] seconds lifetime() const { return m_lifetime; }

private:
    struct Entry
    {
        User user;
        quint64 logIn = 0; ///< equal for all tokens of one log-in
        Instant expires;
    };
    [[nodiscard]] QByteArray add(const User &user, quint64 logIn, Instant now);
    void forget(const QByteArray &hash);
    /// As forget(), but leaves its place in the order.
    void drop(const QByteArray &hash);

    const seconds m_lifetime;
    quint64 m_nextLogIn = 1;
    QHash<QByteArray, Entry> m_entries;               ///< by SHA-256 of the token
    std::deque<QByteArray> m_order;                   ///< hashes, oldest first
    QHash<QString, std::deque<QByteArray>> m_ofLogin; ///< the same for each login
};

} // namespace xivocc::api
