#include "login_test.h"

#include "raw_client.h"
#include "served_floor.h"
#include "web_client.h"

#include <api/authenticator.h>
#include <api/login_throttle.h>

#include <QElapsedTimer>
#include <QtTest>
#include <map>

using namespace xivocc;
using namespace xivocc::test;

namespace {

const QByteArray loginPath = "/xuc/api/2.0/auth/login";
const QByteArray goodLogin = R"({"login":"anna","password":"secret"})";
const QByteArray badLogin = R"({"login":"anna","password":"guess"})";

QByteArray logIn(quint16 port, const QByteArray &body = goodLogin)
{
    RawClient client(port);
    client.send(post(loginPath, body));
    return client.readResponse();
}

QStringList logged;
void remember(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged.append(text);
}

} // namespace

void LoginTest::givesATokenForAPassword()
{
    ServedFloor served;
    QVERIFY(served.start());
    const QByteArray response = logIn(served.port());
    QCOMPARE(statusOf(response), 200);
    QCOMPARE(fieldOf(response, QStringLiteral("login")), QStringLiteral("anna"));
    QCOMPARE(fieldOf(response, QStringLiteral("TTL")), QStringLiteral("3600"));
    QVERIFY(fieldOf(response, QStringLiteral("token")).size() >= 43); // 32 bytes in base64
    QVERIFY(fieldOf(response, QStringLiteral("token")) !=
            fieldOf(logIn(served.port()), QStringLiteral("token")));
}

void LoginTest::refusesWrongPassword()
{
    ServedFloor served;
    QVERIFY(served.start());
    for (const QByteArray &body : {badLogin, QByteArray(R"({"login":"nobody","password":"secret"})"),
                                   QByteArray(R"({"login":"","password":""})")}) {
        const QByteArray response = logIn(served.port(), body);
        QCOMPARE(statusOf(response), 401);
        QCOMPARE(fieldOf(response, QStringLiteral("error")), QStringLiteral("InvalidCredentials"));
        QVERIFY(!fieldOf(response, QStringLiteral("message")).isEmpty());
    }
}

