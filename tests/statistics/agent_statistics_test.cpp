#include "statistics_tests.h"

#include <statistics/agent_statistics_book.h>

#include <QTest>

using namespace xivocc;
using namespace xivocc::statistics;
using namespace std::chrono_literals;
using Logged = AgentEvent::Kind;

namespace {

constexpr int anna = 7;
/// 10:00 UTC of a day.
constexpr Instant morning{std::chrono::hours(24 * 20'000 + 10)};
constexpr Instant midnight = morning - std::chrono::hours(10);

Configuration oneAgent()
{
    Configuration configuration;
    configuration.queues = {{1, QStringLiteral("sales"), {}, {}, {}}};
    configuration.queueTimings = {{1, 30s}};
    Agent agent;
    agent.id = anna;
    agent.number = QStringLiteral("2001");
    configuration.agents = {agent};
    configuration.presences = {
        {QStringLiteral("lunch"), {}, {}, {{QStringLiteral("queuepause_all"), QStringLiteral("true")}}},
        {QStringLiteral("available"),
         {},
         {},
         {{QStringLiteral("queueunpause_all"), QStringLiteral("true")}}}};
    return configuration;
}

/// The figures of an agent's day, live and from the log.
class AgentStatisticsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_book = std::make_unique<AgentStatisticsBook>(Rules{}, morning);
        m_book->configure(oneAgent());
        m_now = morning;
    }

    void addsUpTimesByState()
    {
        show(AgentPhase::LoggedOut);
        pass(60s);
        show(AgentPhase::LoggedIn);
        const Instant login = m_now;
        pass(1s);
        show(AgentPhase::Ready);
        pass(99s);
        show(AgentPhase::OnPause, QStringLiteral("lunch"));
        pass(300s);
        show(AgentPhase::OnPause, QStringLiteral("coffee"));
        pass(20s);
        show(AgentPhase::Ready);
        pass(10s);
        show(AgentPhase::OnWrapup);
        pass(15s);
        show(AgentPhase::LoggedOut);
        pass(1000s);
        const AgentFigures figures = *m_book->figures(anna, m_now);
        QCOMPARE(figures.totals.ready, milliseconds(110s));
        QCOMPARE(figures.totals.paused, milliseconds(320s));
        QCOMPARE(figures.totals.wrapup, milliseconds(15s));
        QVERIFY(figures.totals.pauseCauses ==
                (std::map<QString, milliseconds>{{QStringLiteral("coffee"), 20s},
                                                 {QStringLiteral("lunch"), 300s}}));
        QVERIFY(figures.loginTime == login);
        QVERIFY(figures.logoutTime == m_now - 1000s);
        QCOMPARE(m_book->pauseNames(), QStringList{QStringLiteral("lunch")});
    }

    void includesTheRunningState()
    {
        show(AgentPhase::Ready);
        pass(42s);
        QCOMPARE(m_book->figures(anna, m_now)->totals.ready, milliseconds(42s));
        QVERIFY(m_book->takeChanged() == std::vector<int>{anna});
        pass(1s);
        QVERIFY(m_book->takeChanged().empty()); // time that runs on is no news
        QVERIFY(!m_book->figures(99, m_now));
    }

    void countsCalls_data()
    {
        using Phase = AgentPhase;
        QTest::addColumn<QList<int>>("phases");
        QTest::addColumn<bool>("outgoing");
        QTest::addColumn<int>("inbound");
        QTest::addColumn<int>("answered");
        QTest::addColumn<int>("outbound");
        const auto phases = [](std::initializer_list<Phase> list) {
            QList<int> numbers;
            for (const Phase phase : list)
                numbers.append(static_cast<int>(phase));
            return numbers;
        };
        const Phase ready = Phase::Ready;
        QTest::newRow("answered") << phases({ready, Phase::Ringing, Phase::OnCall, ready}) << false << 1 << 1
                                  << 0;
        QTest::newRow("missed") << phases({ready, Phase::Ringing, ready}) << false << 1 << 0 << 0;
        QTest::newRow("missed in pause")
            << phases({Phase::OnPause, Phase::Ringing, Phase::OnPause}) << false << 1 << 0 << 0;
        QTest::newRow("missed twice in a row")
            << phases({ready, Phase::Ringing, Phase::Ringing, Phase::OnCall}) << false << 2 << 1 << 0;
        QTest::newRow("still ringing") << phases({ready, Phase::Ringing}) << false << 0 << 0 << 0;
        QTest::newRow("ringing not seen") << phases({ready, Phase::OnCall, ready}) << false << 1 << 1 << 0;
        QTest::newRow("the next without a pause")
            << phases({ready, Phase::OnCall, Phase::OnCall}) << false << 2 << 2 << 0;
        QTest::newRow("dialled") << phases({ready, Phase::Dialing, Phase::OnCall, ready}) << true << 0 << 0
                                 << 1;
        QTest::newRow("dialled in vain") << phases({ready, Phase::Dialing, ready}) << true << 0 << 0 << 1;
        QTest::newRow("clicked to call")
            << phases({ready, Phase::Ringing, Phase::OnCall, ready}) << true << 0 << 0 << 1;
        QTest::newRow("found on a call") << phases({Phase::OnCall, ready}) << false << 0 << 0 << 0;
    }

    void countsCalls()
    {
        QFETCH(QList<int>, phases);
        QFETCH(bool, outgoing);
        for (const int phase : phases) {
            show(static_cast<AgentPhase>(phase), {},
                 outgoing ? CallDirection::Outgoing : CallDirection::Incoming);
            pass(10s);
        }
        const AgentTotals totals = m_book->figures(anna, m_now)->totals;
        QTEST(totals.inbound, "inbound");
        QTEST(totals.inboundAnswered, "answered");
        QTEST(totals.outbound, "outbound");
        const auto conversations = outgoing ? 0 : phases.count(static_cast<int>(AgentPhase::OnCall));
        QCOMPARE(totals.inboundTime, milliseconds(10s * conversations));
    }

    void countsACallOnceWhenItsDetailsChange()
    {
        show(AgentPhase::Ready);
        pass(1s);
        show(AgentPhase::OnCall);
        const Instant since = m_now;
        pass(5s);
        AgentState recorded = state(AgentPhase::OnCall);
        recorded.since = since;
        recorded.call->monitor = MonitorState::Active;
        m_book->observe(recorded, m_now);
        QCOMPARE(m_book->figures(anna, m_now)->totals.inbound, 1);
    }

    void startsTheDayFromZeroWithinAState()
    {
        pass(13h);
        show(AgentPhase::LoggedOut);
        show(AgentPhase::OnPause, QStringLiteral("lunch"));
        const Instant login = m_now;
        pass(1h + 10min);
        const AgentFigures figures = *m_book->figures(anna, m_now);
        QCOMPARE(figures.totals.paused, milliseconds(10min));
        QCOMPARE(figures.totals.pauseCauses.at(QStringLiteral("lunch")), milliseconds(10min));
        QVERIFY(figures.loginTime == login);
    }

    void rebuildsFromTheLogUpToTheFloorsFirstWord()
    {
        const std::vector<AgentEvent> rows{
            logged(Logged::LoggedIn, -3600s),
            logged(Logged::Paused, -3000s, QStringLiteral("lunch")),
            logged(Logged::Paused, -2990s, QStringLiteral("lunch")),
            logged(Logged::Unpaused, -2400s),
            logged(Logged::CallBegan, -2000s, {}, 5s),
            logged(Logged::CallEnded, -1900s),
            logged(Logged::RingEnded, -1000s, {}, 15s),
            logged(Logged::Paused, -100s, QStringLiteral("lunch")),
            logged(Logged::Unpaused, 5s), // after the floor told it: no news
        };
        show(AgentPhase::OnPause, QStringLiteral("lunch"));
        pass(5s);
        show(AgentPhase::Ready);
        pass(5s);
        m_book->takeLogged(rows);
        m_book->finishRebuilding();
        const AgentFigures figures = *m_book->figures(anna, m_now);
        QCOMPARE(figures.totals.paused, milliseconds(600s + 100s + 5s));
        QCOMPARE(figures.totals.pauseCauses.at(QStringLiteral("lunch")), figures.totals.paused);
        QCOMPARE(figures.totals.inboundTime, milliseconds(100s));
        QCOMPARE(figures.totals.wrapup, milliseconds(30s)); // granted by the queue
        QCOMPARE(figures.totals.ready, milliseconds(3600s - 600s - 5s - 100s - 30s - 15s - 100s + 5s));
        QCOMPARE(figures.totals.inbound, 2);
        QCOMPARE(figures.totals.inboundAnswered, 1);
        QVERIFY(figures.loginTime == morning - 3600s);
        QVERIFY(!figures.logoutTime);
    }

    void rebuildsAWrapupThatIsCutShort()
    {
        m_book->takeLogged({logged(Logged::LoggedIn, -600s), logged(Logged::CallBegan, -500s),
                            logged(Logged::CallEnded, -400s), logged(Logged::WrapupBegan, -400s, {}, 20s),
                            logged(Logged::CallBegan, -390s), logged(Logged::CallEnded, -300s),
                            logged(Logged::LoggedOut, -290s, {}, 310s)});
        const AgentFigures figures = *m_book->figures(anna, m_now);
        QCOMPARE(figures.totals.wrapup, milliseconds(10s + 10s));
        QCOMPARE(figures.totals.inboundTime, milliseconds(190s));
        QCOMPARE(figures.totals.ready, milliseconds(100s));
        QVERIFY(figures.logoutTime == morning - 290s);
    }

    void knowsWhatHappenedBeforeMidnight()
    {
        const auto beforeMidnight = [](Logged kind, seconds before) {
            return AgentEvent{
                midnight - before, QStringLiteral("2001"), kind, {}, QStringLiteral("lunch"), 0ms};
        };
        m_book->takeLogged({beforeMidnight(Logged::LoggedIn, 7200s), beforeMidnight(Logged::CallBegan, 7000s),
                            beforeMidnight(Logged::CallEnded, 6000s), beforeMidnight(Logged::Paused, 600s),
                            logged(Logged::Unpaused, -1h)});
        const AgentFigures figures = *m_book->figures(anna, m_now);
        QCOMPARE(figures.totals.paused, milliseconds(9h));
        QCOMPARE(figures.totals.ready, milliseconds(1h));
        QCOMPARE(figures.totals.inbound, 0);
        QCOMPARE(figures.totals.inboundTime, milliseconds(0));
    }

    void readsALogOutWithoutItsLogIn()
    {
        m_book->takeLogged({logged(Logged::LoggedOut, -60s, {}, 1800s)});
        const AgentFigures figures = *m_book->figures(anna, m_now);
        QCOMPARE(figures.totals.ready, milliseconds(1800s));
        QVERIFY(figures.loginTime == morning - 1860s);
    }

    void takesTheLogInFromTheConfigurationWhenTheLogIsSilent()
    {
        Configuration configuration = oneAgent();
        configuration.logins = {{anna, {}, {}, {}, midnight - 1h}};
        m_book->configure(configuration);
        show(AgentPhase::Ready);
        m_book->takeLogged({AgentEvent{morning, QStringLiteral("9999"), Logged::LoggedIn, {}, {}, 0ms}});
        m_book->finishRebuilding();
        pass(10s);
        const AgentFigures figures = *m_book->figures(anna, m_now);
        QCOMPARE(figures.totals.ready, milliseconds(10h + 10s));
        QVERIFY(figures.loginTime == midnight - 1h);
    }

private:
    void pass(milliseconds time)
    {
        m_now += time;
        m_book->advance(m_now);
    }
    [[nodiscard]] AgentState state(AgentPhase phase, const QString &cause = {},
                                   CallDirection direction = CallDirection::Incoming) const
    {
        AgentState state;
        state.agentId = anna;
        state.phase = phase;
        state.since = m_now;
        state.cause = cause;
        if (phase == AgentPhase::OnCall)
            state.call = AgentCall{false, direction, CallType::External, MonitorState::Disabled};
        return state;
    }
    void show(AgentPhase phase, const QString &cause = {}, CallDirection direction = CallDirection::Incoming)
    {
        m_book->observe(state(phase, cause, direction), m_now);
    }
    /// A row of queue_log so long before or after the morning.
    [[nodiscard]] static AgentEvent logged(Logged kind, seconds when, const QString &cause = {},
                                           milliseconds duration = 0ms)
    {
        return {morning + when, QStringLiteral("2001"), kind, QStringLiteral("sales"), cause, duration};
    }

    std::unique_ptr<AgentStatisticsBook> m_book;
    Instant m_now;
};

} // namespace

std::unique_ptr<QObject> makeAgentStatisticsTest()
{
    return std::make_unique<AgentStatisticsTest>();
}

#include "agent_statistics_test.moc"
