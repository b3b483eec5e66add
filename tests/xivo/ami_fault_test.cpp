#include "pbx_picture.h"

#include <xivo/ami/ami_session.h>

#include <realtime/floor.h>

#include <QTest>
#include <map>
#include <memory>
#include <random>

#include "support/capture.h"
#include "support/floor_json.h"

using namespace xivocc;
using namespace xivocc::ami;
using namespace xivocc::realtime;

namespace {

enum class Fault { Cut, CutAndLoss, Oversized, Duplicate, Unknown, LyingCount };

struct PlannedFault
{
    Fault fault = Fault::Cut;
    std::size_t cutBytes = 0; ///< of the event that is cut
    int lost = 0;             ///< events that happen before the link is back
};

/// The recorded events, without what answered the recorder.
std::vector<std::string> eventsOf(const QByteArray &capture)
{
    std::vector<std::string> events;
    AmiParser parser([&events](const AmiFrame &frame) {
        if (frame.kind() == AmiFrame::Kind::Event && frame.name() != "FullyBooted" &&
            (!frame.has("ActionID") || frame.name() == "UserEvent"))
            events.push_back(std::string(frame.raw()) + "\r\n");
    });
    parser.feed({capture.constData(), std::size_t(capture.size())});
    return events;
}

/// A session on one side, a recorded PBX on the other, a floor behind; no socket and no clock.
class FaultyRun final
{
public:
    explicit FaultyRun(const std::vector<std::string> &events)
        : m_events(events), m_session({}, {}, [this](const QByteArray &bytes) { m_sent += bytes; })
    {
        apply({m_at, ConfigurationRead{readFloorJson()}});
    }

    void play(const std::map<std::size_t, PlannedFault> &faults)
    {
        connect();
        for (std::size_t i = 0; i < m_events.size(); ++i) {
            const auto planned = faults.find(i);
            if (planned == faults.end()) {
                happen(i);
                receive(m_events[i]);
            } else {
                suffer(i, planned->second);
            }
        }
        for (int second = 0; second < 60; ++second) { // whatever was put off is done now
            pass(seconds(1));
            m_session.tick(m_now, m_at);
            converse();
            (void)m_floor.advance(m_at);
        }
    }

    /// Everything that a supervisor sees of it, but since when.
    [[nodiscard]] QStringList picture() const
    {
        QStringList lines{
            QStringLiteral("link %1, %2 channels").arg(m_floor.linkUp()).arg(m_floor.channelCount())};
        for (const Agent &agent : m_floor.agents()) {
            const AgentState &state = *m_floor.agentState(agent.id);
            QString line = QStringLiteral("agent %1 %2 on \"%3\" because \"%4\" in")
                               .arg(agent.id)
                               .arg(phaseName(state.phase), state.phoneNumber, state.cause);
            for (const int queue : state.queues)
                line += QStringLiteral(" %1").arg(queue);
            lines += line;
        }
        for (const Queue &queue : m_floor.queues())
            lines += QStringLiteral("queue %1: %2 waiting")
                         .arg(queue.name)
                         .arg(m_floor.waitingCalls(queue.id).size());
        for (const QueueMember &member : m_floor.members())
            lines += QStringLiteral("member %1 of %2, penalty %3")
                         .arg(member.agentId)
                         .arg(member.queueId)
                         .arg(member.penalty);
        return lines;
    }

    [[nodiscard]] AmiStatus status() const
    {
        AmiStatus status;
        m_session.report(status);
        return status;
    }
    int handledFaults = 0;

private:
    void suffer(std::size_t &i, const PlannedFault &planned)
    {
        ++handledFaults;
        switch (planned.fault) {
        case Fault::Cut:
        case Fault::CutAndLoss:
            happen(i);
            receive(std::string_view(m_events[i]).substr(0, planned.cutBytes % m_events[i].size()));
            m_session.end(m_at);
            takeFacts();
            for (int lost = 0;
                 planned.fault == Fault::CutAndLoss && lost < planned.lost && i + 1 < m_events.size(); ++lost)
                happen(++i);
            connect();
            return;
        case Fault::Oversized:
            receive("Event: VarSet\r\nValue: " + std::string(1 << 20, 'x') + "\r\n\r\n");
            break;
        case Fault::Unknown:
            receive("Event: FromTheFuture\r\nUniqueid: 1\r\n\r\n");
            break;
        case Fault::LyingCount:
            m_isLying = true;
            m_session.resynchronise(QStringLiteral("the test wants it"), m_now);
            break;
        case Fault::Duplicate:
            break;
        }
        happen(i);
        receive(m_events[i]);
        if (planned.fault == Fault::Duplicate)
            receive(m_events[i]);
    }

