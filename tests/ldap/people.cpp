#include "people.h"

namespace xivocc::test {

namespace {

QByteArray person(const QByteArray &uid, const QByteArray &password, const QByteArray &mail = {})
{
    QByteArray text = "dn: cn=" + uid + "," + SlapdServer::base +
                      "\nobjectClass: inetOrgPerson\nsn: Test\nuid: " + uid + '\n';
    if (!password.isEmpty())
        text += "userPassword:: " + password.toBase64() + '\n';
    if (!mail.isEmpty())
        text += "mail: " + mail + '\n';
    return text + '\n';
}

} // namespace

QByteArray people()
{
    return person("alice", "wonderland", "desk@example.org") +
           person("bruno", "d'été ☀", "desk@example.org") + person("zoe", "zebra") +
           person("star*(x)", "stars") + person("nopass", {});
}

config::LdapSettings settingsFor(const SlapdServer &server)
{
    config::LdapSettings settings;
    settings.url = server.url();
    settings.managerDn = QString::fromLatin1(SlapdServer::manager);
    settings.managerPassword = QString::fromLatin1(SlapdServer::managerPassword);
    settings.searchBase = QString::fromLatin1(SlapdServer::base);
    settings.caFile = server.caFile();
    settings.timeout = seconds{1};
    return settings;
}

} // namespace xivocc::test
