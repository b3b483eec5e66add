#include "rest_test.h"

#include <support/server_file.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace xivocc;
using namespace xivocc::testing;

namespace {

/// Word for word as in the documentation.
namespace documented {
const QString connectUser = QStringLiteral(
    R"(curl -XPOST -d '{"password":"<password>"}' -H "Content-Type: application/json"  http://localhost:8090/xuc/api/1.0/connect/avencall.com/<username>/)");
const QString dnd = QStringLiteral(
    R"(curl -XPOST -d '{"state":false}' -H "Content-Type: application/json"  http://localhost:8090/xuc/api/1.0/dnd/avencall.com/<username>/)");
const QString dial = QStringLiteral(
    R"(curl -XPOST -d '{"number":"<number>"}' -H "Content-Type: application/json"  http://localhost:8090/xuc/api/1.0/dial/avencall.com/<username>/)");
const QString uncForward = QStringLiteral(
    R"(curl -XPOST -d '{"state":true,"destination":"<destnb>"}' -H "Content-Type: application/json"  http://localhost:8090/xuc/api/1.0/uncForward/avencall.com/<username>/)");
const QString naForward = QStringLiteral(
    R"(curl -XPOST -d '{"state":true,"destination":"<destnb>"}' -H "Content-Type: application/json"  http://localhost:8090/xuc/api/1.0/naForward/avencall.com/<username>/)");
const QString busyForward = QStringLiteral(
    R"(curl -XPOST -d '{"state":true,"destination":"<destnb>"}' -H "Content-Type: application/json"  http://localhost:8090/xuc/api/1.0/busyForward/avencall.com/<username>/)");
const QString agentLogout = QStringLiteral(
    R"(curl -XPOST -d '{"phoneNumber":"<phoneNumber>"}' -H "Content-Type: application/json"  http://localhost:8090/xuc/api/1.0/agentLogout/)");
const QString togglePause = QStringLiteral(
    R"(curl -XPOST -d '{"phoneNumber":"<phoneNumber>"}' -H "Content-Type: application/json"  http://localhost:8090/xuc/api/1.0/togglePause/)");
/// The documentation names the address only.
const QString handshake =
    QStringLiteral(R"(curl -XPOST http://localhost:8090/xuc/api/1.0/handshake/avencall.com/)");
} // namespace documented

const QString ok = QStringLiteral("200");
constexpr int patience = 15'000;

QJsonObject eventIn(const test::HttpRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.value(QLatin1String("username")) != QLatin1String("agent1"))
        return {};
    return body.value(QLatin1String("message")).toObject().value(QLatin1String("ctiMessage")).toObject();
}

/// How often the receiver was told of such an event of agent1 with this other party.
int countEvents(const test::ScriptedHttpServer &receiver, const QString &type, const QString &otherNumber)
{
    return static_cast<int>(std::ranges::count_if(receiver.requests(), [&](const test::HttpRequest &request) {
        const QJsonObject event = eventIn(request);
        return event.value(QLatin1String("eventType")) == type &&
               event.value(QLatin1String("otherDN")) == otherNumber;
    }));
}

AgentPhase phaseShownBy(const test::WebClient &page)
{
    const auto event = page.last<protocol::AgentStateEvent>();
    return event ? event->state.phase : AgentPhase::LoggedIn;
}

} // namespace

QString RestTest::run(const QString &documentedLine, const QStringList &values) const
{
    QString line = documentedLine;
    line.replace(QStringLiteral("localhost:8090"), QStringLiteral("localhost:%1").arg(m_api));
    line.replace(QStringLiteral("<username>"), QStringLiteral("agent1"));
    static const QRegularExpression placeholder(QStringLiteral("<[a-zA-Z]+>"));
    for (const QString &value : values)
        line.replace(line.indexOf(placeholder), placeholder.match(line).capturedLength(), value);
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"), line + QStringLiteral(" -sS -o /dev/null -w '%{http_code}'")});
    // The receiver of events lives in this thread and has to go on.
    if (!QTest::qWaitFor([&shell] { return shell.state() == QProcess::NotRunning; }, patience))
        return QStringLiteral("curl does not end");
    return QString::fromUtf8(shell.readAllStandardOutput() + shell.readAllStandardError());
}

void RestTest::initTestCase()
{
    const quint16 ami = freePort();
    const quint16 agentd = freePort();
    const quint16 confd = freePort();
    m_api = freePort();
    const QString database = QStringLiteral("sqlite://") + m_directory.filePath(QStringLiteral("xivo.db"));
    m_xivo = std::make_unique<Program>(
        QStringLiteral("xivo-sim"),
        QStringList{QStringLiteral("--still"), QStringLiteral("--agents"), QStringLiteral("4"),
                    QStringLiteral("--queues"), QStringLiteral("2"), QStringLiteral("--ami-port"),
                    QString::number(ami), QStringLiteral("--agentd-port"), QString::number(agentd),
                    QStringLiteral("--confd-port"), QString::number(confd), QStringLiteral("--cti-port"),
                    QStringLiteral("0"), QStringLiteral("--database"), database});
    QVERIFY2(!m_xivo->awaitLine(QStringLiteral("(%1)").arg(ami)).isEmpty(), qPrintable(m_xivo->output()));
    const ServerFile file{.api = m_api,
                          .ami = ami,
                          .database = database,
                          .agentd = agentd,
                          .confd = confd,
                          .events = m_receiver.url(QStringLiteral("/xivo/1.0/event/avencall.com/dropbox/"))};
    m_server = std::make_unique<Program>(QStringLiteral("xivocc-server"),
                                         QStringList{QStringLiteral("--config"), file.write(m_directory)});
    QVERIFY2(!m_server->awaitLine(QStringLiteral("(%1)").arg(m_api)).isEmpty(),
             qPrintable(m_server->output()));

    const QString page =
        QStringLiteral("ws://127.0.0.1:%1/xuc/ctichannel?username=agent1&agentNumber=0&password=0000");
    const auto open = [&] {
        m_page = std::make_unique<test::WebClient>();
        return m_page->openAndWait(page.arg(m_api));
    };
    QTRY_VERIFY_WITH_TIMEOUT(open(), patience); // refused until the database has been read
    QTRY_VERIFY_WITH_TIMEOUT(m_page->last<protocol::PbxLinkStatus>()->up, patience);
}

