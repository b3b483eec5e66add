#include "connection.h"

#include <algorithm>
#include <ldap.h>
#include <sys/time.h>

namespace xivocc::ldap {

namespace {

using namespace std::chrono_literals;

/// Firewalls forget idle connections without a word, the shortest after about five minutes.
constexpr milliseconds longestIdle = 60s;
constexpr int mostEntries = 2; ///< enough to see that a login is not unique

timeval timeLeft(const QDeadlineTimer &deadline)
{
    const qint64 left = std::max<qint64>(deadline.remainingTime(), 1);
    return {static_cast<time_t>(left / 1000), static_cast<suseconds_t>(left % 1000 * 1000)};
}

berval valueOf(const QByteArray &bytes)
{
    return {static_cast<ber_len_t>(bytes.size()), const_cast<char *>(bytes.constData())};
}

/// What libldap knows beyond the code, which are the directory's own words. Of a certificate that is not
/// trusted it knows nothing: built on GnuTLS it says "(unknown error code)".
QString detailOf(LDAP *handle)
{
    char *text = nullptr;
    ldap_get_option(handle, LDAP_OPT_DIAGNOSTIC_MESSAGE, &text);
    const QString detail = QString::fromUtf8(text).simplified();
    ldap_memfree(text);
    return detail.startsWith(QLatin1Char('(')) ? QString() : detail;
}

} // namespace

void Connection::Unbind::operator()(::ldap *handle) const
{
    ldap_unbind_ext_s(handle, nullptr, nullptr);
}

Connection::Connection(const config::LdapSettings &settings) : m_settings(settings) {}

Connection::~Connection() = default;

Connection::Done Connection::open(const QDeadlineTimer &deadline)
{
    close();
    LDAP *handle = nullptr;
    if (const int code = ldap_initialize(&handle, m_settings.url.toEncoded().constData());
        code != LDAP_SUCCESS)
        return tl::unexpected(Fault{code, QString::fromUtf8(ldap_err2string(code))});
    m_handle.reset(handle);
    m_guard.watch(handle, deadline);

    const int version = LDAP_VERSION3;
    ldap_set_option(handle, LDAP_OPT_PROTOCOL_VERSION, &version);
    // Another server that a referral names was not configured, and would be asked without a time limit.
    ldap_set_option(handle, LDAP_OPT_REFERRALS, LDAP_OPT_OFF);
    limitTime(deadline);
    if (const Done done = setUpTls(); !done)
        return done;
    int code = ldap_connect(handle);
    if (code == LDAP_SUCCESS && m_settings.startTls)
        code = ldap_start_tls_s(handle, nullptr, nullptr);
    if (code != LDAP_SUCCESS) {
        const Fault reason = fault(code);
        close(); // also where the directory merely declined StartTLS: nothing may follow in clear
        return tl::unexpected(reason);
    }
    m_lastUse.start();
    return {};
}

Connection::Done Connection::setUpTls()
{
    const int demand = LDAP_OPT_X_TLS_DEMAND;
    ldap_set_option(m_handle.get(), LDAP_OPT_X_TLS_REQUIRE_CERT, &demand);
    const int oldest = LDAP_OPT_X_TLS_PROTOCOL_TLS1_2;
    ldap_set_option(m_handle.get(), LDAP_OPT_X_TLS_PROTOCOL_MIN, &oldest);
    if (!m_settings.caFile.isEmpty())
        ldap_set_option(m_handle.get(), LDAP_OPT_X_TLS_CACERTFILE,
                        m_settings.caFile.toLocal8Bit().constData());
    const int isServer = 0;
    if (const int code = ldap_set_option(m_handle.get(), LDAP_OPT_X_TLS_NEWCTX, &isServer);
        code != LDAP_OPT_SUCCESS) {
        close();
        return tl::unexpected(Fault{
            LDAP_LOCAL_ERROR,
            QStringLiteral("the certificates of %1 cannot be used")
                .arg(m_settings.caFile.isEmpty() ? QStringLiteral("this machine") : m_settings.caFile)});
    }
    return {};
}

void Connection::close()
{
    m_handle.reset();
}

bool Connection::isOpen() const
{
    return m_handle && !m_lastUse.hasExpired(longestIdle.count());
}

Connection::Done Connection::bind(const QByteArray &name, const QByteArray &password,
                                  const QDeadlineTimer &deadline)
{
    if (password.isEmpty() && !name.isEmpty())
        return tl::unexpected(Fault{LDAP_INVALID_CREDENTIALS, QStringLiteral("the password is empty")});
    limitTime(deadline);
    berval secret = valueOf(password);
    const int code = ldap_sasl_bind_s(m_handle.get(), name.constData(), LDAP_SASL_SIMPLE, &secret, nullptr,
                                      nullptr, nullptr);
    if (code != LDAP_SUCCESS)
        return tl::unexpected(fault(code));
    m_lastUse.start();
    return {};
}

Connection::Names Connection::search(const QByteArray &filter, const QDeadlineTimer &deadline)
{
    return read(LDAP_SCOPE_SUBTREE, filter, deadline);
}

Connection::Done Connection::readBase(const QDeadlineTimer &deadline)
{
    return read(LDAP_SCOPE_BASE, "(objectClass=*)", deadline).map([](const auto &) {});
}

Connection::Names Connection::read(int scope, const QByteArray &filter, const QDeadlineTimer &deadline)
{
    limitTime(deadline);
    timeval limit = timeLeft(deadline);
    char noAttributes[] = LDAP_NO_ATTRS;
    char *attributes[] = {noAttributes, nullptr};
    LDAPMessage *chain = nullptr;
    const int code =
        ldap_search_ext_s(m_handle.get(), m_settings.searchBase.toUtf8().constData(), scope,
                          filter.constData(), attributes, 0, nullptr, nullptr, &limit, mostEntries, &chain);
    const std::unique_ptr<LDAPMessage, decltype(&ldap_msgfree)> owner(chain, &ldap_msgfree);
    if (code != LDAP_SUCCESS && code != LDAP_SIZELIMIT_EXCEEDED)
        return tl::unexpected(fault(code));
    m_lastUse.start();
    std::vector<QByteArray> names;
    for (LDAPMessage *entry = ldap_first_entry(m_handle.get(), chain); entry != nullptr;
         entry = ldap_next_entry(m_handle.get(), entry)) {
        char *name = ldap_get_dn(m_handle.get(), entry);
        names.emplace_back(name);
        ldap_memfree(name);
    }
    return names;
}

void Connection::limitTime(const QDeadlineTimer &deadline)
{
    const timeval left = timeLeft(deadline);
    ldap_set_option(m_handle.get(), LDAP_OPT_NETWORK_TIMEOUT, &left); // connecting
    ldap_set_option(m_handle.get(), LDAP_OPT_TIMEOUT, &left);         // for an answer to begin
}

Fault Connection::fault(int code)
{
    const QString detail = detailOf(m_handle.get());
    Fault fault{code, QString::fromUtf8(ldap_err2string(code))};
    if (!detail.isEmpty())
        fault.text += QStringLiteral(": ") + detail;
    if (code < 0) // libldap's own: the connection is broken, or an answer may still come
        close();
    return fault;
}

} // namespace xivocc::ldap
