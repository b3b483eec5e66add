#include "certificate_trust.h"

#include <QCryptographicHash>

namespace xivocc::client {

QString CertificateTrust::fingerprintOf(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

} // namespace xivocc::client
