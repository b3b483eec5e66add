#include "credential_check.h"

#include "log.h"
#include "search_filter.h"

#include <ldap.h>

namespace xivocc::ldap {

namespace {

tl::unexpected<Refusal> wrong(const QString &reason)
{
    return tl::unexpected(Refusal{Refusal::Cause::WrongLoginOrPassword, reason});
}

/// A kept connection that the directory has closed meanwhile shows so at its next use.
bool isStale(const Fault &fault, bool isFresh)
{
    return !isFresh && fault.code == LDAP_SERVER_DOWN;
}

} // namespace

CredentialCheck::CredentialCheck(const config::LdapSettings &settings)
    : m_settings(settings), m_manager(settings), m_user(settings)
{
}

Verdict CredentialCheck::check(const QString &login, const QString &password, const QDeadlineTimer &deadline)
{
    const Name name = find(login, deadline);
    if (!name)
        return tl::unexpected(name.error());
    return bindAs(*name, password, deadline);
}

Verdict CredentialCheck::probe(const QDeadlineTimer &deadline)
{
    m_manager.close();
    if (const Verdict opened = openAsManager(deadline); !opened)
        return opened;
    if (const auto read = m_manager.readBase(deadline); !read)
        return unavailable(Step::Search, read.error());
    return {};
}

void CredentialCheck::abort()
{
    m_manager.abort();
    m_user.abort();
}

Verdict CredentialCheck::openAsManager(const QDeadlineTimer &deadline)
{
    if (const auto opened = m_manager.open(deadline); !opened)
        return unavailable(Step::Connect, opened.error());
    const auto bound =
        m_manager.bind(m_settings.managerDn.toUtf8(), m_settings.managerPassword.toUtf8(), deadline);
    if (!bound) {
        m_manager.close();
        return unavailable(Step::BindManager, bound.error());
    }
    return {};
}

CredentialCheck::Name CredentialCheck::find(const QString &login, const QDeadlineTimer &deadline)
{
    const QByteArray filter = userFilter(m_settings.userSearchFilter, login);
    bool isFresh = !m_manager.isOpen();
    if (isFresh) {
        if (const Verdict opened = openAsManager(deadline); !opened)
            return tl::unexpected(opened.error());
    }
    auto names = m_manager.search(filter, deadline);
    if (!names && isStale(names.error(), isFresh)) {
        if (const Verdict opened = openAsManager(deadline); !opened)
            return tl::unexpected(opened.error());
        names = m_manager.search(filter, deadline);
    }
    if (!names)
        return unavailable(Step::Search, names.error());
    if (names->empty())
        return wrong(QStringLiteral("The LDAP directory knows no such login."));
    if (names->size() > 1) {
        qCWarning(ldapLog).noquote() << "several LDAP entries match the login" << login
                                     << "- make ldap.user_search_filter or ldap.search_base narrower";
        return wrong(QStringLiteral("Several entries of the LDAP directory match the login."));
    }
    return names->front();
}

Verdict CredentialCheck::bindAs(const QByteArray &name, const QString &password,
                                const QDeadlineTimer &deadline)
{
    // An entry without a name is the directory itself; a bind without a name is anonymous.
    if (name.isEmpty())
        return wrong(QStringLiteral("The LDAP entry of the login has no name."));
    bool isFresh = !m_user.isOpen();
    if (isFresh) {
        if (const auto opened = m_user.open(deadline); !opened)
            return unavailable(Step::Connect, opened.error());
    }
    auto bound = m_user.bind(name, password.toUtf8(), deadline);
    if (!bound && isStale(bound.error(), isFresh)) {
        if (const auto opened = m_user.open(deadline); !opened)
            return unavailable(Step::Connect, opened.error());
        bound = m_user.bind(name, password.toUtf8(), deadline);
    }
    if (bound)
        return {};
    if (meansRefused(bound.error()))
        return wrong(QStringLiteral("The LDAP directory refused the password (%1).").arg(bound.error().text));
    return unavailable(Step::BindUser, bound.error());
}

tl::unexpected<Refusal> CredentialCheck::unavailable(Step step, const Fault &fault) const
{
    return tl::unexpected(Refusal{Refusal::Cause::Unavailable, explain(step, fault, m_settings)});
}

} // namespace xivocc::ldap
