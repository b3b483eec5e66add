#include "directory_test.h"

#include "people.h"

#include <ldap/directory.h>

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>
#include <optional>

namespace xivocc::test {

namespace {

using Cause = ldap::Refusal::Cause;

constexpr int patience = 10'000;

ldap::Verdict verify(ldap::Directory &directory, const QString &login, const QString &password)
{
    std::optional<ldap::Verdict> answer;
    directory.verify(login, password, [&answer](const ldap::Verdict &verdict) { answer = verdict; });
    const bool answered = QTest::qWaitFor([&answer] { return answer.has_value(); }, patience);
    Q_ASSERT(answered);
    return *answer;
}

ldap::Verdict verifyAlice(const config::LdapSettings &settings)
{
    ldap::Directory directory(settings);
    return verify(directory, QStringLiteral("alice"), QStringLiteral("wonderland"));
}

/// "" for yes, "wrong", or "unavailable".
QString wordOf(const ldap::Verdict &verdict)
{
    if (verdict)
        return {};
    return verdict.error().cause == Cause::WrongLoginOrPassword ? QStringLiteral("wrong")
                                                                : QStringLiteral("unavailable");
}

} // namespace

void DirectoryTest::initTestCase()
{
    QVERIFY2(m_server.start(people()), qPrintable(m_server.error()));
}

void DirectoryTest::verifies_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("right") << QStringLiteral("alice") << QStringLiteral("wonderland") << true;
    QTest::newRow("not ASCII") << QStringLiteral("bruno") << QString::fromUtf8("d'été ☀") << true;
    QTest::newRow("a name full of filter characters")
        << QStringLiteral("star*(x)") << QStringLiteral("stars") << true;
    QTest::newRow("wrong password") << QStringLiteral("alice") << QStringLiteral("underland") << false;
    QTest::newRow("another's password") << QStringLiteral("alice") << QStringLiteral("stars") << false;
    QTest::newRow("unknown") << QStringLiteral("nobody") << QStringLiteral("wonderland") << false;
    QTest::newRow("empty password") << QStringLiteral("alice") << QString() << false;
    QTest::newRow("empty login") << QString() << QStringLiteral("wonderland") << false;
    QTest::newRow("entry without password") << QStringLiteral("nopass") << QStringLiteral("x") << false;
    QTest::newRow("zero byte") << QStringLiteral("alice")
                               << QStringLiteral("wonderland") + QChar(0) + QLatin1Char('x') << false;
    QTest::newRow("wildcard") << QStringLiteral("alic*") << QStringLiteral("wonderland") << false;
    QTest::newRow("star") << QStringLiteral("*") << QStringLiteral("stars") << false;
    QTest::newRow("injection") << QStringLiteral("*)(uid=*") << QStringLiteral("wonderland") << false;
    QTest::newRow("alternative") << QStringLiteral("x)(|(uid=alice)") << QStringLiteral("wonderland")
                                 << false;
    QTest::newRow("entry's name") << QStringLiteral("cn=alice,ou=people,dc=example,dc=org")
                                  << QStringLiteral("wonderland") << false;
    QTest::newRow("the manager") << QStringLiteral("reader") << QStringLiteral("reads all") << false;
}

void DirectoryTest::verifies()
{
    QFETCH(const QString, login);
    QFETCH(const QString, password);
    QFETCH(const bool, accepted);
    ldap::Directory directory(settingsFor(m_server));
    QCOMPARE(wordOf(verify(directory, login, password)), accepted ? QString() : QStringLiteral("wrong"));
    // The refusal leaves the connections fit for the next.
    QVERIFY(verify(directory, QStringLiteral("alice"), QStringLiteral("wonderland")).has_value());
    QVERIFY(directory.status().ok);
}

void DirectoryTest::encrypts_data()
{
    QTest::addColumn<bool>("startTls");
    QTest::newRow("ldaps") << false;
    QTest::newRow("StartTLS") << true;
}

