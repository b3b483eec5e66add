#include "token_test.h"

#include "raw_client.h"
#include "served_floor.h"
#include "web_client.h"

#include <api/tokens.h>

#include <QElapsedTimer>
#include <QtTest>
#include <utility>

using namespace xivocc;
using namespace xivocc::test;

namespace {

const QByteArray checkPath = "/xuc/api/2.0/auth/check";

QByteArray ask(quint16 port, const QByteArray &request)
{
    RawClient client(port);
    client.send(request);
    return client.readResponse();
}

QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

QByteArray logIn(quint16 port)
{
    return fieldOf(ask(port, post("/xuc/api/2.0/auth/login", R"({"login":"anna","password":"secret"})")),
                   QStringLiteral("token"))
        .toLatin1();
}

QByteArray check(quint16 port, const QByteArray &token)
{
    return ask(port, get(checkPath, bearer(token)));
}

QByteArray logOut(quint16 port, const QByteArray &token)
{
    return ask(port, "POST /xuc/api/2.0/auth/logout HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n" +
                         bearer(token) + "\r\n");
}

QString errorOf(const QByteArray &response)
{
    return fieldOf(response, QStringLiteral("error"));
}

} // namespace

void TokenTest::takesATokenInEachForm_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("Bearer") << QByteArray() << QByteArray("Authorization: Bearer %1\r\n");
    QTest::newRow("bearer") << QByteArray() << QByteArray("authorization: bearer  %1\r\n");
    QTest::newRow("X-Auth-Token") << QByteArray() << QByteArray("x-auth-token: %1\r\n");
    QTest::newRow("parameter") << QByteArray("?token=%1") << QByteArray();
    QTest::newRow("second parameter") << QByteArray("?x=1&token=%1") << QByteArray();
    QTest::newRow("&amp;") << QByteArray("?x=1&amp;token=%1") << QByteArray();
    QTest::newRow("Bearer before the others")
        << QByteArray("?token=no") << QByteArray("X-Auth-Token: no\r\nAuthorization: Bearer %1\r\n");
    QTest::newRow("another scheme") << QByteArray("?token=%1") << QByteArray("Authorization: Basic YTpi\r\n");
}

void TokenTest::takesATokenInEachForm()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, header);
    ServedFloor served;
    QVERIFY(served.start());
    const QByteArray token = logIn(served.port());
    const QByteArray response =
        ask(served.port(), get(checkPath + query.replace("%1", token), header.replace("%1", token)));
    QCOMPARE(statusOf(response), 200);
    QCOMPARE(fieldOf(response, QStringLiteral("login")), QStringLiteral("anna"));
}

