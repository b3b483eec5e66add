#include "ami_partner.h"

#include <xivo/ami/ami_link.h>

#include <QDeadlineTimer>
#include <QMutex>
#include <QProcess>
#include <QRegularExpression>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace xivocc;
using namespace xivocc::ami;
using namespace xivocc::realtime;
using namespace std::chrono_literals;

namespace {

const char hangup[] = "Event: Hangup\r\nChannel: SIP/a-1\r\nUniqueid: 1.1\r\nCause: 16\r\n\r\n";

/// Everything logged while it lives.
class LogRecord final
{
public:
    LogRecord() { s_lines.clear(), m_previous = qInstallMessageHandler(take); }
    ~LogRecord() { qInstallMessageHandler(m_previous); }

    [[nodiscard]] static int count(const QString &part)
    {
        const QMutexLocker locker(&s_mutex);
        return int(s_lines.filter(part).size());
    }

private:
    static void take(QtMsgType, const QMessageLogContext &, const QString &text)
    {
        const QMutexLocker locker(&s_mutex);
        s_lines += text;
    }

    static inline QMutex s_mutex;
    static inline QStringList s_lines;
    QtMessageHandler m_previous = nullptr;
};

/// A link to a partner, with everything that it told.
struct Link
{
    explicit Link(AmiPartner &partner, const std::function<void(AmiTiming &)> &change = {},
                  std::size_t capacity = FactQueue::defaultCapacity, bool useFilters = true)
    {
        config::AmiSettings settings;
        settings.port = partner.port();
        settings.password = QStringLiteral("s3cret");
        settings.useFilters = useFilters;
        AmiTiming timing;
        timing.firstRetry = 10ms;
        timing.longestRetry = 50ms;
        timing.resyncPause = 50ms;
        timing.tick = 10ms;
        if (change)
            change(timing);
        link = std::make_unique<AmiLink>(settings, timing, capacity);
        QObject::connect(link.get(), &AmiLink::factsArrived, link.get(),
                         [this](const std::vector<TimedFact> &arrived) {
                             facts.insert(facts.end(), arrived.begin(), arrived.end());
                         });
        link->start();
    }

    template <typename Fact> [[nodiscard]] int count() const
    {
        return int(std::count_if(facts.begin(), facts.end(), [](const TimedFact &timed) {
            return std::holds_alternative<Fact>(timed.fact);
        }));
    }
    [[nodiscard]] bool isLive() const { return link->status().isLive() && count<SyncFinished>() > 0; }

    std::unique_ptr<AmiLink> link;
    std::vector<TimedFact> facts;
};

class AmiLinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void synchronisesAndGoesOnInOrder()
    {
        AmiPartner partner;
        Link link(partner);
        QTRY_VERIFY(link.isLive());
        partner.send(hangup);
        QTRY_COMPARE(link.count<ChannelEnded>(), 1);
        QVERIFY(std::holds_alternative<SyncStarted>(link.facts.front().fact));
        const std::vector<std::size_t> kinds = [&] {
            std::vector<std::size_t> indexes;
            for (const TimedFact &timed : link.facts)
                indexes.push_back(timed.fact.index());
            return indexes;
        }();
        QCOMPARE(kinds,
                 (std::vector<std::size_t>{Fact(SyncStarted{}).index(), Fact(QueueParams{}).index(),
                                           Fact(MemberSeen{}).index(), Fact(LineStateChanged{}).index(),
                                           Fact(SyncFinished{}).index(), Fact(ChannelEnded{}).index()}));
        const AmiStatus status = link.link->status();
        QCOMPARE(status.asteriskVersion, QStringLiteral("20.7.0"));
        QCOMPARE(status.interfaceVersion, QStringLiteral("9.0.0"));
        QCOMPARE(status.synchronisations, std::uint64_t(1));
        QVERIFY(status.lastError.isEmpty());
    }

    void keepsEventsBetweenTheListsInOrder()
    {
        AmiPartner partner;
        partner.behave("ExtensionStateList", [&partner](const AmiPartner::Action &action) {
            return QByteArray(hangup) +
                   AmiPartner::list(action["ActionID"], "ExtensionStateListComplete", partner.lineItems, 1);
        });
        Link link(partner);
        QTRY_VERIFY(link.isLive());
        QCOMPARE(link.count<ChannelEnded>(), 1);
        QVERIFY(std::holds_alternative<SyncFinished>(link.facts.back().fact));
    }

