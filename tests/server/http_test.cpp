#include "http_test.h"

#include "raw_client.h"
#include "served_floor.h"

#include <QtTest>

using namespace xivocc;
using namespace xivocc::test;

void HttpTest::tellsHealthOfEachLink()
{
    ServedFloor served;
    served.links = {{QStringLiteral("ami"), true, Instant{}, {}, {}}};
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send(get("/health"));
    const QByteArray sound = client.readResponse();
    QCOMPARE(statusOf(sound), 200);
    QCOMPARE(fieldOf(sound, QStringLiteral("status")), QStringLiteral("ok"));

    served.links.push_back(
        {QStringLiteral("database"), false, Instant{}, QStringLiteral("connection refused"), {}});
    client.send(get("/health"));
    const QByteArray degraded = client.readResponse();
    QCOMPARE(statusOf(degraded), 200);
    QCOMPARE(fieldOf(degraded, QStringLiteral("status")), QStringLiteral("degraded"));
    QVERIFY(degraded.contains("connection refused"));
}

void HttpTest::servesTheLibraryOnceAndThenItsTag()
{
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    for (const QByteArray prefix : {"/assets/javascripts/", "/xucassets/javascripts/"}) {
        client.send(get(prefix + "cti.js"));
        const QByteArray first = client.readResponse();
        QCOMPARE(statusOf(first), 200);
        QVERIFY(first.contains("Content-Type: text/javascript"));
        QVERIFY(first.contains("LoggedOnError"));
        const QByteArray tag = QRegularExpression(QStringLiteral("ETag: (\"[0-9a-f]+\")\r\n"))
                                   .match(QString::fromUtf8(first))
                                   .captured(1)
                                   .toUtf8();
        QVERIFY(!tag.isEmpty());
        client.send(get(prefix + "cti.js", "If-None-Match: \"other\", W/" + tag + "\r\n"));
        const QByteArray again = client.readResponse();
        QCOMPARE(statusOf(again), 304);
        QVERIFY(!again.contains("LoggedOnError"));
    }
    client.send(get("/assets/javascripts/../pages/sample.js"));
    QCOMPARE(statusOf(client.readResponse()), 404);
}

void HttpTest::servesPagesThatRunOnlyTheirOwnScripts()
{
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    for (const QByteArray page : {"/", "/sample"}) {
        client.send(get(page));
        const QByteArray response = client.readResponse();
        QCOMPARE(statusOf(response), 200);
        QVERIFY(response.contains("Content-Type: text/html"));
        QVERIFY(response.contains("Content-Security-Policy: default-src 'none'; script-src 'self';"));
    }
}

void HttpTest::keepsTheConfigurationFromStrangers()
{
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send(get("/overview"));
    QCOMPARE(statusOf(client.readResponse()), 401);

    client.send(post("/xuc/api/2.0/auth/login", R"({"login":"anna","password":"secret"})"));
    const QByteArray token = fieldOf(client.readResponse(), QStringLiteral("token")).toUtf8();
    client.send(get("/overview", "Authorization: Bearer " + token + "\r\n"));
    const QByteArray overview = client.readResponse();
    QCOMPARE(statusOf(overview), 200);
    for (const QByteArray key : {"queues", "agents", "groups"})
        QVERIFY(overview.contains('"' + key + "\":["));
    QVERIFY(!overview.contains("password"));
}

void HttpTest::refusesUnknownPathsAndMethods()
{
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send(get("/no/such/path"));
    QCOMPARE(statusOf(client.readResponse()), 404);
    client.send(get("/xuc/api/2.0/auth/login"));
    const QByteArray wrongMethod = client.readResponse();
    QCOMPARE(statusOf(wrongMethod), 405);
    QVERIFY(wrongMethod.contains("Allow: POST\r\n"));
    client.send(get("/xuc/api/2.0/cti?token=x"));
    QCOMPARE(statusOf(client.readResponse()), 426);
}

void HttpTest::letsPagesOfAllowedOriginsIn_data()
{
    QTest::addColumn<QStringList>("allowed");
    QTest::addColumn<bool>("isIn");
    const QString crm = QStringLiteral("https://crm.example.com");
    QTest::newRow("named") << QStringList{QStringLiteral("https://other.example"), crm} << true;
    QTest::newRow("all") << QStringList{QStringLiteral("*")} << true;
    QTest::newRow("another") << QStringList{QStringLiteral("https://crm.example.com.evil.example")} << false;
    QTest::newRow("another scheme") << QStringList{QStringLiteral("http://crm.example.com")} << false;
    QTest::newRow("none, as delivered") << QStringList{} << false;
}