    void happen(std::size_t i)
    {
        pass(milliseconds(20));
        std::vector<AmiHeader> scratch;
        m_pbx.see(AmiFrame(m_events[i], scratch));
    }

    void connect()
    {
        m_sent.clear();
        m_session.begin(m_now, m_at);
        converse();
        QVERIFY(m_session.state() == AmiStatus::State::Live);
    }

    void receive(std::string_view bytes)
    {
        m_session.receive(bytes, m_now, m_at);
        takeFacts();
        converse();
    }

    /// Answers what the session asked, until it asks no more.
    void converse()
    {
        takeFacts();
        for (qsizetype end = 0; (end = m_sent.indexOf("\r\n\r\n")) >= 0;) {
            std::vector<AmiHeader> scratch;
            const QByteArray action = m_sent.left(end + 2);
            m_sent.remove(0, end + 4);
            const AmiFrame request({action.constData(), std::size_t(action.size())}, scratch);
            const std::string name(request.value("Action"));
            m_session.receive(answer(name, std::string(request.value("ActionID"))), m_now, m_at);
            takeFacts();
        }
    }

    [[nodiscard]] std::string answer(const std::string &action, const std::string &actionId)
    {
        const std::string idLine = "ActionID: " + actionId + "\r\n";
        const std::string accepted = "Response: Success\r\n" + idLine + "\r\n";
        if (action == "Login")
            return accepted + "Event: FullyBooted\r\n\r\n";
        if (action != "QueueStatus" && action != "ExtensionStateList" && action != "CoreShowChannels")
            return accepted;
        std::string bytes = accepted;
        const std::vector<std::string> items = m_pbx.items(QByteArray::fromStdString(action));
        for (const std::string &item : items)
            bytes += item + idLine + "\r\n";
        const std::size_t told = items.size() + std::exchange(m_isLying, false);
        return bytes + "Event: " + action + "Complete\r\n" + idLine + "ListItems: " + std::to_string(told) +
               "\r\n\r\n";
    }

    void takeFacts()
    {
        for (const TimedFact &fact : m_session.takeFacts())
            apply(fact);
    }

    void apply(const TimedFact &fact) { (void)m_floor.apply(fact); }

    void pass(milliseconds time)
    {
        m_now += time;
        m_at += time;
    }

    const std::vector<std::string> &m_events;
    PbxPicture m_pbx;
    QByteArray m_sent;
    bool m_isLying = false;
    AmiSession::Clock::time_point m_now{std::chrono::hours(1)};
    Instant m_at{seconds(1'795'398'141)};
    AmiSession m_session;
    Floor m_floor;
};

class AmiFaultTest final : public QObject
{
    Q_OBJECT

    std::vector<std::string> m_events;

private Q_SLOTS:
    void initTestCase()
    {
        m_events = eventsOf(readCapture(QStringLiteral("basic")));
        QVERIFY(m_events.size() > 3500);
    }

    /// Bad input at any place, any number of times: in the end the floor is the one of a faultless day.
    void endsAsWithoutFaults_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void endsAsWithoutFaults()
    {
        QFETCH(int, seed);
        std::mt19937 random(static_cast<unsigned>(seed));
        // Half of the days end in the middle of the work, where there is more to get wrong.
        const std::size_t length =
            seed % 2 ? m_events.size() : m_events.size() / 4 + random() % (m_events.size() / 2);
        const std::vector<std::string> day(m_events.begin(), m_events.begin() + std::ptrdiff_t(length));
        std::map<std::size_t, PlannedFault> faults;
        for (int i = 0; i < 1 + seed % 6; ++i)
            faults[random() % day.size()] = {Fault(random() % 6), random(), int(random() % 30)};

        FaultyRun faultless(day);
        faultless.play({});
        FaultyRun faulty(day);
        faulty.play(faults);
        QVERIFY(faulty.handledFaults > 0);
        QCOMPARE(faulty.picture(), faultless.picture());
    }
};

} // namespace

std::unique_ptr<QObject> makeAmiFaultTest()
{
    return std::make_unique<AmiFaultTest>();
}

#include "ami_fault_test.moc"
