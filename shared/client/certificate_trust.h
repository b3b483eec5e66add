#pragma once

#include <QSet>
#include <QSslCertificate>
#include <QString>

namespace xivocc::client {

/// The certificates that the user accepted although no authority vouches for them. Kept for the
/// life of the session object only.
class CertificateTrust final
{
public:
    /// SHA-256 of the certificate as "AB:CD:…", the form that people compare.
    [[nodiscard]] static QString fingerprintOf(const QSslCertificate &certificate);

    void accept(const QString &fingerprint) { m_fingerprints.insert(fingerprint); }
    [[nodiscard]] bool covers(const QSslCertificate &certificate) const
    {
        return !certificate.isNull() && m_fingerprints.contains(fingerprintOf(certificate));
    }

private:
    QSet<QString> m_fingerprints;
};

} // namespace xivocc::client
