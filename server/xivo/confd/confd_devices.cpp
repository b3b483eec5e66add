#include "confd_devices.h"

#include <QUrl>

namespace xivocc::xivo {

void ConfdDevices::find(const QString &deviceId, Done done)
{
    const QString id = QString::fromLatin1(QUrl::toPercentEncoding(deviceId));
    m_link.get(QStringLiteral("/devices/") + id,
               [deviceId, done = std::move(done)](const tl::expected<QJsonObject, Refusal> &answer) {
                   if (!answer && answer.error().code == notFoundCode) {
                       done(tl::unexpected(Refusal{
                           QStringLiteral("UnknownPhone"),
                           QStringLiteral("XiVO's provisioning knows no device %1. Assign the telephone to "
                                          "the line again.")
                               .arg(deviceId)}));
                       return;
                   }
                   done(answer.map([](const QJsonObject &device) {
                       const auto text = [&device](const char *key) {
                           return device.value(QLatin1String(key)).toString();
                       };
                       return DeskPhone{text("vendor"), text("model"), text("ip")};
                   }));
               });
}

void ConfdDevices::findVendor(const QString &deviceId, VendorFound done)
{
    find(deviceId, [done = std::move(done)](const tl::expected<DeskPhone, Refusal> &phone) {
        done(phone ? phone->vendor : QString());
    });
}

} // namespace xivocc::xivo
