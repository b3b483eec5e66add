#include "simulated_day_test.h"

#include <realtime/floor.h>
#include <sim/simulation.h>
#include <xivo/ami/ami_parser.h>
#include <xivo/ami/ami_translator.h>

#include <QTest>
#include <algorithm>
#include <map>
#include <set>

using namespace xivocc;
using namespace std::chrono_literals;

namespace {

constexpr Instant morning{std::chrono::seconds(1'795'398'142)};

Configuration configurationOf(const sim::FloorPlan &plan)
{
    Configuration configuration;
    for (const sim::QueueSettings &queue : plan.queues) {
        configuration.queues.push_back({queue.id, QString::fromUtf8(queue.name), {}, {}, {}});
        configuration.queueTimings.push_back({queue.id, queue.wrapup});
    }
    for (const sim::PlannedAgent &agent : plan.agents) {
        const QString number = QString::fromUtf8(agent.number);
        const QString extension = QString::fromUtf8(agent.extension);
        const QString context = QStringLiteral("default");
        configuration.agents.push_back(
            {agent.id, agent.firstName, agent.lastName, number, context, agent.groupId, agent.id});
        configuration.lines.push_back(
            {agent.id, QString::fromUtf8(sim::deviceOf(agent.extension)), extension, context, agent.id});
    }
    return configuration;
}

/// A simulated PBX and the floor that listens to it, in virtual time and without sockets.
class HeardSimulation final : private sim::AmiSink
{
public:
    explicit HeardSimulation(const sim::Simulation::Settings &settings)
        : m_simulation(settings, *this), m_parser([this](const ami::AmiFrame &frame) { hear(frame); })
    {
        tell({settings.start, realtime::ConfigurationRead{configurationOf(m_simulation.plan())}});
        tell({settings.start, realtime::SyncStarted{}});
        tell({settings.start, realtime::SyncFinished{}});
        m_isHeard = true;
    }

    [[nodiscard]] sim::Simulation &simulation() { return m_simulation; }
    void run(milliseconds span)
    {
        const Instant end = m_simulation.heap().now() + span;
        m_simulation.heap().runUntil(end);
        show(m_floor.advance(end));
    }
    /// As a client knows it, who hears of changes only.
    [[nodiscard]] AgentPhase phase(int agentId) const { return m_shown.at(agentId); }
    [[nodiscard]] QString phaseText(int agentId) const { return phaseName(phase(agentId)); }

    /// The telephone rings, dials or talks.
    [[nodiscard]] bool isInUse(const QByteArray &device)
    {
        const auto &channels = m_simulation.pbx().exchange.channels();
        return std::any_of(channels.begin(), channels.end(), [&device](const auto &channel) {
            return channel->device == device && channel->state != sim::ChannelState::Down;
        });
    }
    /// Whoever is at this telephone ends his call.
    void hangUp(const QByteArray &device)
    {
        const auto &channels = m_simulation.pbx().exchange.channels();
        const auto found = std::find_if(channels.begin(), channels.end(), [&device](const auto &channel) {
            return channel->device == device && channel->flow;
        });
        if (found != channels.end())
            (*found)->flow->hangUp(**found);
    }
    /// What the floor shows wrongly of the agent; empty: nothing.
    [[nodiscard]] QString mistakeAbout(const sim::SimAgent &agent)
    {
        const QString shown =
            QStringLiteral("agent %1 is shown as %2").arg(agent.id).arg(phaseText(agent.id));
        const bool isOut = phase(agent.id) == AgentPhase::LoggedOut;
        if (isOut == agent.login.has_value())
            return shown +
                   (isOut ? QStringLiteral(", but is logged in") : QStringLiteral(", but is logged out"));
        if (isOut)
            return {};
        const bool isIdle = !isInUse(agent.login->device);
        const bool isShownIdle = phase(agent.id) != AgentPhase::OnCall &&
                                 phase(agent.id) != AgentPhase::Ringing &&
                                 phase(agent.id) != AgentPhase::Dialing;
        if (isIdle != isShownIdle)
            return shown + (isIdle ? QStringLiteral(", but his telephone is not in use")
                                   : QStringLiteral(", but his telephone is in use"));
        return {};
    }

private:
    void publish(const sim::AmiEvent &event) override
    {
        if (!m_isHeard)
            return;
        const QByteArray frame = event.frame(sim::systemName);
        m_parser.feed({frame.constData(), static_cast<std::size_t>(frame.size())});
    }
    void hear(const ami::AmiFrame &frame)
    {
        m_facts.clear();
        m_translator.translate(frame, m_simulation.heap().now(), m_facts);
        for (const realtime::TimedFact &fact : m_facts)
            tell(fact);
    }

    void tell(const realtime::TimedFact &fact) { show(m_floor.apply(fact)); }
    void show(const realtime::Changes &changes)
    {
        for (const int agentId : changes.agentStates)
            m_shown[agentId] = m_floor.agentState(agentId)->phase;
    }

    bool m_isHeard = false;
    std::map<int, AgentPhase> m_shown;
    sim::Simulation m_simulation;
    realtime::Floor m_floor;
    ami::AmiTranslator m_translator;
    std::vector<realtime::TimedFact> m_facts;
    ami::AmiParser m_parser;
};

} // namespace

void SimulatedDayTest::everyAgentIsShownAsHeIs_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {7, 8})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void SimulatedDayTest::everyAgentIsShownAsHeIs()
{
    QFETCH(quint64, seed);
    HeardSimulation heard({.agents = 30,
                           .queues = 6,
                           .callsPerHour = 700,
                           .seed = seed,
                           .start = morning,
                           .timeOfDayAtStart = 9h});
    const std::vector<sim::SimAgent> &agents = heard.simulation().agents().agents();
    std::set<int> wereInCall;
    int logOutsInMidCall = 0;
    for (seconds passed{}; passed < 3h; passed += 1s) {
        heard.run(1s);
        for (const sim::SimAgent &agent : agents) {
            const QString mistake = heard.mistakeAbout(agent);
            QVERIFY2(mistake.isEmpty(),
                     qPrintable(QStringLiteral("after %1 s: %2").arg(passed.count()).arg(mistake)));
            const AgentPhase phase = heard.phase(agent.id);
            if (phase == AgentPhase::OnCall)
                wereInCall.insert(agent.id);
            else if (wereInCall.erase(agent.id) > 0 && phase == AgentPhase::LoggedOut)
                ++logOutsInMidCall;
        }
    }
    QVERIFY2(logOutsInMidCall > 3, "the day had the case that is in question");
}

void SimulatedDayTest::anAgentLoggedOutInMidCallStaysLoggedOut()
{
    HeardSimulation heard(
        {.agents = 2, .queues = 1, .callsPerHour = 0, .seed = 7, .start = morning, .peopleLive = false});
    sim::AgentService &agents = heard.simulation().agents();
    const sim::FloorPlan &plan = heard.simulation().plan();
    const int id = plan.agents.front().id;
    const QByteArray extension = plan.agents.front().extension;
    const QByteArray device = sim::deviceOf(extension);
    const auto callQueueUntilInCall = [&] {
        // Now and then a phone is not picked up; the queue tries again.
        heard.simulation().pbx().dialplan.callFromOutside({"0612345678", "0612345678"}, "SIP/trunk0",
                                                          plan.queues.front().number);
        for (int tries = 0; tries < 120 && heard.phase(id) != AgentPhase::OnCall; ++tries)
            heard.run(1s);
    };
    const auto hangUp = [&] {
        heard.hangUp(device);
        heard.run(1s);
    };

    QCOMPARE(agents.login(id, extension, "default"), sim::AgentService::Outcome::Done);
    callQueueUntilInCall();
    QCOMPARE(heard.phase(id), AgentPhase::OnCall);
    QCOMPARE(agents.logoff(id), sim::AgentService::Outcome::Done);
    QCOMPARE(heard.phase(id), AgentPhase::LoggedOut);
    QVERIFY2(heard.isInUse(device), "the conversation goes on");
    hangUp();
    QVERIFY(!heard.isInUse(device));
    QCOMPARE(heard.phase(id), AgentPhase::LoggedOut);
    heard.run(1min);
    QCOMPARE(agents.login(id, extension, "default"), sim::AgentService::Outcome::Done);
    heard.run(1s);
    QCOMPARE(heard.phaseText(id), QStringLiteral("AgentReady"));

    // Back on the same telephone while the call that he was logged out of still goes on.
    callQueueUntilInCall();
    QCOMPARE(agents.logoff(id), sim::AgentService::Outcome::Done);
    QCOMPARE(agents.login(id, extension, "default"), sim::AgentService::Outcome::Done);
    QCOMPARE(heard.phase(id), AgentPhase::OnCall);
    hangUp();
    QVERIFY(!heard.isInUse(device));
    QVERIFY(heard.mistakeAbout(*agents.byId(id)).isEmpty());
    heard.run(1min);
    QCOMPARE(heard.phaseText(id), QStringLiteral("AgentReady"));
}