    void asksWhoIsInTheRoomsAndAgainWhenSomebodyComes()
    {
        AmiPartner partner;
        partner.behave("MeetmeList", [](const AmiPartner::Action &action) {
            return AmiPartner::list(action["ActionID"], "MeetmeListComplete",
                                    {"Event: MeetmeList\r\nConference: 4000\r\nUserNumber: 1\r\n"
                                     "Channel: SIP/ph1001-1\r\nAdmin: Yes\r\nMuted: No\r\n"},
                                    1);
        });
        Link link(partner);
        QTRY_COMPARE(link.count<RoomListFinished>(), 1);
        QCOMPARE(link.count<RoomListStarted>(), 1);
        QCOMPARE(link.count<RoomMemberSeen>(), 1);
        partner.send("Event: MeetmeJoin\r\nMeetme: 4000\r\nUser: 2\r\nChannel: SIP/ph1002-1\r\n"
                     "Uniqueid: 1.2\r\n\r\n");
        QTRY_COMPARE(link.count<RoomListFinished>(), 2);
        QCOMPARE(link.count<RoomMemberSeen>(), 3);
        QCOMPARE(partner.count("MeetmeList"), 2);
    }

    void takesRoomsForEmptyWhenNoneIsOpen()
    {
        AmiPartner partner;
        partner.behave("MeetmeList", [](const AmiPartner::Action &action) {
            return AmiPartner::answer("Error", action, "No active conferences.");
        });
        Link link(partner);
        QTRY_COMPARE(link.count<RoomListFinished>(), 1);
        QVERIFY(std::holds_alternative<RoomListStarted>(link.facts[link.facts.size() - 2].fact));
    }

    void asksNoMoreWhereThereAreNoRooms()
    {
        AmiPartner partner;
        partner.behave("MeetmeList", [](const AmiPartner::Action &action) {
            return AmiPartner::answer("Error", action, "Invalid/unknown command: MeetmeList.");
        });
        Link link(partner);
        QTRY_VERIFY(link.isLive() && partner.count("MeetmeList") == 1);
        partner.send("Event: MeetmeJoin\r\nMeetme: 4000\r\nUser: 2\r\nChannel: SIP/ph1002-1\r\n"
                     "Uniqueid: 1.2\r\n\r\n");
        partner.send(hangup);
        QTRY_COMPARE(link.count<ChannelEnded>(), 1);
        QCOMPARE(link.count<RoomListStarted>(), 0);
        QCOMPARE(partner.count("MeetmeList"), 1);
    }

    void readsAnEventCutInTwo()
    {
        AmiPartner partner;
        Link link(partner);
        QTRY_VERIFY(link.isLive());
        const std::uint64_t before = link.link->status().events;
        std::vector<AmiResponse> answers;
        partner.behave("Ping", [](const AmiPartner::Action &action) {
            return AmiPartner::answer("Success", action, "Pong") + QByteArray(hangup).left(25);
        });
        link.link->send(AmiAction("Ping"),
                        [&answers](const AmiResponse &response) { answers.push_back(response); });
        QTRY_COMPARE(answers.size(), std::size_t(1)); // the first half was read with it
        QCOMPARE(link.count<ChannelEnded>(), 0);
        partner.send(QByteArray(hangup).mid(25));
        QTRY_COMPARE(link.count<ChannelEnded>(), 1);
        QCOMPARE(link.link->status().events, before + 1);
    }

    void reconnectsAndSynchronisesAnew()
    {
        AmiPartner partner;
        Link link(partner);
        QTRY_VERIFY(link.isLive());
        for (int round = 1; round <= 3; ++round) {
            partner.send("Event: Hangup\r\nUniq"); // cut off in the middle
            partner.drop();
            QTRY_COMPARE(link.count<LinkLost>(), round);
            QTRY_COMPARE(link.count<SyncFinished>(), round + 1);
        }
        QCOMPARE(link.count<ChannelEnded>(), 0);
        QCOMPARE(partner.connections(), 4);
    }