void DirectoryTest::encrypts()
{
    QFETCH(const bool, startTls);
    SlapdServer strict(SlapdServer::Tls::Demanded);
    QVERIFY2(strict.start(people()), qPrintable(strict.error()));
    config::LdapSettings settings = settingsFor(strict);
    settings.startTls = startTls;
    if (!startTls)
        settings.url = strict.secureUrl();
    ldap::Directory directory(settings);
    const auto verdict = verify(directory, QStringLiteral("alice"), QStringLiteral("wonderland"));
    QVERIFY2(verdict.has_value(), qPrintable(directory.status().reason));
    QCOMPARE(wordOf(verify(directory, QStringLiteral("alice"), QStringLiteral("no"))),
             QStringLiteral("wrong"));
}

void DirectoryTest::refusesUntrustedServers_data()
{
    QTest::addColumn<bool>("startTls");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<QString>("host");
    const QString right = m_server.caFile();
    const QString other = m_server.otherCaFile();
    const QString address = QStringLiteral("127.0.0.1");
    QTest::newRow("ldaps, another authority") << false << other << address;
    QTest::newRow("StartTLS, another authority") << true << other << address;
    QTest::newRow("ldaps, no authority of this machine") << false << QString() << address;
    QTest::newRow("ldaps, certificate for another name") << false << right << QStringLiteral("localhost");
    QTest::newRow("StartTLS, certificate for another name") << true << right << QStringLiteral("localhost");
}

void DirectoryTest::refusesUntrustedServers()
{
    QFETCH(const bool, startTls);
    QFETCH(const QString, caFile);
    QFETCH(const QString, host);
    config::LdapSettings settings = settingsFor(m_server);
    settings.startTls = startTls;
    settings.url = startTls ? m_server.url() : m_server.secureUrl();
    settings.url.setHost(host);
    settings.caFile = caFile;
    const auto verdict = verifyAlice(settings);
    QCOMPARE(wordOf(verdict), QStringLiteral("unavailable"));
    QVERIFY2(verdict.error().reason.contains(QLatin1String("ldap.ca_file")),
             qPrintable(verdict.error().reason));
    QVERIFY(verdict.error().reason.contains(settings.url.toString()));
}

void DirectoryTest::sendsNothingInClearWhereStartTlsIsDeclined()
{
    SlapdServer plain(SlapdServer::Tls::NotOffered);
    QVERIFY2(plain.start(people()), qPrintable(plain.error()));
    config::LdapSettings settings = settingsFor(plain);
    QVERIFY(verifyAlice(settings).has_value());
    settings.startTls = true;
    const auto verdict = verifyAlice(settings);
    QCOMPARE(wordOf(verdict), QStringLiteral("unavailable"));
    QVERIFY2(verdict.error().reason.contains(QLatin1String("ldap.start_tls")),
             qPrintable(verdict.error().reason));
}

void DirectoryTest::saysThatEncryptionIsDemanded()
{
    SlapdServer strict(SlapdServer::Tls::Demanded);
    QVERIFY2(strict.start(people()), qPrintable(strict.error()));
    const auto verdict = verifyAlice(settingsFor(strict));
    QCOMPARE(wordOf(verdict), QStringLiteral("unavailable"));
    QVERIFY2(verdict.error().reason.contains(QLatin1String("Set ldap.start_tls")),
             qPrintable(verdict.error().reason));
}

void DirectoryTest::namesTheWrongSetting_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("value");
    QTest::newRow("manager") << QStringLiteral("ldap.manager_dn") << QStringLiteral("cn=x,dc=example,dc=org");
    QTest::newRow("password") << QStringLiteral("ldap.manager_password") << QStringLiteral("guess");
    QTest::newRow("base") << QStringLiteral("ldap.search_base")
                          << QStringLiteral("ou=none,dc=example,dc=org");
    QTest::newRow("malformed base") << QStringLiteral("ldap.search_base") << QStringLiteral("people");
    QTest::newRow("filter") << QStringLiteral("ldap.user_search_filter") << QStringLiteral("((uid=%s");
}

