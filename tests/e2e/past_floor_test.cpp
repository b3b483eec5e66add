#include "past_floor_test.h"

#include <domain/present_moment.h>
#include <support/server_file.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <algorithm>

using namespace xivocc;
using testing::freePort;
using testing::Program;
using testing::ServerFile;

namespace {

constexpr int patience = 20'000;
constexpr int agent = 1;
const QString telephone = QStringLiteral("1001"); // of the agent's user
const QString lunch = QStringLiteral("lunch");

std::optional<AgentState> stateIn(const std::vector<protocol::ServerMessage> &messages)
{
    for (const protocol::ServerMessage &message : messages) {
        const auto *event = std::get_if<protocol::AgentStateEvent>(&message);
        if (event && event->state.agentId == agent)
            return event->state;
    }
    return std::nullopt;
}

template <typename Message> const Message *firstOf(const std::vector<protocol::ServerMessage> &messages)
{
    for (const protocol::ServerMessage &message : messages) {
        if (const auto *found = std::get_if<Message>(&message))
            return found;
    }
    return nullptr;
}

} // namespace

void PastFloorTest::initTestCase()
{
    const quint16 ami = freePort();
    const quint16 agentd = freePort();
    m_api = freePort();
    const QString database = QStringLiteral("sqlite://") + m_directory.filePath(QStringLiteral("xivo.db"));
    m_xivo = std::make_unique<Program>(
        QStringLiteral("xivo-sim"),
        QStringList{QStringLiteral("--still"), QStringLiteral("--agents"), QStringLiteral("4"),
                    QStringLiteral("--queues"), QStringLiteral("2"), QStringLiteral("--ami-port"),
                    QString::number(ami), QStringLiteral("--agentd-port"), QString::number(agentd),
                    QStringLiteral("--confd-port"), QStringLiteral("0"), QStringLiteral("--database"),
                    database});
    QVERIFY2(!m_xivo->awaitLine(QStringLiteral("(%1)").arg(ami)).isEmpty(), qPrintable(m_xivo->output()));
    const ServerFile file{.api = m_api, .ami = ami, .database = database, .agentd = agentd};
    m_settings = file.write(m_directory);
    QVERIFY(startServer());
    QTRY_VERIFY_WITH_TIMEOUT(logIn(), patience); // refused until the database has been read
    QTRY_VERIFY_WITH_TIMEOUT(m_supervisor->last<protocol::PbxLinkStatus>()->up, patience);
}

void PastFloorTest::cleanupTestCase()
{
    m_supervisor.reset();
    m_server.reset();
    m_xivo.reset();
}

bool PastFloorTest::startServer()
{
    m_server = std::make_unique<Program>(QStringLiteral("xivocc-server"),
                                         QStringList{QStringLiteral("--config"), m_settings});
    return !m_server->awaitLine(QStringLiteral("(%1)").arg(m_api)).isEmpty();
}

bool PastFloorTest::logIn()
{
    m_supervisor = std::make_unique<test::WebClient>();
    return m_supervisor->openAndWait(
        QStringLiteral("ws://127.0.0.1:%1/xuc/ctichannel?username=superviseur&agentNumber=0&password=0000")
            .arg(m_api));
}

std::optional<protocol::PastFloor> PastFloorTest::floorAt(Instant at)
{
    const int request = ++m_request;
    const int errors = m_supervisor->count<protocol::Error>();
    m_supervisor->send(protocol::GetFloorAt{request, at});
    const auto answer = [&] { return m_supervisor->last<protocol::PastFloor>(); };
    const bool isAnswered = QTest::qWaitFor([&] {
        return m_supervisor->count<protocol::Error>() > errors ||
               (answer() && answer()->requestId == request);
    });
    return isAnswered && m_supervisor->count<protocol::Error>() == errors ? answer() : std::nullopt;
}

std::optional<protocol::Error> PastFloorTest::errorTo(const protocol::Command &command)
{
    const int errors = m_supervisor->count<protocol::Error>();
    m_supervisor->send(command);
    const bool isRefused = QTest::qWaitFor([&] { return m_supervisor->count<protocol::Error>() > errors; });
    return isRefused ? m_supervisor->last<protocol::Error>() : std::nullopt;
}

bool PastFloorTest::awaitCause(const QString &cause)
{
    return QTest::qWaitFor(
        [&] {
            const auto floor = floorAt(presentMoment());
            const auto state = floor ? stateIn(floor->messages) : std::nullopt;
            return state && state->cause == cause;
        },
        patience);
}

