#pragma once

#include <commands/phone_keys.h>
#include <xivo/ami/ami_sender.h>
#include <xivo/confd/confd_devices.h>

#include <QNetworkAccessManager>

namespace xivocc::xivo {

/// Presses keys as each vendor lets others do it: on a Yealink by SIP NOTIFY through Asterisk (its setting
/// push_xml.sip_notify), on a Snom and a Polycom by HTTP, with the account "guest" that XiVO's plugins give
/// them. Which telephone stands on the desk is asked of XiVO's provisioning. Main thread.
class VendorPhoneKeys final : public QObject, public commands::PhoneKeys
{
    Q_OBJECT

public:
    /// How long a telephone may take to answer an HTTP request.
    static constexpr seconds timeout{5};

    /// Both outlive it. Without `devices` no key can be pressed.
    VendorPhoneKeys(AmiSender &sender, ConfdDevices *devices);

    void press(const commands::Telephone &telephone, commands::PhoneKey key, commands::Done done) override;

private:
    void pressOn(const DeskPhone &phone, const commands::Telephone &telephone, commands::PhoneKey key,
                 const commands::Done &done);
    void notify(const QString &interface, const QString &key, const commands::Done &done);
    void getSnom(const DeskPhone &phone, const QString &key, const commands::Done &done);
    void pushPolycom(const DeskPhone &phone, const QString &key, const commands::Done &done);
    void request(const QByteArray &method, const QUrl &url, const QByteArray &type, const QByteArray &body,
                 const commands::Done &done);

    AmiSender &m_sender;
    ConfdDevices *m_devices;
    QNetworkAccessManager m_network;
};

} // namespace xivocc::xivo