    void saysOnceThatNobodyAnswers()
    {
        quint16 freePort = 0;
        {
            AmiPartner gone;
            freePort = gone.port();
        }
        const LogRecord log;
        config::AmiSettings settings;
        settings.port = freePort;
        AmiTiming timing;
        timing.firstRetry = timing.longestRetry = 5ms;
        AmiLink link(settings, timing, 100);
        int changes = 0;
        connect(&link, &AmiLink::statusChanged, this, [&changes] { ++changes; });
        link.start();
        QTRY_VERIFY(changes > 10);
        QVERIFY(link.status().lastError.contains(QStringLiteral("refused")));
        QCOMPARE(log.count(QStringLiteral("is down")), 1);
    }

    void triesARefusedPasswordSlowlyAndNeverTellsIt()
    {
        const LogRecord log;
        AmiPartner partner;
        partner.behave("Login", [](const AmiPartner::Action &action) {
            return AmiPartner::answer("Error", action, "Authentication failed");
        });
        Link link(partner, [](AmiTiming &timing) { timing.refusedRetry = 300ms; });
        QTRY_VERIFY(link.link->status().isPasswordRefused);
        QVERIFY(link.link->status().lastError.contains(QStringLiteral("Authentication failed")));
        QCOMPARE(partner.connections(), 1); // the ordinary pause is 10 ms
        QTRY_COMPARE(partner.connections(), 3);
        QCOMPARE(log.count(QStringLiteral("refused the log-in")), 1);
        QCOMPARE(log.count(QStringLiteral("s3cret")), 0);
        QVERIFY(link.facts.empty());
        partner.behave("Login", {});
        QTRY_VERIFY(link.isLive());
        QVERIFY(!link.link->status().isPasswordRefused);
    }

    void givesASilentPartnerUp()
    {
        AmiPartner partner;
        Link link(partner, [](AmiTiming &timing) {
            timing.ping = 50ms;
            timing.silence = 1s;
        });
        QTRY_VERIFY(link.isLive());
        QTRY_VERIFY(partner.count("Ping") >= 2);
        QCOMPARE(partner.connections(), 1); // answered pings keep it
        partner.behave("Ping", [](const AmiPartner::Action &) { return QByteArray(""); });
        QTRY_VERIFY(partner.connections() >= 2);
        QTRY_VERIFY(link.count<LinkLost>() >= 1);
        QVERIFY(link.link->status().lastError.contains(QStringLiteral("silent")));
    }

    void givesAPartnerUpThatStallsWithinAList()
    {
        AmiPartner partner;
        partner.behave("QueueStatus", [](const AmiPartner::Action &action) {
            return "Response: Success\r\nActionID: " + action["ActionID"] + "\r\nEventList: start\r\n\r\n";
        });
        Link link(partner, [](AmiTiming &timing) { timing.response = 300ms; });
        QTRY_COMPARE(link.count<LinkLost>(), 1);
        QCOMPARE(link.count<SyncFinished>(), 0);
        partner.behave("QueueStatus", {});
        QTRY_VERIFY(link.isLive());
    }