void PastFloorTest::showsAnAgentAsHeWasBeforeAndAfterHisPause()
{
    m_supervisor->send(protocol::SubscribeToAgentEvents{});
    m_supervisor->send(protocol::GetAgentStates{});
    QTRY_VERIFY_WITH_TIMEOUT(stateIn(m_supervisor->messages), patience);
    m_supervisor->send(protocol::AgentLogin{telephone, agent});
    const auto phase = [this] { return m_supervisor->last<protocol::AgentStateEvent>()->state.phase; };
    QTRY_COMPARE_WITH_TIMEOUT(phase(), AgentPhase::Ready, patience);
    m_before = presentMoment();
    QTRY_VERIFY2(presentMoment() > m_before, "the pause must not come in the same millisecond");
    m_supervisor->send(protocol::PauseAgent{agent, lunch});
    QTRY_COMPARE_WITH_TIMEOUT(phase(), AgentPhase::OnPause, patience);
    m_paused = presentMoment();
    QVERIFY(awaitCause(lunch));
    m_supervisor->send(protocol::UnpauseAgent{agent});
    QTRY_COMPARE_WITH_TIMEOUT(phase(), AgentPhase::Ready, patience);
    m_after = presentMoment();
    QVERIFY(awaitCause({}));

    const auto before = floorAt(m_before);
    QVERIFY(before);
    QCOMPARE(before->at, m_before);
    QVERIFY(before->oldest <= m_before && before->newest >= m_paused);
    QCOMPARE(stateIn(before->messages)->phase, AgentPhase::Ready);
    const auto paused = floorAt(m_paused);
    QVERIFY(paused);
    QCOMPARE(stateIn(paused->messages)->phase, AgentPhase::OnPause);
    QCOMPARE(stateIn(paused->messages)->cause, lunch);
    QVERIFY(stateIn(paused->messages)->since >= m_before - seconds(2));
    QVERIFY(stateIn(paused->messages)->since <= m_paused + seconds(1));
    const auto after = floorAt(m_after);
    QVERIFY(after);
    QCOMPARE(stateIn(after->messages)->phase, AgentPhase::Ready);

    // The whole picture, as the live session hears it.
    QVERIFY(firstOf<protocol::PbxLinkStatus>(after->messages)->up);
    QCOMPARE(firstOf<protocol::QueueList>(after->messages)->queues.size(), std::size_t(2));
    QCOMPARE(firstOf<protocol::AgentList>(after->messages)->agents.size(), std::size_t(4));
    QVERIFY(!firstOf<protocol::QueueMemberList>(after->messages)->members.empty());
    const auto *figures = firstOf<protocol::QueueStatistics>(after->messages);
    QVERIFY(figures);
    QVERIFY(std::ranges::count(figures->counters, QStringLiteral("TotalNumberCallsEntered"),
                               &protocol::StatisticCounter::name) == 1);
    QVERIFY(firstOf<protocol::QueueCalls>(after->messages));
    const auto *day = firstOf<protocol::AgentStatistics>(after->messages);
    QVERIFY(day);
    QVERIFY(std::ranges::count(day->statistics, QStringLiteral("AgentPausedTotalTime"),
                               &AgentStatistic::name) == 1);
}

void PastFloorTest::playsWhatHappenedInBetween()
{
    m_supervisor->send(protocol::GetFloorChanges{77, m_before, m_after});
    QTRY_VERIFY_WITH_TIMEOUT(m_supervisor->last<protocol::PastFloorChanges>(), patience);
    const auto changes = m_supervisor->last<protocol::PastFloorChanges>();
    QCOMPARE(changes->requestId, 77);
    QCOMPARE(changes->from, m_before);
    QCOMPARE(changes->until, m_after);
    QVERIFY(changes->isComplete);
    std::vector<AgentPhase> phases;
    Instant last = m_before;
    for (const protocol::PastEvent &event : changes->events) {
        QVERIFY(event.at >= last && event.at <= m_after);
        last = event.at;
        if (const auto *state = std::get_if<protocol::AgentStateEvent>(&event.message);
            state && state->state.agentId == agent)
            phases.push_back(state->state.phase);
    }
    QVERIFY(phases.size() >= 2);
    QCOMPARE(phases.front(), AgentPhase::OnPause);
    QVERIFY(phases.back() != AgentPhase::OnPause);
}

void PastFloorTest::refusesTheFutureAndWhatIsTooLongAgo()
{
    const auto future = errorTo(protocol::GetFloorAt{1, presentMoment() + std::chrono::hours(1)});
    QVERIFY(future);
    QCOMPARE(future->error, QStringLiteral("InTheFuture"));
    const auto early = errorTo(protocol::GetFloorAt{2, m_before - std::chrono::hours(1)});
    QVERIFY(early);
    QCOMPARE(early->error, QStringLiteral("BeforeOldest"));
    QVERIFY2(early->reason.contains(QLatin1String("begins at")), qPrintable(early->reason));
    const auto earlyChanges = errorTo(
        protocol::GetFloorChanges{3, m_before - std::chrono::hours(1), m_before - std::chrono::minutes(59)});
    QVERIFY(earlyChanges);
    QCOMPARE(earlyChanges->error, QStringLiteral("BeforeOldest"));
    const auto tooLong =
        errorTo(protocol::GetFloorChanges{4, m_before - std::chrono::hours(3), presentMoment()});
    QVERIFY(tooLong);
    QCOMPARE(tooLong->error, QStringLiteral("SpanTooLong"));
}

void PastFloorTest::tellsOfTheJournalInHealth()
{
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(
        network.get(QNetworkRequest(QUrl(QStringLiteral("http://127.0.0.1:%1/health").arg(m_api)))));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience);
    const QJsonObject links =
        QJsonDocument::fromJson(reply->readAll()).object().value(QLatin1String("links")).toObject();
    QVERIFY(links.contains(QLatin1String("journal")));
    QVERIFY(links.value(QLatin1String("journal")).toObject().value(QLatin1String("up")).toBool());
}

void PastFloorTest::showsTheTimeBeforeARestart()
{
    m_supervisor.reset();
    m_server.reset();
    QVERIFY(startServer());
    QTRY_VERIFY_WITH_TIMEOUT(logIn(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(floorAt(m_paused), patience);
    QCOMPARE(stateIn(floorAt(m_paused)->messages)->cause, lunch);
}
