#include "line_config_test.h"

#include <commands/client_log.h>
#include <commands/line_configs.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::commands;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

class KnownPhones final : public DeskPhones
{
public:
    void findVendor(const QString &deviceId, VendorFound done) override
    {
        done(deviceId == QLatin1String("device-1") ? s("Snom") : QString());
    }
};

/// User 1 has a Snom, user 2 a WebRTC line, user 3 no line.
struct Desk
{
    Configuration configuration;
    KnownPhones phones;

    Desk()
    {
        const auto user = [](int id, int lineId) {
            User made;
            made.id = id;
            made.lineId = lineId;
            return made;
        };
        configuration.users = {user(1, 11), user(2, 12), user(3, 0)};
        configuration.lines = {{11, s("SIP/ph1001"), s("1001"), s("default"), 1, s("device-1")},
                               {12, s("SIP/k7x2p9q1"), s("1002"), s("default"), 2}};
        configuration.webRtcAccounts = {{12, s("k7x2p9q1"), s("4zx9")}};
    }
    [[nodiscard]] LineConfig lineOf(int userId, DeskPhones *known)
    {
        LineConfigs configs(configuration, {s("192.0.2.10"), {}}, known);
        Requester requester;
        requester.userId = userId;
        std::vector<protocol::ServerMessage> told;
        const bool isTaken =
            configs.handle(protocol::GetConfig{}, requester,
                           [&told](const protocol::ServerMessage &message) { told.push_back(message); });
        return isTaken && told.size() == 1 ? std::get<protocol::LineConfigUpdate>(told.front()).line
                                           : LineConfig{};
    }
};

QStringList logged;
void keepLine(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (qstrcmp(context.category, "xivocc.client") == 0)
        logged.append(QStringLiteral("%1 %2").arg(static_cast<int>(type)).arg(text));
}

/// Collects what is logged while it lives.
struct HeardLog
{
    HeardLog() : before(qInstallMessageHandler(keepLine)) { logged.clear(); }
    ~HeardLog() { qInstallMessageHandler(before); }
    HeardLog(const HeardLog &) = delete;
    HeardLog &operator=(const HeardLog &) = delete;

    QtMessageHandler before;
};

const Requester nora{s("nora"), 1, 0, {}, 5};
void ignore(const protocol::ServerMessage & /*message*/) {}

} // namespace

void LineConfigTest::tellsTheSecretOfAWebRtcLine()
{
    Desk desk;
    const LineConfig line = desk.lineOf(2, &desk.phones);
    QCOMPARE(line.id, s("12"));
    QCOMPARE(line.name, s("k7x2p9q1"));
    QCOMPARE(line.password, s("4zx9"));
    QCOMPARE(line.xivoIp, s("192.0.2.10"));
    QVERIFY(line.webRtc);
    QVERIFY(!line.hasDevice);
}

void LineConfigTest::keepsOtherSecretsAndNamesTheVendor()
{
    Desk desk;
    const LineConfig line = desk.lineOf(1, &desk.phones);
    QCOMPARE(line.id, s("11"));
    QCOMPARE(line.name, s("ph1001"));
    QCOMPARE(line.vendor, s("Snom"));
    QVERIFY(line.password.isEmpty());
    QVERIFY(line.hasDevice);
    QVERIFY(!line.webRtc);
    QVERIFY2(desk.lineOf(1, nullptr).vendor.isEmpty(), "without confd nobody knows the vendor");
}

void LineConfigTest::saysThatThereIsNoLine()
{
    Desk desk;
    QCOMPARE(desk.lineOf(3, &desk.phones).id, s("-"));
    QCOMPARE(desk.lineOf(99, &desk.phones).id, s("-"));
}