    void answersEveryActionOnce()
    {
        AmiPartner partner;
        Link link(partner, [](AmiTiming &timing) { timing.response = 600ms; });
        QTRY_VERIFY(link.isLive());
        std::vector<AmiResponse> answers;
        const auto keep = [&answers](const AmiResponse &response) { answers.push_back(response); };

        partner.behave("QueuePause", [](const AmiPartner::Action &action) { // twice
            const QByteArray once = AmiPartner::answer("Success", action, "Interface paused successfully");
            return once + once;
        });
        link.link->send(AmiAction("QueuePause").add("Interface", QStringLiteral("Local/id-1@agentcallback")),
                        keep);
        QTRY_COMPARE(answers.size(), std::size_t(1));
        QVERIFY(answers[0].succeeded());
        QCOMPARE(partner.actions().last()["Interface"], QByteArray("Local/id-1@agentcallback"));

        partner.behave("QueueRemove", [](const AmiPartner::Action &action) {
            return AmiPartner::answer("Error", action, "Unable to remove interface: Not there");
        });
        link.link->send(AmiAction("QueueRemove"), keep);
        QTRY_COMPARE(answers.size(), std::size_t(2));
        QCOMPARE(answers[1].outcome, AmiResponse::Outcome::Refused);
        QCOMPARE(answers[1].message, QStringLiteral("Unable to remove interface: Not there"));

        AmiPartner::Action late;
        partner.behave("Redirect", [&late](const AmiPartner::Action &action) {
            late = action;
            return QByteArray("");
        });
        link.link->send(AmiAction("Redirect"), keep);
        QTRY_COMPARE(answers.size(), std::size_t(3));
        QCOMPARE(answers[2].outcome, AmiResponse::Outcome::TimedOut);
        partner.send(AmiPartner::answer("Success", late, "Too late"));
        partner.send(hangup);
        QTRY_COMPARE(link.count<ChannelEnded>(), 1);
        QCOMPARE(answers.size(), std::size_t(3));

        link.link->send(AmiAction("Redirect").add("Exten", QStringLiteral("1\r\nAction: Reload")), keep);
        QTRY_COMPARE(answers.size(), std::size_t(4));
        QCOMPARE(answers[3].outcome, AmiResponse::Outcome::Unsendable);
        QCOMPARE(partner.count("Reload"), 0);
    }

    void failsActionsWhenTheLinkIsLost()
    {
        AmiPartner partner;
        Link link(partner);
        QTRY_VERIFY(link.isLive());
        std::vector<AmiResponse::Outcome> outcomes;
        const auto keep = [&outcomes](const AmiResponse &response) { outcomes.push_back(response.outcome); };
        partner.behave("", [](const AmiPartner::Action &) { return QByteArray(""); });
        link.link->send(AmiAction("QueuePause"), keep);
        QTRY_COMPARE(partner.count("QueuePause"), 1);
        partner.drop();
        QTRY_COMPARE(outcomes.size(), std::size_t(1));
        QCOMPARE(outcomes[0], AmiResponse::Outcome::LinkLost);
        link.link->send(AmiAction("QueuePause"), keep); // while down or not yet logged in
        QTRY_COMPARE(outcomes.size(), std::size_t(2));
        QCOMPARE(outcomes[1], AmiResponse::Outcome::LinkLost);
    }

    void readsTheListsAnewAfterALyingCount()
    {
        AmiPartner partner;
        int lies = 1;
        partner.behave("QueueStatus", [&](const AmiPartner::Action &action) {
            return lies-- > 0
                       ? AmiPartner::list(action["ActionID"], "QueueStatusComplete", partner.queueItems, 99)
                       : QByteArray();
        });
        Link link(partner);
        QTRY_COMPARE(link.count<SyncFinished>(), 2);
        QCOMPARE(link.link->status().miscountedLists, std::uint64_t(1));
        QCOMPARE(partner.connections(), 1);
    }

    void readsTheListsAnewAfterAnOversizedLine()
    {
        AmiPartner partner;
        Link link(partner);
        QTRY_VERIFY(link.isLive());
        partner.send("Event: VarSet\r\nValue: " + QByteArray(1 << 20, 'x') + "\r\n\r\n" + hangup);
        QTRY_COMPARE(link.count<SyncFinished>(), 2);
        QCOMPARE(link.count<ChannelEnded>(), 1);
        QCOMPARE(link.link->status().parserFaults, std::uint64_t(1));
        QCOMPARE(partner.connections(), 1);
    }

    void goesOnWithoutARefusedList()
    {
        const LogRecord log;
        AmiPartner partner;
        partner.behave("ExtensionStateList", [](const AmiPartner::Action &action) {
            return AmiPartner::answer("Error", action, "Invalid/unknown command");
        });
        Link link(partner);
        QTRY_VERIFY(link.isLive());
        QCOMPARE(link.count<LineStateChanged>(), 0);
        QCOMPARE(link.count<SyncStarted>(), 1);
        QCOMPARE(log.count(QStringLiteral("refused the list ExtensionStateList")), 1);
    }

