#include "cti_links.h"
#include "log.h"

namespace xivocc::xivo {

CtiLinks::CtiLinks(const config::CtiSettings &settings, const CtiTiming &timing, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_timing(timing),
      m_observer(settings, {settings.user, settings.password}, CtiLink::Role::Observer, timing)
{
    connect(&m_observer, &CtiLink::healthChanged, this, &CtiLinks::healthChanged);
    connect(&m_observer, &CtiLink::told, this, &CtiLinks::tell);
}

void CtiLinks::start()
{
    m_observer.start();
}

void CtiLinks::open(int userId, const CtiAccount &account)
{
    const auto known = m_users.find(userId);
    if (known != m_users.end() && known->second.password == account.password)
        return;
    if (known == m_users.end() && m_users.size() >= maxUsers) {
        qCWarning(ctiLog, "User %d gets no CTI link: there are %zu already.", userId, m_users.size());
        return;
    }
    auto link = std::make_unique<CtiLink>(m_settings, account, CtiLink::Role::User, m_timing);
    connect(link.get(), &CtiLink::told, this, &CtiLinks::tell);
    connect(link.get(), &CtiLink::sheetArrived, this,
            [this, userId](const CustomerSheet &sheet) { Q_EMIT sheetArrived(userId, sheet); });
    link->start();
    close(userId);
    m_users.insert_or_assign(userId, UserLink{account.password, std::move(link)});
}

void CtiLinks::close(int userId)
{
    const auto user = m_users.find(userId);
    if (user == m_users.end())
        return;
    // Whoever is told may come back here at once.
    const std::unique_ptr<CtiLink> link = std::move(user->second.link);
    m_users.erase(user);
    link->refusePending({QStringLiteral("LinkDown"),
                         QStringLiteral("The user's link to XiVO's CTI server was closed, or opened anew "
                                        "after a log-in with another password; try again.")});
}

void CtiLinks::setPresence(int userId, const QString &presence, commands::Done done)
{
    const auto user = m_users.find(userId);
    if (user != m_users.end()) {
        user->second.link->setPresence(presence, std::move(done));
        return;
    }
    const commands::Refusal refusal{
        QStringLiteral("LinkDown"),
        QStringLiteral("The user has no link to XiVO's CTI server; log in again with the password.")};
    done(&refusal);
}

void CtiLinks::search(int userId, const QString &pattern, commands::Directory::Found done)
{
    const auto user = m_users.find(userId);
    CtiLink &link = user != m_users.end() && user->second.link->isLive() ? *user->second.link : m_observer;
    link.search(pattern, std::move(done));
}

void CtiLinks::tell(const CtiFact &fact)
{
    if (const auto *seen = std::get_if<PresenceSeen>(&fact))
        Q_EMIT presenceSeen(seen->userId, seen->presence);
    else if (const auto *counted = std::get_if<VoiceMailCounted>(&fact))
        Q_EMIT voiceMailCounted(counted->voiceMailId, counted->newMessages);
}

} // namespace xivocc::xivo
