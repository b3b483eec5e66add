#include "vendor_phone_keys.h"

#include "ami_refusal.h"
#include "ami_variables.h"

#include <xivo/rest/http_exchange.h>

#include <QAuthenticator>
#include <QNetworkReply>

namespace xivocc::xivo {

namespace {

using commands::Done;
using commands::PhoneKey;
using commands::Telephone;

const QString guest = QStringLiteral("guest");

void refuse(const Done &done, const char *code, const QString &reason)
{
    const Refusal refusal{QString::fromLatin1(code), reason};
    done(&refusal);
}

/// Empty: the telephone has no such key for others.
QString snomKey(PhoneKey key)
{
    switch (key) {
    case PhoneKey::Answer:
        return QStringLiteral("P1");
    case PhoneKey::Hold:
        return QStringLiteral("F_HOLD");
    case PhoneKey::Conference:
        return QStringLiteral("CONFERENCE");
    }
    return {};
}

QString polycomKey(PhoneKey key)
{
    switch (key) {
    case PhoneKey::Answer:
        return QStringLiteral("Key:Line1");
    case PhoneKey::Hold:
        return QStringLiteral("Key:Hold");
    case PhoneKey::Conference:
        break;
    }
    return {};
}

QString yealinkKey(PhoneKey key)
{
    switch (key) {
    case PhoneKey::Answer:
        return QStringLiteral("Key:LINE1");
    case PhoneKey::Hold:
        return QStringLiteral("Key:HOLD");
    case PhoneKey::Conference:
        break;
    }
    return {};
}

QUrl urlOf(const DeskPhone &phone, const QString &path)
{
    return QUrl(QStringLiteral("http://") + phone.address + path);
}

} // namespace

VendorPhoneKeys::VendorPhoneKeys(AmiSender &sender, ConfdDevices *devices)
    : m_sender(sender), m_devices(devices)
{
    QObject::connect(&m_network, &QNetworkAccessManager::authenticationRequired, this,
                     [](QNetworkReply *reply, QAuthenticator *authenticator) {
                         if (reply->property("answered").toBool())
                             return; // and was not taken
                         reply->setProperty("answered", true);
                         authenticator->setUser(guest);
                         authenticator->setPassword(guest);
                     });
}

void VendorPhoneKeys::press(const Telephone &telephone, PhoneKey key, Done done)
{
    if (!m_devices) {
        refuse(done, "NotConfigured",
               QStringLiteral("Which telephone you have is not known without XiVO's confd. Ask the "
                              "administrator to configure [confd]."));
        return;
    }
    if (telephone.device.isEmpty()) {
        refuse(done, "UnknownPhone",
               QStringLiteral("XiVO has no telephone for line %1. Use the keys of the telephone itself.")
                   .arg(telephone.extension));
        return;
    }
    m_devices->find(telephone.device, [this, telephone, key, done = std::move(done)](
                                          const tl::expected<DeskPhone, Refusal> &phone) {
        if (phone)
            pressOn(*phone, telephone, key, done);
        else
            done(&phone.error());
    });
}

void VendorPhoneKeys::pressOn(const DeskPhone &phone, const Telephone &telephone, PhoneKey key,
                              const Done &done)
{
    const QString vendor = phone.vendor.toLower();
    const bool isSnom = vendor == QLatin1String("snom");
    const bool isPolycom = vendor == QLatin1String("polycom");
    if (!isSnom && !isPolycom && vendor != QLatin1String("yealink")) {
        refuse(done, "UnknownPhone",
               QStringLiteral("A telephone by %1 cannot be controlled from here, only those by Snom, Polycom "
                              "and Yealink. Use the keys of the telephone itself.")
                   .arg(phone.vendor.isEmpty() ? QStringLiteral("an unknown vendor") : phone.vendor));
        return;
    }
    const QString name = isSnom ? snomKey(key) : isPolycom ? polycomKey(key) : yealinkKey(key);
    if (name.isEmpty())
        refuse(done, "NotOnThisPhone",
               QStringLiteral("A %1 %2 does not let others do this. Use the keys of the telephone itself.")
                   .arg(phone.vendor, phone.model));
    else if (!isSnom && !isPolycom)
        notify(telephone.interface, name, done);
    else if (phone.address.isEmpty())
        refuse(
            done, "PhoneUnreachable",
            QStringLiteral("XiVO does not know the address of your telephone yet. Restart the telephone."));
    else if (isSnom)
        getSnom(phone, name, done);
    else
        pushPolycom(phone, name, done);
}

void VendorPhoneKeys::notify(const QString &interface, const QString &key, const Done &done)
{
    const QString name = interface.section(QLatin1Char('/'), 1);
    const bool isPjsip = interface.startsWith(QLatin1String("PJSIP/"));
    ami::AmiAction action(isPjsip ? "PJSIPNotify" : "SIPnotify");
    action.add(isPjsip ? "Endpoint" : "Channel", isPjsip ? name : interface);
    addVariable(action, QStringLiteral("Event"), QStringLiteral("Yealink-xml"));
    addVariable(action, QStringLiteral("Content-type"), QStringLiteral("application/xml"));
    addVariable(action, QStringLiteral("Content"),
                QStringLiteral("<YealinkIPPhoneExecute Beep=\"no\"><ExecuteItem URI=\"%1\"/>"
                               "</YealinkIPPhoneExecute>")
                    .arg(key));
    sendAction(m_sender, action, done);
}

void VendorPhoneKeys::getSnom(const DeskPhone &phone, const QString &key, const Done &done)
{
    request("GET", urlOf(phone, QStringLiteral("/command.htm?key=") + key), {}, {}, done);
}

void VendorPhoneKeys::pushPolycom(const DeskPhone &phone, const QString &key, const Done &done)
{
    const QString push = QStringLiteral("<PolycomIPPhone><Data priority=\"Important\">%1</Data>"
                                        "</PolycomIPPhone>")
                             .arg(key);
    request("POST", urlOf(phone, QStringLiteral("/push")), "application/x-com-polycom-spipx", push.toUtf8(),
            done);
}

void VendorPhoneKeys::request(const QByteArray &method, const QUrl &url, const QByteArray &type,
                              const QByteArray &body, const Done &done)
{
    QNetworkRequest request(url);
    if (!type.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    exchange(
        m_network, method, request, body, QDeadlineTimer(timeout), this, [done](const HttpAnswer &answer) {
            if (answer.status >= 200 && answer.status < 300) {
                done(nullptr);
                return;
            }
            refuse(done, "PhoneUnreachable",
                   answer.status == 0
                       ? QStringLiteral("Your telephone did not answer (%1). See that it is on, then try "
                                        "again.")
                             .arg(answer.error)
                       : QStringLiteral("Your telephone refused (HTTP %1). Its guest account must be on; "
                                        "ask the administrator.")
                             .arg(answer.status));
        });
}

} // namespace xivocc::xivo