void LoginTest::refusesUnreadableBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("cut") << QByteArray(R"({"login":"anna","pass)");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray(R"(["anna","secret"])");
    QTest::newRow("no password") << QByteArray(R"({"login":"anna"})");
    QTest::newRow("numbers") << QByteArray(R"({"login":1,"password":2})");
    QTest::newRow("deep") << QByteArray(10'000, '[');
}

void LoginTest::refusesUnreadableBody()
{
    QFETCH(const QByteArray, body);
    ServedFloor served;
    QVERIFY(served.start());
    const QByteArray response = logIn(served.port(), body);
    QCOMPARE(statusOf(response), 400);
    QCOMPARE(fieldOf(response, QStringLiteral("error")), QStringLiteral("InvalidJson"));
}

void LoginTest::saysWhenTheDatabaseIsAway()
{
    ServedFloor served;
    served.databaseIsAway = true;
    QVERIFY(served.start());
    const QByteArray response = logIn(served.port());
    QCOMPARE(statusOf(response), 500);
    QCOMPARE(fieldOf(response, QStringLiteral("error")), QStringLiteral("UnhandledError"));
}

void LoginTest::delaysTheSixthAttempt()
{
    ServedFloor served;
    served.limits.loginDelay = milliseconds{400};
    QVERIFY(served.start());
    QElapsedTimer timer;
    for (int attempt = 0; attempt < api::LoginThrottle::freeAttempts; ++attempt)
        QCOMPARE(statusOf(logIn(served.port(), badLogin)), 401);
    timer.start();
    QCOMPARE(statusOf(logIn(served.port(), badLogin)), 401);
    QVERIFY(timer.elapsed() >= 390);
    QCOMPARE(statusOf(logIn(served.port(), R"({"login":"boss","password":"secret"})")), 200);
    timer.restart();
    QCOMPARE(statusOf(logIn(served.port())), 200); // the right password waits as long, and is then free
    QVERIFY(timer.elapsed() >= 790);
    timer.restart();
    QCOMPARE(statusOf(logIn(served.port())), 200);
    QVERIFY(timer.elapsed() < 390);
}

void LoginTest::doublesTheDelay()
{
    api::LoginThrottle throttle(milliseconds{1000});
    const QHostAddress address(QStringLiteral("192.0.2.1"));
    const QString login = QStringLiteral("anna");
    Instant now{};
    for (int attempt = 0; attempt < api::LoginThrottle::freeAttempts; ++attempt)
        QCOMPARE(throttle.attempt(login, address, now).count(), 0);
    QCOMPARE(throttle.attempt(login, address, now).count(), 1000);
    QCOMPARE(throttle.attempt(login, address, now).count(), 2000);
    QCOMPARE(throttle.attempt(login, address, now).count(), 4000);
    QCOMPARE(throttle.attempt(login, QHostAddress(QStringLiteral("192.0.2.2")), now).count(), 0);
    for (int attempt = 0; attempt < 100; ++attempt)
        QVERIFY(throttle.attempt(login, address, now) <= api::LoginThrottle::longestDelay);
    now += api::LoginThrottle::memory + seconds{1};
    QCOMPARE(throttle.attempt(login, address, now).count(), 0);
}

void LoginTest::boundsTheMemoryOfAttempts()
{
    api::LoginThrottle throttle(milliseconds{1000});
    const QHostAddress address(QStringLiteral("192.0.2.1"));
    const QString oldest = QStringLiteral("oldest");
    Instant now{};
    for (int attempt = 0; attempt <= api::LoginThrottle::freeAttempts; ++attempt)
        static_cast<void>(throttle.attempt(oldest, address, now));
    now += seconds{1};
    for (int i = 0; i < api::LoginThrottle::maxEntries; ++i)
        static_cast<void>(throttle.attempt(QString::number(i), address, now));
    QCOMPARE(throttle.attempt(oldest, address, now).count(), 0); // made room for the others
}

void LoginTest::letsOthersInDuringAnAttack()
{
    int checked = 0;
    const api::CheckPassword check = [&checked](const QString &login, const QString &password,
                                                const std::function<void(const api::LoginVerdict &)> &done) {
        ++checked;
        User user;
        user.login = login;
        if (password == QLatin1String("secret"))
            done(user);
        else
            done(tl::unexpected(api::LoginRefusal{}));
    };
    api::Authenticator authenticator(check, api::Limits{}, seconds{60});
    const QHostAddress address(QStringLiteral("192.0.2.1"));
    std::map<int, int> statuses;
    const auto guess = [&](const QString &login) {
        authenticator.logIn(login, QStringLiteral("guess"), address,
                            [&statuses](const api::Authenticator::Identity &identity) {
                                ++statuses[identity.error().status];
                            });
    };
    const int checkedOfOne = api::LoginThrottle::freeAttempts + api::Authenticator::maxDelayedAttempts;
    for (int attempt = 0; attempt < api::Authenticator::maxPendingAttempts + 100; ++attempt)
        guess(QStringLiteral("anna"));
    QCOMPARE(checked, checkedOfOne);
    QCOMPARE(statuses[401], api::LoginThrottle::freeAttempts);
    QCOMPARE(statuses[429], api::Authenticator::maxPendingAttempts + 100 - checkedOfOne);

    // Many addresses, each with its withheld answers: they are not what is being checked.
    for (int host = 2; host < 100; ++host) {
        for (int attempt = 0; attempt < checkedOfOne; ++attempt)
            authenticator.logIn(QStringLiteral("anna"), QStringLiteral("guess"),
                                QHostAddress(QStringLiteral("192.0.2.%1").arg(host)), [](const auto &) {});
    }
    bool isIn = false;
    for (const QHostAddress &peer : {address, QHostAddress(QStringLiteral("192.0.2.200"))}) {
        isIn = false;
        authenticator.logIn(
            QStringLiteral("boss"), QStringLiteral("secret"), peer,
            [&isIn](const api::Authenticator::Identity &identity) { isIn = identity.has_value(); });
        QVERIFY(isIn);
    }
}

void LoginTest::opensSessions_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("token") << QStringLiteral("/xuc/api/2.0/cti?token=%1");
    QTest::newRow("old token") << QStringLiteral("/xuc/ctichannel/tokenAuthentication?token=%1");
    QTest::newRow("password") << QStringLiteral(
        "/xuc/ctichannel?username=anna&agentNumber=4022&password=secret");
    QTest::newRow("no prefix") << QStringLiteral(
        "/ctichannel?username=anna&agentNumber=4022&password=secret");
    QTest::newRow("&amp;") << QStringLiteral(
        "/xuc/ctichannel?username=anna&amp;agentNumber=0&amp;password=secret");
    QTest::newRow("encoded") << QStringLiteral(
        "/xuc/ctichannel?username=anna&agentNumber=&password=%73ecret");
}

void LoginTest::opensSessions()
{
    QFETCH(const QString, target);
    ServedFloor served;
    QVERIFY(served.start());
    const QString token = fieldOf(logIn(served.port()), QStringLiteral("token"));
    const QString path = target.contains(QLatin1String("%1")) ? target.arg(token) : target;
    WebClient client;
    QVERIFY(client.openAndWait(QStringLiteral("ws://127.0.0.1:%1%2").arg(served.port()).arg(path)));
    const auto greeting = client.last<protocol::LoggedOn>();
    QVERIFY(greeting.has_value());
    QCOMPARE(greeting->login, QStringLiteral("anna"));
    QCOMPARE(greeting->userId, 37);
    QCOMPARE(greeting->agentId, 7);
    QCOMPARE(served.server->sessionCount(), 1);
}

