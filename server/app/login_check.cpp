#include "login_check.h"
namespace xivocc::app {

namespace {

tl::unexpected<api::LoginRefusal> wrong(const QString &reason)
{
    return tl::unexpected(
        api::LoginRefusal{api::LoginRefusal::Cause::WrongLoginOrPassword, reason, QString()});
}

tl::unexpected<api::LoginRefusal> databaseIsAway(const QString &reason)
{
    return tl::unexpected(api::LoginRefusal{api::LoginRefusal::Cause::Unavailable, reason,
                                            QStringLiteral("the XiVO database")});
}

api::LoginVerdict verdictOf(const xivo::AuthenticationVerdict &verdict)
{
    using Cause = xivo::AuthenticationRefusal::Cause;
    if (verdict)
        return *verdict;
    const QString &reason = verdict.error().reason;
    if (verdict.error().cause == Cause::WrongLoginOrPassword)
        return wrong(reason);
    return databaseIsAway(reason);
}

} // namespace

LoginCheck::LoginCheck(const config::LdapSettings &settings, xivo::DatabaseReader &database)
    : m_database(database)
{
    if (settings.isUsed())
        m_directory = std::make_unique<ldap::Directory>(settings);
}

void LoginCheck::start()
{
    if (m_directory)
        m_directory->start();
}

void LoginCheck::check(const QString &login, const QString &password,
                       const std::function<void(const api::LoginVerdict &)> &done)
{
    if (!m_directory) {
        m_database.authenticate(login, password, [done](const xivo::AuthenticationVerdict &verdict) {
            done(verdictOf(verdict));
        });
        return;
    }
    m_directory->verify(login, password, [this, login, done](const ldap::Verdict &verdict) {
        if (verdict)
            done(findUser(login));
        else if (verdict.error().cause == ldap::Refusal::Cause::WrongLoginOrPassword)
            done(wrong(verdict.error().reason));
        else
            done(tl::unexpected(api::LoginRefusal{api::LoginRefusal::Cause::Unavailable,
                                                  verdict.error().reason,
                                                  QStringLiteral("the LDAP directory")}));
    });
}

api::LoginVerdict LoginCheck::findUser(const QString &login) const
{
    if (!m_database.status().lastRead)
        return databaseIsAway(m_database.status().reason);
    const User *user = findUserByLogin(m_database.configuration(), login);
    if (!user) {
        m_database.refreshSoon();
        return tl::unexpected(api::LoginRefusal{
            api::LoginRefusal::Cause::UnknownUser,
            QStringLiteral("The LDAP directory accepts the password, but no user of XiVO with an enabled CTI "
                           "client has this login."),
            QString()});
    }
    return *user;
}

} // namespace xivocc::app
