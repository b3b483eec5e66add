#include "tokens.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <algorithm>
#include <array>

namespace xivocc::api {

namespace {
QByteArray hashOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}
} // namespace

QByteArray Tokens::issue(const User &user, Instant now)
{
    return add(user, m_nextLogIn++, now);
}

tl::expected<QByteArray, Tokens::Fault> Tokens::renew(const QByteArray &token, Instant now)
{
    if (const auto found = find(token, now); !found)
        return tl::unexpected(found.error());
    const Entry entry = m_entries.value(hashOf(token));
    return add(entry.user, entry.logIn, now);
}

QByteArray Tokens::add(const User &user, quint64 logIn, Instant now)
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray token = QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);

    if (const auto own = m_ofLogin.constFind(user.login);
        own != m_ofLogin.constEnd() && static_cast<qsizetype>(own->size()) >= maxTokensPerLogin)
        forget(QByteArray(own->front()));
    // All tokens live equally long, so the oldest expire first.
    while (!m_order.empty() &&
           (m_entries.size() >= maxTokens || m_entries.value(m_order.front()).expires <= now))
        forget(QByteArray(m_order.front()));

    const QByteArray hash = hashOf(token);
    m_entries.insert(hash, {user, logIn, now + m_lifetime});
    m_order.push_back(hash);
    m_ofLogin[user.login].push_back(hash);
    return token;
}

tl::expected<User, Tokens::Fault> Tokens::find(const QByteArray &token, Instant now) const
{
    const auto entry = m_entries.constFind(hashOf(token));
    if (entry == m_entries.constEnd())
        return tl::unexpected(Fault::Unknown);
    if (entry->expires <= now)
        return tl::unexpected(Fault::Expired);
    return entry->user;
}

void Tokens::revoke(const QByteArray &token)
{
    const auto entry = m_entries.constFind(hashOf(token));
    if (entry == m_entries.constEnd())
        return;
    const quint64 logIn = entry->logIn;
    const auto own = m_ofLogin.value(entry->user.login);
    for (const QByteArray &hash : own) {
        if (m_entries.value(hash).logIn == logIn)
            forget(hash);
    }
}

void Tokens::follow(const std::vector<User> &users)
{
    if (users.empty())
        return;
    QHash<QString, const User *> byLogin;
    for (const User &user : users)
        byLogin.insert(user.login, &user);
    std::deque<QByteArray> kept;
    for (const QByteArray &hash : m_order) {
        User &known = m_entries[hash].user;
        const User *present = byLogin.value(known.login);
        if (present && present->id == known.id) {
            known = *present;
            kept.push_back(hash);
        } else {
            drop(hash);
        }
    }
    m_order = std::move(kept);
}

void Tokens::forget(const QByteArray &hash)
{
    std::erase(m_order, hash);
    drop(hash);
}

void Tokens::drop(const QByteArray &hash)
{
    const Entry entry = m_entries.take(hash);
    const auto own = m_ofLogin.find(entry.user.login);
    if (own == m_ofLogin.end())
        return;
    std::erase(*own, hash);
    if (own->empty())
        m_ofLogin.erase(own);
}

} // namespace xivocc::api
