#include "result_codes.h"

#include <ldap.h>

namespace xivocc::ldap {

namespace {

bool isEncrypted(const config::LdapSettings &settings)
{
    return settings.startTls || settings.url.scheme() == QLatin1String("ldaps");
}

QString whatHappened(Step step, const Fault &fault, const config::LdapSettings &settings)
{
    switch (fault.code) {
    case LDAP_TIMEOUT:
    case LDAP_TIMELIMIT_EXCEEDED:
        return QStringLiteral("did not answer within %1 s").arg(settings.timeout.count());
    case LDAP_SERVER_DOWN:
    case LDAP_CONNECT_ERROR:
        return isEncrypted(settings)
                   ? QStringLiteral(
                         "cannot be reached, or its certificate is not trusted or not for this name (%1)")
                         .arg(fault.text)
                   : QStringLiteral("cannot be reached (%1)").arg(fault.text);
    case LDAP_CONFIDENTIALITY_REQUIRED:
    case LDAP_STRONG_AUTH_REQUIRED:
        return QStringLiteral("takes no password without encryption (%1)").arg(fault.text);
    default:
        break;
    }
    switch (step) {
    case Step::Connect:
        return QStringLiteral("offers no connection as configured (%1)").arg(fault.text);
    case Step::BindManager:
        return QStringLiteral("does not let the manager \"%1\" in (%2)").arg(settings.managerDn, fault.text);
    case Step::Search:
        return QStringLiteral("cannot search below \"%1\" (%2)").arg(settings.searchBase, fault.text);
    case Step::BindUser:
        break;
    }
    return QStringLiteral("cannot check a password (%1)").arg(fault.text);
}

QString whatToDo(Step step, const Fault &fault)
{
    switch (fault.code) {
    case LDAP_CONFIDENTIALITY_REQUIRED:
    case LDAP_STRONG_AUTH_REQUIRED:
        return QStringLiteral("Set ldap.start_tls = true, or write ldap.url with ldaps://.");
    case LDAP_TIMEOUT:
    case LDAP_TIMELIMIT_EXCEEDED:
        return QStringLiteral("Check that it runs and that ldap.url is right, or raise ldap.timeout.");
    case LDAP_BUSY:
    case LDAP_UNAVAILABLE:
        return QStringLiteral("It is tried again by itself.");
    default:
        break;
    }
    switch (step) {
    case Step::Connect:
        return QStringLiteral(
            "Check ldap.url and ldap.start_tls, and that ldap.ca_file holds the authority that "
            "signed the server's certificate.");
    case Step::BindManager:
        return QStringLiteral("Check ldap.manager_dn and ldap.manager_password.");
    case Step::Search:
        return fault.code == LDAP_FILTER_ERROR
                   ? QStringLiteral("Check ldap.user_search_filter.")
                   : QStringLiteral("Check ldap.search_base, and that the manager may read there.");
    case Step::BindUser:
        break;
    }
    return QStringLiteral("Look into the log of the LDAP server.");
}

} // namespace

bool meansRefused(const Fault &fault)
{
    switch (fault.code) {
    case LDAP_INVALID_CREDENTIALS:
    case LDAP_NO_SUCH_OBJECT:
    case LDAP_INAPPROPRIATE_AUTH:   // the entry has no password
    case LDAP_CONSTRAINT_VIOLATION: // locked after too many failures
    case LDAP_UNWILLING_TO_PERFORM: // disabled
    case LDAP_INSUFFICIENT_ACCESS:
        return true;
    default:
        return false;
    }
}

QString explain(Step step, const Fault &fault, const config::LdapSettings &settings)
{
    return QStringLiteral("The LDAP server %1 %2. %3")
        .arg(settings.url.toString(), whatHappened(step, fault, settings), whatToDo(step, fault));
}

} // namespace xivocc::ldap
