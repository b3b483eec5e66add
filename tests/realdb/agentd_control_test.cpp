#include "agentd_control_test.h"
#include "fixed_lookup.h"
#include "outcome.h"

#include <support/scripted_http_server.h>
#include <xivo/agentd/agentd_control.h>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

namespace xivocc::test {

using xivo::AgentdControl;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

HttpReply tokenReply(const QByteArray &token)
{
    return {200, R"({"data":{"token":")" + token + R"(","acls":["agentd.#"]}})"};
}

bool isTokenRequest(const HttpRequest &request)
{
    return request.target == "/0.1/token";
}

/// Gives a token to whom asks for one and this answer to everything else.
ScriptedHttpServer::Script always(const HttpReply &reply)
{
    return [reply](const HttpRequest &request) { return isTokenRequest(request) ? tokenReply("t1") : reply; };
}

config::AgentdSettings settingsFor(const ScriptedHttpServer &server)
{
    config::AgentdSettings settings;
    settings.url = server.url(s("/1.0"));
    settings.authUrl = server.url(s("/0.1"));
    settings.user = s("xivocc");
    settings.password = s("secret:ä");
    return settings;
}

} // namespace

void AgentdControlTest::asksWhatAgentdUnderstands_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("log in") << s("login") << QByteArray("/1.0/agents/by-id/7/login")
                            << QByteArray(R"({"context":"default","extension":"1001"})");
    QTest::newRow("log out") << s("logoff") << QByteArray("/1.0/agents/by-id/7/logoff") << QByteArray();
    QTest::newRow("pause") << s("pause") << QByteArray("/1.0/agents/by-number/2007/pause") << QByteArray();
    QTest::newRow("unpause") << s("unpause") << QByteArray("/1.0/agents/by-number/2007/unpause")
                             << QByteArray();
}

void AgentdControlTest::asksWhatAgentdUnderstands()
{
    QFETCH(QString, verb);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    ScriptedHttpServer server(always({204, {}}));
    const FixedLookup lookup;
    AgentdControl control(settingsFor(server), lookup);
    Outcome outcome;
    if (verb == s("login"))
        control.logIn(7, s("1001"), outcome.recorder());
    else if (verb == s("logoff"))
        control.logOut(7, outcome.recorder());
    else if (verb == s("pause"))
        control.pause(7, {}, outcome.recorder());
    else
        control.unpause(7, outcome.recorder());
    QVERIFY(outcome.wait());
    QVERIFY2(outcome.accepted(), qPrintable(outcome.reason()));
    QCOMPARE(server.requests().size(), 2U);

    const HttpRequest &token = server.requests()[0];
    QCOMPARE(token.method, "POST");
    QCOMPARE(token.target, "/0.1/token");
    QCOMPARE(token.body, R"({"backend":"xivo_service","expiration":7200})");
    QCOMPARE(token.headers.value("authorization"), "Basic " + QByteArray("xivocc:secret:ä").toBase64());
    const HttpRequest &request = server.requests()[1];
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, target);
    QCOMPARE(request.body, body);
    QCOMPARE(request.headers.value("x-auth-token"), "t1");
    QCOMPARE(request.headers.value("content-type"), "application/json");
}

void AgentdControlTest::fetchesOneTokenForManyRequests()
{
    ScriptedHttpServer server(always({204, {}}));
    const FixedLookup lookup;
    AgentdControl control(settingsFor(server), lookup);
    std::vector<Outcome> outcomes(5);
    for (const Outcome &outcome : outcomes)
        control.logOut(7, outcome.recorder());
    for (const Outcome &outcome : outcomes) {
        QVERIFY(outcome.wait());
        QVERIFY(outcome.accepted());
    }
    QCOMPARE(std::count_if(server.requests().begin(), server.requests().end(), isTokenRequest), 1);
    QCOMPARE(server.requests().size(), 6U);
}

void AgentdControlTest::renewsARefusedTokenOnce()
{
    int tokens = 0;
    ScriptedHttpServer server([&tokens](const HttpRequest &request) -> std::optional<HttpReply> {
        if (isTokenRequest(request))
            return tokenReply("t" + QByteArray::number(++tokens));
        if (request.headers.value("x-auth-token") == "t2")
            return HttpReply{204, {}};
        return HttpReply{401, R"({"error":"invalid token or unauthorized"})"};
    });
    const FixedLookup lookup;
    AgentdControl control(settingsFor(server), lookup);
    Outcome renewed;
    control.logOut(7, renewed.recorder());
    QVERIFY(renewed.wait());
    QVERIFY2(renewed.accepted(), qPrintable(renewed.reason()));
    QCOMPARE(tokens, 2);

    tokens = 10;
    server.setScript([&tokens](const HttpRequest &request) -> std::optional<HttpReply> {
        if (isTokenRequest(request))
            return tokenReply("t" + QByteArray::number(++tokens));
        return HttpReply{401, R"({"error":"invalid token or unauthorized"})"};
    });
    Outcome refused;
    control.logOut(7, refused.recorder());
    QVERIFY(refused.wait());
    QCOMPARE(refused.code(), s("NotAuthorised"));
    QCOMPARE(refused.calls(), 1);
    QCOMPARE(tokens, 11);
}