void HttpTest::letsPagesOfAllowedOriginsIn()
{
    QFETCH(const bool, isIn);
    QFETCH(const QStringList, allowed);
    ServedFloor served;
    served.settings.allowedOrigins = allowed;
    QVERIFY(served.start());
    const QByteArray origin = "Origin: https://crm.example.com\r\n";
    const QByteArray permission = "Access-Control-Allow-Origin: https://crm.example.com\r\n";
    const auto ask = [&served](const QByteArray &request) {
        RawClient client(served.port());
        client.send(request);
        return client.readResponse();
    };
    const QByteArray preflight = ask("OPTIONS /xuc/api/2.0/auth/login HTTP/1.1\r\nHost: test\r\n" + origin +
                                     "Access-Control-Request-Method: POST\r\n"
                                     "Access-Control-Request-Headers: content-type\r\n\r\n");
    QCOMPARE(statusOf(preflight), isIn ? 204 : 405);
    QCOMPARE(preflight.contains(permission), isIn);
    QCOMPARE(
        preflight.contains("Access-Control-Allow-Headers: Authorization, Content-Type, X-Auth-Token\r\n"),
        isIn);
    const QByteArray refusal = ask(get("/xuc/api/2.0/auth/check", origin));
    QCOMPARE(statusOf(refusal), 401);
    QCOMPARE(refusal.contains(permission), isIn);
    QCOMPARE(refusal.contains("Vary: Origin\r\n"), isIn);
    QVERIFY2(!ask(get("/health")).contains("Access-Control"),
             "a request without an origin gets no such header");
}

void HttpTest::servesSeveralRequestsPerConnection()
{
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send(get("/health") + get("/nothing") + get("/health", "Connection: close\r\n"));
    QCOMPARE(statusOf(client.readResponse()), 200);
    QCOMPARE(statusOf(client.readResponse()), 404);
    QCOMPARE(statusOf(client.readResponse()), 200);
    QVERIFY(client.isClosedByServer());
}

void HttpTest::servesARequestThatArrivesByteByByte()
{
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    for (const char byte : post("/xuc/api/2.0/auth/login", R"({"login":"anna","password":"secret"})")) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    QCOMPARE(statusOf(client.readResponse()), 200);
}

void HttpTest::refusesOversizedHeader()
{
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send(get("/health", "X-Long: " + QByteArray(api::HttpParser::maxHeaderBytes, 'x') + "\r\n"));
    QCOMPARE(statusOf(client.readResponse()), 431);
    QVERIFY(client.isClosedByServer());
}

void HttpTest::refusesOversizedBody_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray body(api::HttpParser::maxBodyBytes + 1, 'x');
    QTest::newRow("announced and sent") << post("/xuc/api/2.0/auth/login", body);
    QTest::newRow("announced only") << QByteArray("POST /xuc/api/2.0/auth/login HTTP/1.1\r\nHost: test\r\n"
                                                  "Content-Length: 1000000000000\r\n\r\n");
    QTest::newRow("chunked") << "POST /xuc/api/2.0/auth/login HTTP/1.1\r\nHost: test\r\n"
                                "Transfer-Encoding: chunked\r\n\r\n" +
                                    QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
}

void HttpTest::refusesOversizedBody()
{
    QFETCH(const QByteArray, request);
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send(request);
    QCOMPARE(statusOf(client.readResponse()), 413);
    QVERIFY(client.isClosedByServer());
}

void HttpTest::refusesGarbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("words") << QByteArray("hello there\r\n\r\n");
    QTest::newRow("zeroes") << QByteArray(64, '\0');
    QTest::newRow("TLS") << QByteArray::fromHex("16030100f8010000f40303") + "\r\n\r\n";
    QTest::newRow("bad length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n");
}

void HttpTest::refusesGarbage()
{
    QFETCH(const QByteArray, bytes);
    ServedFloor served;
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send(bytes);
    QCOMPARE(statusOf(client.readResponse()), 400);
    QVERIFY(client.isClosedByServer());
}

void HttpTest::endsSlowHeader()
{
    ServedFloor served;
    served.limits.headerTime = milliseconds{100};
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send("GET /health HTTP/1.1\r\nHost: te");
    QCOMPARE(statusOf(client.readResponse()), 408);
    QVERIFY(client.isClosedByServer());
}

void HttpTest::endsSlowBody()
{
    ServedFloor served;
    served.limits.bodyTime = milliseconds{100};
    QVERIFY(served.start());
    RawClient client(served.port());
    client.send("POST /xuc/api/2.0/auth/login HTTP/1.1\r\nHost: test\r\nContent-Length: 100\r\n\r\n{\"login");
    QCOMPARE(statusOf(client.readResponse()), 408);
    QVERIFY(client.isClosedByServer());
}

void HttpTest::endsIdleConnection()
{
    ServedFloor served;
    served.limits.headerTime = milliseconds{100};
    served.limits.idleTime = milliseconds{100};
    QVERIFY(served.start());
    RawClient silent(served.port());
    QVERIFY(silent.isClosedByServer());
    RawClient once(served.port());
    once.send(get("/health"));
    QCOMPARE(statusOf(once.readResponse()), 200);
    QVERIFY(once.isClosedByServer());
}

void HttpTest::limitsConnectionsOfOneAddress()
{
    ServedFloor served;
    served.limits.connectionsPerAddress = 2;
    QVERIFY(served.start());
    {
        RawClient first(served.port());
        RawClient second(served.port());
        RawClient third(served.port());
        QVERIFY(third.isClosedByServer());
        first.send(get("/health"));
        QCOMPARE(statusOf(first.readResponse()), 200);
    }
    QTRY_VERIFY([&] {
        RawClient later(served.port());
        later.send(get("/health"));
        return statusOf(later.readResponse()) == 200;
    }());
}