void LineConfigTest::letsAUserOfBothChoose()
{
    Desk desk;
    desk.configuration.lines[1].device = s("device-1");
    LineConfigs configs(desk.configuration, {}, &desk.phones);
    Requester requester;
    requester.userId = 2;
    const auto ask = [&](const protocol::Command &command) {
        LineConfig line;
        const bool isTaken =
            configs.handle(command, requester, [&line](const protocol::ServerMessage &message) {
                line = std::get<protocol::LineConfigUpdate>(message).line;
            });
        return QStringLiteral("%1 %2 %3").arg(isTaken).arg(line.webRtc).arg(line.vendor);
    };
    QCOMPARE(ask(protocol::GetConfig{}), s("1 1 "));
    QCOMPARE(ask(protocol::ToggleUniqueAccountDevice{s("phone")}), s("1 0 Snom"));
    QCOMPARE(ask(protocol::GetConfig{}), s("1 0 Snom"));
    QCOMPARE(ask(protocol::ToggleUniqueAccountDevice{s("WebRTC")}), s("1 1 "));
}

void LineConfigTest::refusesADeviceThatIsNotThere_data()
{
    QTest::addColumn<int>("user");
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("code");
    QTest::newRow("no browser") << 1 << s("webrtc") << s("NoSuchDevice");
    QTest::newRow("no desk") << 2 << s("phone") << s("NoSuchDevice");
    QTest::newRow("no line") << 3 << s("phone") << s("NoSuchDevice");
    QTest::newRow("unknown kind") << 1 << s("fax") << s("InvalidValue");
}

void LineConfigTest::refusesADeviceThatIsNotThere()
{
    QFETCH(const int, user);
    QFETCH(const QString, device);
    Desk desk;
    LineConfigs configs(desk.configuration, {}, &desk.phones);
    Requester requester;
    requester.userId = user;
    QString code;
    QVERIFY(configs.handle(protocol::ToggleUniqueAccountDevice{device}, requester,
                           [&code](const protocol::ServerMessage &message) {
                               code = std::get<protocol::Error>(message).error;
                           }));
    QTEST(code, "code");
}

void LineConfigTest::tellsTheServersOfIce()
{
    const Configuration nothing;
    const protocol::IceServer turn{{s("turn:turn.example:3478")}, s("me"), s("b1c2")};
    LineConfigs configs(nothing, {{}, {turn}}, nullptr);
    std::vector<protocol::ServerMessage> told;
    QVERIFY(configs.handle(protocol::GetIceConfig{}, {},
                           [&told](const protocol::ServerMessage &message) { told.push_back(message); }));
    QCOMPARE(std::get<protocol::IceConfig>(told.front()).iceServers, std::vector{turn});
    QVERIFY(!configs.handle(protocol::Dial{}, {}, ignore));
}

void LineConfigTest::writesAClientsLineIntoTheLog_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("info") << s("info") << s("registered") << s("4 nora: registered");
    QTest::newRow("warn") << s("WARN") << s("late") << s("1 nora: late");
    QTest::newRow("error") << s("error") << s("lost") << s("2 nora: lost");
    QTest::newRow("unknown level") << s("loud") << s("hey") << s("4 nora: hey");
    QTest::newRow("line breaks") << s("info") << s("a\nb\r\x1b[31m") << s("4 nora: a b  [31m");
    QTest::newRow("long") << s("info") << QString(5000, QLatin1Char('x'))
                          << s("4 nora: ") + QString(ClientLog::longestLine, QLatin1Char('x'));
}

void LineConfigTest::writesAClientsLineIntoTheLog()
{
    QFETCH(const QString, level);
    QFETCH(const QString, text);
    ClientLog log;
    const HeardLog heard;
    QVERIFY(log.handle(protocol::PushLogToServer{level, text}, nora, ignore));
    QTEST(logged.join(QLatin1Char('|')), "line");
}

void LineConfigTest::boundsWhatAClientWrites()
{
    ClientLog log;
    const HeardLog heard;
    for (int i = 0; i < 3 * ClientLog::linesPerMinute; ++i)
        QVERIFY(log.handle(protocol::PushLogToServer{s("info"), s("again")}, nora, ignore));
    QCOMPARE(logged.size(), ClientLog::linesPerMinute + 1); // the last one says that others are left out
    Requester another = nora;
    another.session = 6;
    QVERIFY(log.handle(protocol::PushLogToServer{s("info"), s("me too")}, another, ignore));
    QCOMPARE(logged.last(), s("4 nora: me too"));
    log.sessionClosed(nora);
    QVERIFY(log.handle(protocol::PushLogToServer{s("info"), s("anew")}, nora, ignore));
    QCOMPARE(logged.last(), s("4 nora: anew"));
}
