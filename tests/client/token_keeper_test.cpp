#include "token_keeper_test.h"

#include "session_fixture.h"

#include <client/rest_calls.h>

#include <QtTest>
#include <optional>

using namespace xivocc::client;

namespace {

const QByteArray shortLived = R"({"login":"boss","token":"first","TTL":1})";
const QByteArray second = R"({"login":"boss","token":"second","TTL":3600})";
const QString path = QStringLiteral("callback_lists/x/tickets");

} // namespace

void TokenKeeperTest::isRenewedAtHalfItsLife()
{
    SessionFixture f;
    f.server.script.loginBody = shortLived;
    QVERIFY(f.openLive());
    QCOMPARE(f.session.token(), QStringLiteral("first"));
    QTRY_COMPARE(f.session.token(), QStringLiteral("renewed"));
    QCOMPARE(f.server.checks(), 1);
    QCOMPARE(f.server.logins(), 1);
    QCOMPARE(f.server.upgrades(), 1);
}

void TokenKeeperTest::isReplacedWhenTheServerForgotIt()
{
    SessionFixture f;
    f.server.script.loginBody = shortLived;
    f.server.script.checkStatus = 401;
    f.server.script.checkBody = R"({"error":"InvalidToken"})";
    QVERIFY(f.openLive());
    f.server.script.loginBody = second;
    QTRY_COMPARE(f.session.token(), QStringLiteral("second"));
    QCOMPARE(f.server.logins(), 2);
    QCOMPARE(f.server.upgrades(), 1);
    QCOMPARE(f.session.status().state, LinkState::Live);
}

void TokenKeeperTest::aRestCallIsSentAgainWithANewToken()
{
    SessionFixture f;
    RestCalls calls(&f.session);
    QVERIFY(f.openLive());
    f.server.script.restToken = "second";
    f.server.script.loginBody = second;
    std::optional<RestAnswer> answer;
    calls.get(path, [&answer](const RestAnswer &given) { answer = given; });
    QTRY_VERIFY(answer);
    QVERIFY2(answer->isDone(), qPrintable(answer->trouble));
    QCOMPARE(f.server.restTokens(), (QList<QByteArray>{"t/1+a", "second"}));
    QCOMPARE(f.server.logins(), 2);
}

void TokenKeeperTest::aPasswordThatIsNotValidAnyMoreIsTriedOnce()
{
    SessionFixture f;
    RestCalls calls(&f.session);
    QVERIFY(f.openLive());
    f.server.script.restToken = "second";
    f.server.script.loginStatus = 401;
    f.server.script.loginBody = R"({"error":"InvalidCredentials"})";
    for (int i = 0; i < 2; ++i) {
        std::optional<RestAnswer> answer;
        calls.get(path, [&answer](const RestAnswer &given) { answer = given; });
        QTRY_VERIFY(answer);
        QCOMPARE(answer->trouble, QStringLiteral("Log in again."));
    }
    QCOMPARE(f.server.logins(), 2);
    QCOMPARE(f.session.status().state, LinkState::Live);
}