    void startsWithoutFullyBooted()
    {
        AmiPartner partner;
        partner.tellsFullyBooted = false;
        Link link(partner, [](AmiTiming &timing) { timing.boot = 50ms; });
        QTRY_VERIFY(link.isLive());
        partner.send("Event: FullyBooted\r\nStatus: Fully Booted\r\n\r\n"); // it had been starting
        QTRY_COMPARE(link.count<SyncFinished>(), 2);
    }

    void setsFiltersOnlyWhenAskedTo()
    {
        const LogRecord log;
        AmiPartner partner;
        partner.behave("Filter", [](const AmiPartner::Action &action) {
            return AmiPartner::answer("Error", action, "Permission denied");
        });
        {
            Link link(partner);
            QTRY_VERIFY(link.isLive());
            QVERIFY(partner.count("Filter") > 5);
            QTRY_COMPARE(log.count(QStringLiteral("does not let the manager user set filters")), 1);
        }
        const int before = partner.count("Filter");
        Link link(partner, {}, FactQueue::defaultCapacity, false);
        QTRY_VERIFY(link.isLive());
        QCOMPARE(partner.count("Filter"), before);
    }

    void dropsAllAndSynchronisesWhenTheQueueIsFull()
    {
        AmiPartner partner;
        Link link(partner, {}, 50);
        QTRY_VERIFY(link.isLive());
        const int before = link.count<ChannelEnded>();
        partner.send(QByteArray(hangup).repeated(5000));
        QTRY_VERIFY(link.link->status().overflows >= 1);
        QTRY_VERIFY(link.count<SyncStarted>() >= 2);
        QTRY_VERIFY(link.isLive() && std::holds_alternative<SyncFinished>(link.facts.back().fact));
        QVERIFY(link.count<ChannelEnded>() - before < 5000);
    }

    void raisesTheAlarmWhenTheMainThreadIsBusy()
    {
        const LogRecord log;
        AmiPartner partner;
        Link link(partner, [](AmiTiming &timing) { timing.lateFact = 200ms; });
        QTRY_VERIFY(link.isLive());
        partner.send(hangup);
        const QDeadlineTimer limit(5s); // no event loop runs here: that is the busy main thread
        while (link.link->status().lateFacts < 3 && !limit.hasExpired())
            QThread::yieldCurrentThread();
        QVERIFY(link.link->status().lateFacts >= 3);
        QVERIFY(link.link->status().delay > 200ms);
        QCOMPARE(log.count(QStringLiteral("does not keep up")), 1);
        QTRY_COMPARE(link.count<ChannelEnded>(), 1);
        QCOMPARE(link.link->status().delay, milliseconds(0));
    }

    void speaksTlsWithASelfSignedPartner()
    {
        QTemporaryDir directory;
        const QString keyFile = directory.filePath(QStringLiteral("key.pem"));
        const QString certificateFile = directory.filePath(QStringLiteral("certificate.pem"));
        QCOMPARE(
            QProcess::execute(QStringLiteral("openssl"),
                              {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                               QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-batch"),
                               QStringLiteral("-subj"), QStringLiteral("/CN=pbx"), QStringLiteral("-keyout"),
                               keyFile, QStringLiteral("-out"), certificateFile}),
            0);
        QFile key(keyFile);
        QVERIFY(key.open(QIODevice::ReadOnly));
        QSslConfiguration encryption = QSslConfiguration::defaultConfiguration();
        encryption.setPrivateKey(QSslKey(&key, QSsl::Rsa));
        encryption.setLocalCertificateChain(QSslCertificate::fromPath(certificateFile));
        AmiPartner partner(encryption);

        config::AmiSettings settings;
        settings.port = partner.port();
        settings.tls = true;
        AmiLink trusting(settings);
        trusting.start();
        QTRY_VERIFY(trusting.status().isLive());

        settings.verifyCertificate = true;
        AmiLink strict(settings);
        strict.start();
        QTRY_VERIFY(strict.status().lastError.contains(QStringLiteral("certificate")));
        QVERIFY(!strict.status().isLive());
    }