void AgentdControlTest::sendsNoTokenWithoutAuthentication()
{
    ScriptedHttpServer server(always({204, {}}));
    const FixedLookup lookup;
    config::AgentdSettings settings = settingsFor(server);
    settings.authUrl.clear();
    AgentdControl control(settings, lookup);
    Outcome outcome;
    control.logOut(7, outcome.recorder());
    QVERIFY(outcome.wait());
    QVERIFY(outcome.accepted());
    QCOMPARE(server.requests().size(), 1U);
    QVERIFY(!server.requests()[0].headers.contains("x-auth-token"));
}

void AgentdControlTest::refusesInItsOwnWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part");
    QTest::newRow("agent") << 404 << QByteArray(R"({"error":"no such agent"})") << s("AgentUnknown")
                           << s("id 7");
    QTest::newRow("extension") << 404 << QByteArray(R"({"error":"no such extension and context"})")
                               << s("PhoneNumberUnknown") << s("1009 in the context default");
    QTest::newRow("logged") << 409 << QByteArray(R"({"error":"already logged"})")
                            << s("LoggedInOnAnotherPhone") << s("already logged in");
    QTest::newRow("in use") << 409 << QByteArray(R"({"error":"extension and context already in use"})")
                            << s("ExtensionInUse") << s("on 1009");
    QTest::newRow("not logged in") << 409 << QByteArray(R"({"error":"not logged in"})") << s("NotLoggedIn")
                                   << s("not logged in");
    QTest::newRow("token") << 401 << QByteArray(R"({"error":"invalid token or unauthorized"})")
                           << s("NotAuthorised") << s("acl agentd.#");
    QTest::newRow("away") << 503 << QByteArray() << s("LinkDown") << s("authentication daemon");
    QTest::newRow("bad request") << 400 << QByteArray(R"({"message":"missing key extension"})")
                                 << s("Rejected") << s("missing key extension");
    QTest::newRow("server error") << 500 << QByteArray(R"({"error":"server error"})") << s("Rejected")
                                  << s("server error");
    QTest::newRow("not JSON") << 502 << QByteArray("<html>") << s("Rejected") << s("HTTP status 502");
}

void AgentdControlTest::refusesInItsOwnWords()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, part);
    ScriptedHttpServer server(always({status, body}));
    const FixedLookup lookup;
    AgentdControl control(settingsFor(server), lookup);
    Outcome outcome;
    control.logIn(7, s("1009"), outcome.recorder());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.code(), code);
    QVERIFY2(outcome.reason().contains(part), qPrintable(outcome.reason()));
    QVERIFY(!outcome.reason().contains(s("secret")));
    QCOMPARE(control.isReachable(), status != 503);
}

void AgentdControlTest::endsWithinItsTime_data()
{
    QTest::addColumn<bool>("tokenHangs");
    QTest::newRow("agentd hangs") << false;
    QTest::newRow("the authentication daemon hangs") << true;
}

void AgentdControlTest::endsWithinItsTime()
{
    QFETCH(bool, tokenHangs);
    ScriptedHttpServer server([tokenHangs](const HttpRequest &request) -> std::optional<HttpReply> {
        if (isTokenRequest(request) && !tokenHangs)
            return tokenReply("t1");
        return std::nullopt;
    });
    const FixedLookup lookup;
    config::AgentdSettings settings = settingsFor(server);
    settings.timeout = seconds(1);
    AgentdControl control(settings, lookup);
    Outcome outcome;
    QElapsedTimer clock;
    clock.start();
    control.logIn(7, s("1001"), outcome.recorder());
    QVERIFY(outcome.wait());
    QVERIFY(clock.elapsed() >= 900);
    QCOMPARE(outcome.code(), s("LinkDown"));
    QVERIFY2(outcome.reason().contains(s("no answer within the time limit")), qPrintable(outcome.reason()));
    QVERIFY(!control.isReachable());
}