void TokenTest::refusesAToken_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("unknown") << bearer("nonsense");
    QTest::newRow("empty") << bearer({});
    QTest::newRow("long") << bearer(QByteArray(8'000, 'x'));
    QTest::newRow("not ASCII") << bearer("\xc3\xa9\xff");
    QTest::newRow("another scheme") << QByteArray("Authorization: Basic YW5uYTpzZWNyZXQ=\r\n");
}

void TokenTest::refusesAToken()
{
    QFETCH(const QByteArray, header);
    ServedFloor served;
    QVERIFY(served.start());
    static_cast<void>(logIn(served.port()));
    const QByteArray response = ask(served.port(), get(checkPath, header));
    QCOMPARE(statusOf(response), 401);
    QCOMPARE(errorOf(response), QStringLiteral("InvalidToken"));
    QVERIFY(!fieldOf(response, QStringLiteral("message")).isEmpty());
}

void TokenTest::saysThatATokenHasExpired()
{
    ServedFloor served;
    served.settings.tokenLifetime = seconds{1};
    QVERIFY(served.start());
    const QByteArray token = logIn(served.port());
    QCOMPARE(fieldOf(check(served.port(), token), QStringLiteral("TTL")), QStringLiteral("1"));
    QTRY_COMPARE(errorOf(check(served.port(), token)), QStringLiteral("TokenExpired"));
    const QByteArray refusal = ask(served.port(), upgrade("/xuc/api/2.0/cti?token=" + token));
    QCOMPARE(statusOf(refusal), 401);
    QCOMPARE(errorOf(refusal), QStringLiteral("TokenExpired"));
    QCOMPARE(errorOf(logOut(served.port(), token)), QStringLiteral("TokenExpired"));
}

void TokenTest::renewsAToken()
{
    ServedFloor served;
    QVERIFY(served.start());
    const QByteArray token = logIn(served.port());
    const QByteArray renewed = check(served.port(), token);
    QCOMPARE(statusOf(renewed), 200);
    QCOMPARE(fieldOf(renewed, QStringLiteral("login")), QStringLiteral("anna"));
    QCOMPARE(fieldOf(renewed, QStringLiteral("TTL")), QStringLiteral("3600"));
    const QByteArray newToken = fieldOf(renewed, QStringLiteral("token")).toLatin1();
    QVERIFY(newToken != token);
    QCOMPARE(statusOf(check(served.port(), newToken)), 200);
    QCOMPARE(statusOf(check(served.port(), token)), 200); // another page may still use it
}

void TokenTest::revokesALogIn()
{
    ServedFloor served;
    QVERIFY(served.start());
    const QByteArray token = logIn(served.port());
    const QByteArray renewed = fieldOf(check(served.port(), token), QStringLiteral("token")).toLatin1();
    const QByteArray elsewhere = logIn(served.port());
    const QByteArray response = logOut(served.port(), renewed);
    QCOMPARE(statusOf(response), 200);
    QCOMPARE(fieldOf(response, QStringLiteral("login")), QStringLiteral("anna"));
    QCOMPARE(errorOf(check(served.port(), renewed)), QStringLiteral("InvalidToken"));
    QCOMPARE(errorOf(check(served.port(), token)), QStringLiteral("InvalidToken"));
    QCOMPARE(statusOf(check(served.port(), elsewhere)), 200);
    QCOMPARE(statusOf(logOut(served.port(), token)), 401);
    QCOMPARE(statusOf(ask(served.port(), get("/xuc/api/2.0/auth/logout", bearer(elsewhere)))), 405);
}

void TokenTest::opensNoSessionWithARevokedToken()
{
    ServedFloor served;
    QVERIFY(served.start());
    const QByteArray token = logIn(served.port());
    WebClient client;
    QVERIFY(client.openAndWait(QStringLiteral("ws://127.0.0.1:%1/xuc/api/2.0/cti?token=%2")
                                   .arg(served.port())
                                   .arg(QString::fromLatin1(token))));
    QCOMPARE(statusOf(logOut(served.port(), token)), 200);
    QVERIFY(client.catchUp()); // what is open stays open
    QCOMPARE(statusOf(ask(served.port(), upgrade("/xuc/api/2.0/cti?token=" + token))), 401);
}

void TokenTest::followsXivosUsers()
{
    ServedFloor served;
    QVERIFY(served.start());
    const QByteArray token = logIn(served.port());
    User &anna = served.configuration.users.front();
    QCOMPARE(anna.login, QStringLiteral("anna"));
    anna.agentId = 8;
    served.server->configurationChanged();
    WebClient client;
    QVERIFY(client.openAndWait(QStringLiteral("ws://127.0.0.1:%1/xuc/api/2.0/cti?token=%2")
                                   .arg(served.port())
                                   .arg(QString::fromLatin1(token))));
    QCOMPARE(client.last<protocol::LoggedOn>()->agentId, 8);
    anna.login.clear(); // the CTI client was disabled
    served.server->configurationChanged();
    QCOMPARE(errorOf(check(served.port(), token)), QStringLiteral("InvalidToken"));
}

void TokenTest::staysWhenXivosUsersCannotBeRead()
{
    ServedFloor served;
    QVERIFY(served.start());
    const QByteArray token = logIn(served.port());
    const auto users = std::exchange(served.configuration.users, {});
    served.server->configurationChanged();
    QCOMPARE(statusOf(check(served.port(), token)), 200);
    served.configuration.users = users;
    served.server->configurationChanged();
    QCOMPARE(statusOf(check(served.port(), token)), 200);
}

void TokenTest::followsUsersOfManyTokensQuickly()
{
    api::Tokens tokens(seconds{60});
    std::vector<User> users;
    for (int id = 1; id < api::Tokens::maxTokens; ++id) {
        User user;
        user.id = id;
        user.login = QString::number(id);
        users.push_back(user);
        static_cast<void>(tokens.issue(user, Instant{}));
    }
    User last;
    last.id = static_cast<int>(api::Tokens::maxTokens);
    last.login = QStringLiteral("last");
    const QByteArray kept = tokens.issue(last, Instant{});
    QElapsedTimer timer;
    timer.start();
    tokens.follow({last}); // all others are gone
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(tokens.find(kept, Instant{}));

    // What is gone does not count any more, and what is kept is still the oldest.
    for (qsizetype i = 1; i < api::Tokens::maxTokens; ++i)
        static_cast<void>(tokens.issue(users[static_cast<std::size_t>(i - 1)], Instant{}));
    QVERIFY(tokens.find(kept, Instant{}));
    static_cast<void>(tokens.issue(users.front(), Instant{}));
    QVERIFY(!tokens.find(kept, Instant{}));
}

void TokenTest::forgetsExpiredTokens()
{
    api::Tokens tokens(seconds{60});
    User user;
    user.login = QStringLiteral("anna");
    const Instant start{};
    const QByteArray token = tokens.issue(user, start);
    QVERIFY(tokens.find(token, start + seconds{59}).has_value());
    QVERIFY(tokens.find(token, start + seconds{60}) == tl::unexpected(api::Tokens::Fault::Expired));
    static_cast<void>(tokens.issue(user, start + seconds{61}));
    QVERIFY(tokens.find(token, start + seconds{61}) == tl::unexpected(api::Tokens::Fault::Unknown));
}

void TokenTest::boundsTokensOfOneLogin()
{
    api::Tokens tokens(seconds{60});
    User user;
    user.login = QStringLiteral("anna");
    const QByteArray first = tokens.issue(user, Instant{});
    const QByteArray second = tokens.issue(user, Instant{});
    User other;
    other.login = QStringLiteral("boss");
    const QByteArray others = tokens.issue(other, Instant{});
    for (int i = 1; i < api::Tokens::maxTokensPerLogin; ++i)
        static_cast<void>(tokens.issue(user, Instant{}));
    QVERIFY(!tokens.find(first, Instant{}).has_value());
    QVERIFY(tokens.find(second, Instant{}).has_value());
    QVERIFY(tokens.find(others, Instant{}).has_value());
}

void TokenTest::endsALogInWithItsRenewals()
{
    api::Tokens tokens(seconds{60});
    User user;
    user.login = QStringLiteral("anna");
    const QByteArray first = tokens.issue(user, Instant{});
    const auto second = tokens.renew(first, Instant{} + seconds{50});
    QVERIFY(second.has_value());
    const QByteArray other = tokens.issue(user, Instant{} + seconds{50});
    QVERIFY(tokens.renew(first, Instant{} + seconds{60}) == tl::unexpected(api::Tokens::Fault::Expired));
    const auto third = tokens.renew(*second, Instant{} + seconds{100});
    QVERIFY(third.has_value());
    tokens.revoke(*third);
    QVERIFY(tokens.find(*second, Instant{} + seconds{50}) == tl::unexpected(api::Tokens::Fault::Unknown));
    QVERIFY(tokens.find(*third, Instant{} + seconds{100}) == tl::unexpected(api::Tokens::Fault::Unknown));
    QVERIFY(tokens.find(other, Instant{} + seconds{100}).has_value());
    tokens.revoke("nonsense");
}