void LoginTest::refusesSessions_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("unknown token") << QByteArray("/xuc/api/2.0/cti?token=abc");
    QTest::newRow("no token") << QByteArray("/xuc/api/2.0/cti");
    QTest::newRow("wrong password") << QByteArray(
        "/xuc/ctichannel?username=anna&agentNumber=1&password=guess");
    QTest::newRow("no password") << QByteArray("/ctichannel?username=anna");
}

void LoginTest::refusesSessions()
{
    QFETCH(const QByteArray, target);
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send(upgrade(target));
    const QByteArray response = client.readResponse();
    QCOMPARE(statusOf(response), 401);
    QVERIFY(!fieldOf(response, QStringLiteral("error")).isEmpty());
    QVERIFY(client.isClosedByServer());
    QCOMPARE(served.server->sessionCount(), 0);
}

void LoginTest::tellsThatASessionCannotStart()
{
    ServedFloor served;
    served.databaseIsAway = true;
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(!client.logIn(served.port())); // closed at once
    const auto refusal = client.last<protocol::LoggedOnError>();
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->error, QStringLiteral("loggedOnFailed"));
    QCOMPARE(client.messages.size(), std::size_t(1));
    QCOMPARE(served.server->sessionCount(), 0);
}

void LoginTest::tellsThatASessionDoesNotStartInTime()
{
    ServedFloor served;
    served.databaseHangs = true;
    served.limits.sessionStartTime = milliseconds{200};
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(!client.logIn(served.port()));
    const auto refusal = client.last<protocol::LoggedOnError>();
    QVERIFY(refusal.has_value());
    QCOMPARE(refusal->error, QStringLiteral("loggedOnTimeout"));
    QCOMPARE(served.server->sessionCount(), 0);
}

void LoginTest::refusesPasswordsInAddressesWhenTold()
{
    ServedFloor served;
    served.settings.allowPasswordInUrl = false;
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send(upgrade("/xuc/ctichannel?username=anna&agentNumber=1&password=secret"));
    QCOMPARE(statusOf(client.readResponse()), 403);
}

void LoginTest::refusesAFrameSentRightBehindTheUpgrade()
{
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    // A masked text frame with an all-zero mask carries its payload as it is.
    const QByteArray ping = R"({"claz":"ping"})";
    const QByteArray frame = QByteArray("\x81", 1) + char(0x80 | ping.size()) + QByteArray(4, '\0') + ping;
    client.send(upgrade("/ctichannel?username=boss&agentNumber=1&password=secret") + frame);
    QCOMPARE(statusOf(client.readResponse()), 400);
}

void LoginTest::refusesSessionsOverTheLimit()
{
    ServedFloor served;
    served.settings.maxSessions = 1;
    QVERIFY(served.start());
    {
        WebClient first;
        QVERIFY(first.logIn(served.port()));
        RawClient second(served.port());
        second.send(upgrade("/ctichannel?username=anna&agentNumber=1&password=secret"));
        QCOMPARE(statusOf(second.readResponse()), 503);
        QVERIFY(first.catchUp());
    }
    QTRY_COMPARE(served.server->sessionCount(), 0);
    WebClient later;
    QVERIFY(later.logIn(served.port()));
}

void LoginTest::warnsOnceOfPasswordsInAddresses()
{
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(remember);
    {
        ServedFloor served;
        if (served.start()) {
            WebClient first;
            static_cast<void>(first.logIn(served.port()));
            WebClient second;
            static_cast<void>(second.logIn(served.port()));
        }
        ServedFloor strict;
        strict.settings.allowPasswordInUrl = false;
        static_cast<void>(strict.start());
    }
    qInstallMessageHandler(before);
    QCOMPARE(logged.filter(QLatin1String("allow_password_in_url")).size(), 1);
    QVERIFY(logged.filter(QLatin1String("secret")).isEmpty());
}

void LoginTest::logsNoSecret()
{
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(remember);
    QLoggingCategory::setFilterRules(QStringLiteral("xivocc.*=true"));
    QString token;
    {
        ServedFloor served;
        if (served.start()) {
            token = fieldOf(logIn(served.port()), QStringLiteral("token"));
            logIn(served.port(), R"({"login":"anna","password":"sesame"})");
            logIn(served.port(), R"({"login":"anna","password":"sesame)");
            WebClient client;
            static_cast<void>(client.logIn(served.port()));
            RawClient raw(served.port());
            raw.send(upgrade("/ctichannel?username=anna&agentNumber=1&password=sesame"));
            static_cast<void>(raw.readResponse());
        }
    }
    QLoggingCategory::setFilterRules(QString());
    qInstallMessageHandler(before);
    const QString all = logged.join(QLatin1Char('\n'));
    QVERIFY(!token.isEmpty());
    QVERIFY(all.contains(QLatin1String("anna")));
    QVERIFY(!all.contains(token));
    QVERIFY(!all.contains(QLatin1String("secret")));
    QVERIFY(!all.contains(QLatin1String("sesame")));
}