void AgentdControlTest::tellsThatTheAccountIsWrong()
{
    ScriptedHttpServer server([](const HttpRequest &) -> std::optional<HttpReply> {
        return HttpReply{401, R"({"reason":["Authentication Failed"]})"};
    });
    const FixedLookup lookup;
    AgentdControl control(settingsFor(server), lookup);
    Outcome outcome;
    control.logOut(7, outcome.recorder());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.code(), s("NotAuthorised"));
    QVERIFY(control.isReachable());
    QVERIFY(!control.health().ok);
    QCOMPARE(control.health().reason, outcome.reason());
}

void AgentdControlTest::survivesAnEndlessAnswer()
{
    ScriptedHttpServer server(always({409, QByteArray(10 * 1024 * 1024, 'x')}));
    const FixedLookup lookup;
    AgentdControl control(settingsFor(server), lookup);
    Outcome outcome;
    control.logOut(7, outcome.recorder());
    QVERIFY(outcome.wait());
    QVERIFY(!outcome.accepted());
}

void AgentdControlTest::followsNoRedirection()
{
    // Beast's reply has no Location; any 3xx must end the request rather than repeat it.
    ScriptedHttpServer server(always({302, {}}));
    const FixedLookup lookup;
    AgentdControl control(settingsFor(server), lookup);
    Outcome outcome;
    control.logOut(7, outcome.recorder());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.code(), s("Rejected"));
    QCOMPARE(server.requests().size(), 2U);
}

void AgentdControlTest::acceptsASelfSignedCertificateWhenTold()
{
    QTemporaryDir directory;
    const QString key = directory.filePath(s("key.pem"));
    const QString certificate = directory.filePath(s("certificate.pem"));
    QProcess openssl;
    openssl.start(s("openssl"),
                  {s("req"), s("-x509"), s("-newkey"), s("rsa:2048"), s("-nodes"), s("-keyout"), key,
                   s("-out"), certificate, s("-days"), s("2"), s("-subj"), s("/CN=xivo"), s("-batch")});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    QFile keyFile(key);
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    ScriptedHttpServer server(always({204, {}}), tls);
    const FixedLookup lookup;
    config::AgentdSettings settings = settingsFor(server);

    AgentdControl trusting(settings, lookup);
    Outcome accepted;
    trusting.logOut(7, accepted.recorder());
    QVERIFY(accepted.wait());
    QVERIFY2(accepted.accepted(), qPrintable(accepted.reason()));

    const std::size_t before = server.requests().size();
    settings.verifyCertificate = true;
    AgentdControl strict(settings, lookup);
    Outcome refused;
    strict.logOut(7, refused.recorder());
    QVERIFY(refused.wait());
    QCOMPARE(refused.code(), s("LinkDown"));
    QCOMPARE(server.requests().size(), before); // the password did not leave
}

void AgentdControlTest::tellsItsHealth()
{
    ScriptedHttpServer server(always({404, R"({"error":"no such agent"})"}));
    const FixedLookup lookup;
    AgentdControl control(settingsFor(server), lookup);
    QVERIFY(!control.isReachable());
    QVERIFY(!control.health().ok);
    QSignalSpy changed(&control, &AgentdControl::healthChanged);
    control.start();
    QVERIFY(changed.wait());
    QVERIFY(control.isReachable());
    QVERIFY(control.health().ok);
    QCOMPARE(control.health().reason, QString());
    QCOMPARE(server.requests().back().method, "GET");

    server.close();
    Outcome outcome;
    control.logOut(7, outcome.recorder());
    QVERIFY(outcome.wait());
    QVERIFY(!control.isReachable());
    QVERIFY(!control.health().ok);
    QCOMPARE(control.health().reason, outcome.reason());
    QCOMPARE(outcome.code(), s("LinkDown"));
}

void AgentdControlTest::refusesWhatItCannotSay()
{
    ScriptedHttpServer server(always({204, {}}));
    const FixedLookup lookup;
    AgentdControl control(settingsFor(server), lookup);
    Outcome reason;
    control.pause(7, s("lunch"), reason.recorder());
    QCOMPARE(reason.code(), s("ReasonNotPossible"));
    Outcome unknownLogIn;
    control.logIn(8, s("1001"), unknownLogIn.recorder());
    QCOMPARE(unknownLogIn.code(), s("AgentUnknown"));
    Outcome unknownPause;
    control.unpause(8, unknownPause.recorder());
    QCOMPARE(unknownPause.code(), s("AgentUnknown"));
    QVERIFY(server.requests().empty());
}

} // namespace xivocc::test
