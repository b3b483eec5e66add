#include "session_tls_test.h"

#include "scripted_server.h"
#include "session_fixture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QtTest>

using namespace xivocc::client;

namespace {

const Credentials boss{QStringLiteral("boss"), QStringLiteral("s3cret"), {}};

ServerAddress addressOf(const ScriptedServer &server)
{
    return {QStringLiteral("127.0.0.1"), server.port(), true};
}

bool waitFor(const Session &session, LinkState state)
{
    return QTest::qWaitFor([&] { return session.status().state == state; });
}

} // namespace

void SessionTlsTest::initTestCase()
{
    QTemporaryDir directory;
    QVERIFY(directory.isValid());
    const QString keyPath = directory.filePath(QStringLiteral("key.pem"));
    const QString certificatePath = directory.filePath(QStringLiteral("certificate.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                   QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=scripted"),
                   QStringLiteral("-keyout"), keyPath, QStringLiteral("-out"), certificatePath});
    QVERIFY2(openssl.waitForFinished(), "the openssl command is needed to make a certificate");
    QCOMPARE(openssl.exitCode(), 0);

    QFile keyFile(keyPath);
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    QFile certificateFile(certificatePath);
    QVERIFY(certificateFile.open(QIODevice::ReadOnly));
    const QSslCertificate certificate(&certificateFile);
    m_configuration = QSslConfiguration::defaultConfiguration();
    m_configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    m_configuration.setLocalCertificate(certificate);
    m_fingerprint = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

void SessionTlsTest::untrustedCertificateIsRefused()
{
    ScriptedServer server(m_configuration);
    Session session(quickTiming());
    QSignalSpy asked(&session, &Session::certificateNotTrusted);
    session.open(addressOf(server), boss);
    QVERIFY(waitFor(session, LinkState::Refused));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), m_fingerprint);
    QVERIFY(session.status().reason.contains(m_fingerprint));
    QCOMPARE(server.logins(), 0);
}

void SessionTlsTest::acceptedCertificateIsUsed()
{
    ScriptedServer server(m_configuration);
    Session session(quickTiming());
    session.trustCertificate(m_fingerprint);
    session.open(addressOf(server), boss);
    QVERIFY2(waitFor(session, LinkState::Live), qPrintable(session.status().reason));
}

void SessionTlsTest::anotherCertificateStaysRefused()
{
    ScriptedServer server(m_configuration);
    Session session(quickTiming());
    session.trustCertificate(QString(m_fingerprint).replace(0, 2, QStringLiteral("--")));
    session.open(addressOf(server), boss);
    QVERIFY(waitFor(session, LinkState::Refused));
    QCOMPARE(server.logins(), 0);
}