void DirectoryTest::namesTheWrongSetting()
{
    QFETCH(const QString, setting);
    QFETCH(const QString, value);
    config::LdapSettings settings = settingsFor(m_server);
    QString &place = setting == QLatin1String("ldap.manager_dn")         ? settings.managerDn
                     : setting == QLatin1String("ldap.manager_password") ? settings.managerPassword
                     : setting == QLatin1String("ldap.search_base")      ? settings.searchBase
                                                                         : settings.userSearchFilter;
    place = value;
    const auto verdict = verifyAlice(settings);
    QCOMPARE(wordOf(verdict), QStringLiteral("unavailable"));
    const QString reason = verdict.error().reason;
    QVERIFY2(reason.contains(setting), qPrintable(reason));
    QVERIFY2(reason.contains(settings.url.toString()), qPrintable(reason));
    QVERIFY(!reason.contains(QLatin1String("wonderland")));
    QVERIFY(!reason.contains(settings.managerPassword));
}

void DirectoryTest::refusesALoginThatSeveralEntriesMatch()
{
    config::LdapSettings settings = settingsFor(m_server);
    settings.userSearchFilter = QStringLiteral("(mail=%s)");
    ldap::Directory directory(settings);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("several LDAP entries")));
    QCOMPARE(wordOf(verify(directory, QStringLiteral("desk@example.org"), QStringLiteral("wonderland"))),
             QStringLiteral("wrong"));
}