    void takesAWholeRecordingFromAnotherProcess()
    {
        QProcess replay;
        replay.start(QStringLiteral(XIVOCC_BIN_DIR "/xivocc-replay"),
                     {QStringLiteral(XIVOCC_TEST_DATA "/captures/storm/ami.raw.gz"), QStringLiteral("--port"),
                      QStringLiteral("0"), QStringLiteral("--speed"), QStringLiteral("max")});
        QVERIFY(replay.waitForReadyRead());
        const QString announcement = QString::fromLatin1(replay.readAllStandardOutput());
        config::AmiSettings settings;
        settings.port =
            QRegularExpression(QStringLiteral("port (\\d+)")).match(announcement).captured(1).toUShort();
        QVERIFY2(settings.port != 0, qPrintable(announcement));
        AmiLink link(settings);
        std::vector<TimedFact> facts;
        connect(&link, &AmiLink::factsArrived, this, [&facts](const std::vector<TimedFact> &arrived) {
            facts.insert(facts.end(), arrived.begin(), arrived.end());
        });
        link.start();
        const auto count = [&facts](std::size_t kind) {
            return std::count_if(facts.begin(), facts.end(),
                                 [kind](const TimedFact &timed) { return timed.fact.index() == kind; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(count(Fact(ChannelEnded{}).index()), 848, 30'000);
        QCOMPARE(count(Fact(SyncStarted{}).index()), 1);
        QCOMPARE(count(Fact(SyncFinished{}).index()), 1);
        QCOMPARE(count(Fact(CallerJoined{}).index()), 260);
        QCOMPARE(count(Fact(AgentConnected{}).index()), 153);
        QCOMPARE(count(Fact(QueueParams{}).index()), 6);
        const auto finished = std::find_if(facts.begin(), facts.end(), [](const TimedFact &timed) {
            return std::holds_alternative<SyncFinished>(timed.fact);
        });
        QVERIFY(std::none_of(facts.begin(), finished, [](const TimedFact &timed) {
            return std::holds_alternative<ChannelSeen>(timed.fact); // the lists come before the stream
        }));
        QCOMPARE(link.status().overflows, std::uint64_t(0));
        replay.terminate();
        QVERIFY(replay.waitForFinished());
    }

    void tellsThatTheConfigurationMayHaveChanged()
    {
        AmiPartner partner;
        Link link(partner);
        int hints = 0;
        connect(link.link.get(), &AmiLink::configurationMayHaveChanged, this, [&hints] { ++hints; });
        QTRY_VERIFY(link.isLive());
        partner.send(
            "Event: UserEvent\r\nUserEvent: AgentAddedToQueue\r\nAgentID: 1\r\nQueueName: q3000\r\n\r\n");
        QTRY_COMPARE(hints, 1);
    }

    void refusesActionsThatAsteriskCannotRead()
    {
        const auto reason = [](const AmiAction &action) {
            const auto bytes = action.encoded("1");
            return bytes ? QString() : bytes.error();
        };
        QCOMPARE(
            *AmiAction("Originate")
                 .add("Variable", QStringLiteral("A=1"))
                 .add("Variable", QStringLiteral("B=é"))
                 .encoded("7"),
            QByteArray("Action: Originate\r\nActionID: 7\r\nVariable: A=1\r\nVariable: B=\xc3\xa9\r\n\r\n"));
        QVERIFY(reason(AmiAction("A").add("Exten", QStringLiteral("1\n"))).contains(QStringLiteral("Exten")));
        QVERIFY(!reason(AmiAction("A").add("Secret", QStringLiteral("hunter2\r")))
                     .contains(QStringLiteral("hunter2")));
        QVERIFY(!reason(AmiAction("A").add("B: C", QStringLiteral("x"))).isEmpty());
        const qsizetype room = maxActionLineBytes - 5; // "B: " and the line end
        QVERIFY(reason(AmiAction("A").add("B", QString(room, QLatin1Char('x')))).isEmpty());
        QVERIFY(reason(AmiAction("A").add("B", QString(room + 1, QLatin1Char('x'))))
                    .contains(QStringLiteral("longer")));
        AmiAction crowded("A");
        for (std::size_t i = 0; i < maxActionHeaders; ++i)
            crowded.add("B", 1);
        QVERIFY(!reason(crowded).isEmpty());
    }
};

} // namespace

std::unique_ptr<QObject> makeAmiLinkTest()
{
    return std::make_unique<AmiLinkTest>();
}

#include "ami_link_test.moc"