void RestTest::cleanupTestCase()
{
    m_page.reset();
    m_server.reset();
    m_xivo.reset();
}

void RestTest::connectTakesTheRightPassword()
{
    QCOMPARE(run(documented::connectUser, {QStringLiteral("0000")}), ok);
    QCOMPARE(run(documented::connectUser, {QStringLiteral("1111")}), QStringLiteral("401"));
}

void RestTest::dndIsSwitchedInXivo()
{
    QString on = documented::dnd;
    on.replace(QStringLiteral("false"), QStringLiteral("true"));
    QCOMPARE(run(on), ok);
    QTRY_VERIFY(m_page->last<protocol::UserConfigUpdate>()->user.dndEnabled);
    QCOMPARE(run(documented::dnd), ok);
    QTRY_VERIFY(!m_page->last<protocol::UserConfigUpdate>()->user.dndEnabled);
}

void RestTest::forwardsAreSwitchedInXivo_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("kind");
    QTest::newRow("unconditional") << documented::uncForward << 0;
    QTest::newRow("no answer") << documented::naForward << 1;
    QTest::newRow("busy") << documented::busyForward << 2;
}

void RestTest::forwardsAreSwitchedInXivo()
{
    QFETCH(QString, line);
    QFETCH(const int, kind);
    const auto forward = [this, kind] {
        const UserConfig config = m_page->last<protocol::UserConfigUpdate>()->user;
        return kind == 0 ? config.always : kind == 1 ? config.noAnswer : config.busy;
    };
    QCOMPARE(run(line, {QStringLiteral("1102")}), ok);
    QTRY_VERIFY(forward().enabled);
    QCOMPARE(forward().destination, QStringLiteral("1102"));
    line.replace(QStringLiteral("true"), QStringLiteral("false"));
    QCOMPARE(run(line, {QStringLiteral("1102")}), ok);
    QTRY_VERIFY(!forward().enabled);
}

void RestTest::dialCallsAndPostsTheEvents()
{
    QCOMPARE(run(documented::dial, {QStringLiteral("30 01")}), ok);
    const QString number = QStringLiteral("3001");
    QTRY_COMPARE_WITH_TIMEOUT(countEvents(m_receiver, QStringLiteral("EventDialing"), number), 1, patience);
    const test::HttpRequest &request = m_receiver.requests().back();
    QCOMPARE(request.target, QByteArray("/xivo/1.0/event/avencall.com/dropbox/"));
    QCOMPARE(run(documented::dial, {QStringLiteral("nobody")}), QStringLiteral("400"));
}

void RestTest::handshakePostsTheCallAgain()
{
    const auto told = [this] {
        return std::ranges::count_if(m_receiver.requests(), [](const test::HttpRequest &request) {
            return !eventIn(request).isEmpty();
        });
    };
    const auto before = told();
    QVERIFY(before > 0);
    QCOMPARE(run(documented::handshake), ok);
    QTRY_VERIFY_WITH_TIMEOUT(told() > before, patience);
    m_page->send(protocol::HangUp{});
    QTRY_COMPARE_WITH_TIMEOUT(
        countEvents(m_receiver, QStringLiteral("EventReleased"), QStringLiteral("3001")), 1, patience);
}

void RestTest::togglePausePausesAndEndsThePause()
{
    m_phone = m_page->last<protocol::PhoneEventOccurred>()->event.number;
    m_page->send(protocol::AgentLogin{m_phone, std::nullopt});
    QTRY_COMPARE_WITH_TIMEOUT(phaseShownBy(*m_page), AgentPhase::Ready, patience);
    QCOMPARE(run(documented::togglePause, {m_phone}), ok);
    QTRY_COMPARE_WITH_TIMEOUT(phaseShownBy(*m_page), AgentPhase::OnPause, patience);
    QCOMPARE(run(documented::togglePause, {m_phone}), ok);
    QTRY_COMPARE_WITH_TIMEOUT(phaseShownBy(*m_page), AgentPhase::Ready, patience);
}

void RestTest::agentLogoutLogsTheAgentOut()
{
    QVERIFY(!m_phone.isEmpty());
    QCOMPARE(run(documented::agentLogout, {m_phone}), ok);
    QTRY_COMPARE_WITH_TIMEOUT(phaseShownBy(*m_page), AgentPhase::LoggedOut, patience);
    QCOMPARE(run(documented::agentLogout, {m_phone}), QStringLiteral("404"));
}

void RestTest::healthTellsOfTheReceiver()
{
    QProcess shell;
    shell.start(QStringLiteral("curl"),
                {QStringLiteral("-s"), QStringLiteral("http://localhost:%1/health").arg(m_api)});
    QVERIFY(shell.waitForFinished(patience));
    const QJsonObject links = QJsonDocument::fromJson(shell.readAllStandardOutput())
                                  .object()
                                  .value(QLatin1String("links"))
                                  .toObject();
    QVERIFY(links.value(QLatin1String("events")).toObject().value(QLatin1String("up")).toBool());
}