void DirectoryTest::checksManyAtOnce()
{
    config::LdapSettings settings = settingsFor(m_server);
    settings.timeout = seconds{10};
    ldap::Directory directory(settings);
    int right = 0;
    int wrong = 0;
    for (int i = 0; i < 100; ++i) {
        directory.verify(QStringLiteral("alice"), QStringLiteral("wonderland"),
                         [&right](const ldap::Verdict &verdict) { right += verdict ? 1 : 0; });
        directory.verify(QStringLiteral("bruno"), QStringLiteral("wonderland"),
                         [&wrong](const ldap::Verdict &verdict) { wrong += verdict ? 0 : 1; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(right + wrong, 200, patience);
    QCOMPARE(right, 100);
}

void DirectoryTest::survivesARestart()
{
    ldap::Directory directory(settingsFor(m_server));
    const auto alice = [&directory] {
        return wordOf(verify(directory, QStringLiteral("alice"), QStringLiteral("wonderland")));
    };
    QCOMPARE(alice(), QString());
    m_server.stop();
    QVERIFY2(m_server.start({}), qPrintable(m_server.error()));
    QCOMPARE(alice(), QString()); // on connections that were closed from the other side
    m_server.stop();
    QCOMPARE(alice(), QStringLiteral("unavailable"));
    QVERIFY(!directory.status().ok);
    QVERIFY2(m_server.start({}), qPrintable(m_server.error()));
    QCOMPARE(alice(), QString());
    QVERIFY(directory.status().ok);
}

void DirectoryTest::saysThatTheServerIsAway()
{
    config::LdapSettings settings = settingsFor(m_server);
    {
        QTcpServer port;
        QVERIFY(port.listen(QHostAddress::LocalHost));
        settings.url.setPort(port.serverPort());
    }
    const auto verdict = verifyAlice(settings);
    QCOMPARE(wordOf(verdict), QStringLiteral("unavailable"));
    QVERIFY(verdict.error().reason.contains(settings.url.toString()));
    QVERIFY2(verdict.error().reason.contains(QLatin1String("cannot be reached")),
             qPrintable(verdict.error().reason));
}

void DirectoryTest::keepsTheTimeLimit_data()
{
    QTest::addColumn<QByteArray>("firstBytes");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<bool>("startTls");
    const QByteArray half("\x30\x84\x00\x00\x00\x10\x02", 7); // the beginning of an LDAP message
    QTest::newRow("silent") << QByteArray() << QStringLiteral("ldap") << false;
    QTest::newRow("half an answer") << half << QStringLiteral("ldap") << false;
    QTest::newRow("silent, StartTLS") << QByteArray() << QStringLiteral("ldap") << true;
    QTest::newRow("half an answer, StartTLS") << half << QStringLiteral("ldap") << true;
    QTest::newRow("silent, ldaps") << QByteArray() << QStringLiteral("ldaps") << false;
    QTest::newRow("half a handshake")
        << QByteArray("\x16\x03\x03\x00\x40\x02", 6) << QStringLiteral("ldaps") << false;
}

void DirectoryTest::keepsTheTimeLimit()
{
    QFETCH(const QByteArray, firstBytes);
    QFETCH(const QString, scheme);
    QFETCH(const bool, startTls);
    QTcpServer hanging;
    QVERIFY(hanging.listen(QHostAddress::LocalHost));
    connect(&hanging, &QTcpServer::newConnection, this, [&hanging, &firstBytes] {
        while (QTcpSocket *socket = hanging.nextPendingConnection())
            socket->write(firstBytes);
    });
    config::LdapSettings settings = settingsFor(m_server);
    settings.url = QUrl(QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(hanging.serverPort()));
    settings.startTls = startTls;

    QElapsedTimer clock;
    clock.start();
    QElapsedTimer sinceTick;
    qint64 longestStall = 0;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this,
            [&sinceTick, &longestStall] { longestStall = std::max(longestStall, sinceTick.restart()); });
    sinceTick.start();
    tick.start(milliseconds{10});
    {
        ldap::Directory directory(settings);
        const auto verdict = verify(directory, QStringLiteral("alice"), QStringLiteral("wonderland"));
        QCOMPARE(wordOf(verdict), QStringLiteral("unavailable"));
        QVERIFY(verdict.error().reason.contains(settings.url.toString()));
        QVERIFY2(verdict.error().reason.contains(QLatin1String("did not answer within 1 s")),
                 qPrintable(verdict.error().reason));
    }
    // The thread is free as well: the directory's end waited for it.
    QVERIFY2(clock.elapsed() < 3'000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY2(longestStall < 500, qPrintable(QString::number(longestStall)));
}

void DirectoryTest::refusesTooMany()
{
    QTcpServer hanging;
    QVERIFY(hanging.listen(QHostAddress::LocalHost));
    config::LdapSettings settings = settingsFor(m_server);
    settings.url.setPort(hanging.serverPort());
    ldap::Directory directory(settings);
    int answers = 0;
    for (int i = 0; i < ldap::Directory::mostPendingChecks; ++i)
        directory.verify(QStringLiteral("alice"), QStringLiteral("x"),
                         [&answers](const auto &) { ++answers; });
    QElapsedTimer clock;
    clock.start();
    const auto verdict = verify(directory, QStringLiteral("alice"), QStringLiteral("x"));
    QVERIFY(clock.elapsed() < 900); // at once, not after the time limit
    QVERIFY(verdict.error().reason.contains(QLatin1String("Too many")));
    QTRY_COMPARE_WITH_TIMEOUT(answers, int(ldap::Directory::mostPendingChecks), patience);
}

void DirectoryTest::looksAtTheDirectoryByItself()
{
    ldap::Directory sound(settingsFor(m_server));
    QVERIFY(!sound.status().ok);
    sound.start();
    QTRY_VERIFY(sound.status().ok);
    QCOMPARE(sound.status().reason, QString());

    config::LdapSettings settings = settingsFor(m_server);
    settings.searchBase = QStringLiteral("ou=none,dc=example,dc=org");
    ldap::Directory misled(settings);
    misled.start();
    QTRY_VERIFY(misled.status().reason.contains(QLatin1String("ldap.search_base")));
    QVERIFY(!misled.status().ok);
}

} // namespace xivocc::test
