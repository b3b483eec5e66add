#pragma once

#include <QObject>
#include <QSslConfiguration>

/// A server whose certificate nobody vouches for.
class SessionTlsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void untrustedCertificateIsRefused();
    void acceptedCertificateIsUsed();
    void anotherCertificateStaysRefused();

private:
    QSslConfiguration m_configuration;
    QString m_fingerprint;
};
