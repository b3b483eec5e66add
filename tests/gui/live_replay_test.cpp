#include "live_replay_test.h"

#include <ccmanager/main_window.h>
#include <models/roles.h>
#include <support/program.h>
#include <support/server_file.h>
#include <widgets/cell_delegate.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace xivocc;
using namespace xivocc::ccmanager;
using models::AgentTableModel;
using models::QueueTableModel;
using testing::Program;

namespace {

constexpr int patience = 20'000;
/// A moment is compared when nothing was heard so shortly before and after it.
constexpr milliseconds quiet{250};
const QString lunch = QStringLiteral("lunch");

/// What a session heard, by the moment it heard it.
template <typename Value> class Heard final
{
public:
    void note(int id, const Value &value)
    {
        const auto known = m_last.find(id);
        if (known != m_last.end() && m_events[known->second].value == value)
            return;
        m_last.insert_or_assign(id, m_events.size());
        m_events.push_back({presentMoment(), id, value});
    }
    [[nodiscard]] Instant lastChange(int id) const { return m_events[m_last.at(id)].at; }
    [[nodiscard]] std::map<int, Value> at(Instant moment) const
    {
        std::map<int, Value> values;
        for (const Event &event : m_events) {
            if (event.at <= moment)
                values.insert_or_assign(event.id, event.value);
        }
        return values;
    }
    [[nodiscard]] bool isQuietAround(Instant moment) const
    {
        return std::ranges::none_of(
            m_events, [moment](const Event &event) { return std::chrono::abs(event.at - moment) < quiet; });
    }

private:
    struct Event
    {
        Instant at;
        int id;
        Value value;
    };
    std::vector<Event> m_events;
    std::map<int, std::size_t> m_last; ///< event by id
};

/// A user's workplace and window at the server.
struct Desk
{
    Workplace workplace;
    MainWindow window{workplace};
    ReplayView *replay = window.replayView();
    client::PastFloor &past = workplace.past;

    void open(quint16 port)
    {
        static_cast<QMainWindow &>(window).show();
        workplace.session.open({QStringLiteral("127.0.0.1"), port, false},
                               {QStringLiteral("superviseur"), QStringLiteral("0000"), QString()});
    }
    [[nodiscard]] bool isLive() const
    {
        return workplace.session.status().state == client::LinkState::Live &&
               workplace.session.status().pbxUp;
    }
    /// The moment is shown as soon as the journal holds it.
    [[nodiscard]] bool showMoment(Instant moment)
    {
        const bool isKnown = QTest::qWaitFor(
            [&] { return past.range() && past.range()->newest > moment + seconds(1); }, patience);
        past.seek(moment);
        return isKnown &&
               QTest::qWaitFor([&] { return past.now() == moment && !past.isSeeking(); }, patience);
    }
    void chooseQueue(int queue)
    {
        widgets::TableView *queues = replay->tables()->queues();
        for (int row = 0; row < queues->model()->rowCount(); ++row) {
            if (queues->model()->index(row, 0).data(models::IdRole).toInt() == queue)
                queues->selectRow(row);
        }
    }
    [[nodiscard]] QModelIndex agentCell(int agent, int column) const
    {
        const QAbstractItemModel *rows = replay->tables()->agents()->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->index(row, 0).data(models::IdRole).toInt() == agent)
                return rows->index(row, column);
        }
        return {};
    }
    [[nodiscard]] AgentPhase pastPhase(int agent) const
    {
        return static_cast<AgentPhase>(
            agentCell(agent, AgentTableModel::State).data(models::PhaseRole).toInt());
    }
};

} // namespace

/// A simulated XiVO that is busy with calls, a server, and CCManager's window.
class LiveReplay final
{
public:
    QTemporaryDir directory;
    std::unique_ptr<Program> xivo;
    std::unique_ptr<Program> server;
    quint16 api = testing::freePort();
    Desk desk;
    Heard<AgentPhase> phases;
    Heard<int> waiting;
    Instant pausedAt{}; ///< nobody was paused before
    Instant inPause{};
    Instant unpausedAt{};
    int agent = 0;

    LiveReplay()
    {
        using client::FloorFeed;
        QObject::connect(&desk.workplace.session, &FloorFeed::agentStateChanged,
                         [this](const AgentState &state) { phases.note(state.agentId, state.phase); });
        QObject::connect(&desk.workplace.session, &FloorFeed::queueStatisticsChanged,
                         [this](int queueId, const LiveQueueStatistics &statistics) {
                             waiting.note(queueId, statistics.waitingCalls);
                         });
    }
    [[nodiscard]] bool start()
    {
        const QString database = QStringLiteral("sqlite://") + directory.filePath(QStringLiteral("xivo.db"));
        const quint16 ami = testing::freePort();
        const quint16 agentd = testing::freePort();
        xivo = std::make_unique<Program>(
            QStringLiteral("xivo-sim"),
            QStringList{QStringLiteral("--agents"), QStringLiteral("4"), QStringLiteral("--queues"),
                        QStringLiteral("2"), QStringLiteral("--calls-per-hour"), QStringLiteral("600"),
                        QStringLiteral("--seed"), QStringLiteral("5"), QStringLiteral("--ami-port"),
                        QString::number(ami), QStringLiteral("--agentd-port"), QString::number(agentd),
                        QStringLiteral("--confd-port"), QStringLiteral("0"), QStringLiteral("--database"),
                        database});
        const testing::ServerFile file{.api = api, .ami = ami, .database = database, .agentd = agentd};
        return !xivo->awaitLine(QStringLiteral("(%1)").arg(ami)).isEmpty() &&
               !file.write(directory).isEmpty() && startServer();
    }
    [[nodiscard]] bool startServer()
    {
        server = std::make_unique<Program>(QStringLiteral("xivocc-server"),
                                           QStringList{QStringLiteral("--config"), settings()});
        return !server->awaitLine(QStringLiteral("(%1)").arg(api)).isEmpty();
    }
    [[nodiscard]] QString settings() const { return directory.filePath(QStringLiteral("server.toml")); }
    [[nodiscard]] AgentPhase phase(int id)
    {
        const AgentState *state = desk.workplace.floor.agents()->state(id);
        return state ? state->phase : AgentPhase::LoggedOut;
    }
    /// The last moment that is well in the past and around which nothing happened.
    [[nodiscard]] bool findQuiet(Instant from, Instant until, Instant *found) const
    {
        for (Instant moment = until - quiet; moment > from + quiet; moment -= milliseconds(50)) {
            if (phases.isQuietAround(moment) && waiting.isQuietAround(moment)) {
                *found = moment;
                return true;
            }
        }
        return false;
    }
};

LiveReplayTest::LiveReplayTest() = default;
LiveReplayTest::~LiveReplayTest() = default;

void LiveReplayTest::initTestCase()
{
    m_desk = std::make_unique<LiveReplay>();
    QVERIFY2(m_desk->start(), qPrintable(m_desk->xivo ? m_desk->xivo->output() : QString()));
    m_desk->desk.window.show(MainWindow::View::Replay);
    m_desk->desk.open(m_desk->api);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.isLive(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->desk.workplace.floor.agents()->rowCount(), 4, patience);
}

void LiveReplayTest::marksWhatItShowsAsPast()
{
    Desk &desk = m_desk->desk;
    const auto isShown = [&] {
        if (!desk.past.hasFloor() && !desk.past.isSeeking())
            desk.past.open(); // the journal may have been empty at first
        return desk.past.hasFloor();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isShown(), qPrintable(desk.replay->emptyText()), patience);
    QVERIFY(desk.replay->emptyText().isEmpty());
    QVERIFY2(desk.replay->band()->text().startsWith(QStringLiteral("PAST — ")),
             qPrintable(desk.replay->band()->text()));
    QCOMPARE(desk.replay->tables()->agents()->model()->rowCount(), 4);
    QCOMPARE(desk.replay->tables()->queues()->model()->rowCount(), 2);
}

void LiveReplayTest::showsWhatWasLiveThen()
{
    Desk &desk = m_desk->desk;
    std::vector<Instant> moments;
    Instant last = presentMoment();
    constexpr std::size_t enough = 3;
    const auto findMoment = [&] {
        Instant quietMoment;
        if (moments.size() == enough)
            return true;
        if (!m_desk->findQuiet(last, presentMoment(), &quietMoment))
            return false;
        const auto counts = m_desk->waiting.at(quietMoment);
        if (std::ranges::none_of(counts, [](const auto &count) { return count.second > 0; }))
            return false;
        last = quietMoment + seconds(1);
        moments.push_back(quietMoment);
        return moments.size() == enough;
    };
    QTRY_VERIFY_WITH_TIMEOUT(findMoment(), 60'000);
    std::ranges::reverse(moments);
    for (const Instant moment : moments) {
        QVERIFY(desk.showMoment(moment));
        const auto phases = m_desk->phases.at(moment);
        QCOMPARE(phases.size(), std::size_t(4));
        for (const auto &[agent, phase] : phases)
            QTRY_COMPARE_WITH_TIMEOUT(desk.pastPhase(agent), phase, patience);
        for (const auto &[queue, count] : m_desk->waiting.at(moment)) {
            QTRY_COMPARE_WITH_TIMEOUT(desk.workplace.pastModels.queues()->figures(queue)->live.waitingCalls,
                                      count, patience);
            desk.chooseQueue(queue);
            QTRY_COMPARE_WITH_TIMEOUT(desk.replay->tables()->waiting()->model()->rowCount(), count, patience);
        }
    }
}

void LiveReplayTest::showsAnAgentsPauseAsLongAsItWas()
{
    Desk &desk = m_desk->desk;
    const auto isSomebodyReady = [this] {
        for (int agent = 1; agent <= 4; ++agent) {
            if (m_desk->phase(agent) != AgentPhase::LoggedOut && m_desk->phase(agent) != AgentPhase::OnPause)
                m_desk->agent = agent;
        }
        return m_desk->agent != 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSomebodyReady(), patience);
    m_desk->pausedAt = presentMoment();
    desk.workplace.session.pauseAgent(m_desk->agent, lunch);
    // He may have to end a call first, and the pause is to last.
    const auto isPausedForAWhile = [this] {
        return m_desk->phase(m_desk->agent) == AgentPhase::OnPause &&
               presentMoment() - m_desk->phases.lastChange(m_desk->agent) > milliseconds(2'500);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isPausedForAWhile(), 120'000);
    const Instant begun = m_desk->phases.lastChange(m_desk->agent);
    m_desk->inPause = presentMoment();
    desk.workplace.session.unpauseAgent(m_desk->agent);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->phase(m_desk->agent) != AgentPhase::OnPause, patience);
    m_desk->unpausedAt = presentMoment();

    QVERIFY(desk.showMoment(m_desk->inPause));
    QTRY_COMPARE_WITH_TIMEOUT(desk.pastPhase(m_desk->agent), AgentPhase::OnPause, patience);
    const QModelIndex since = desk.agentCell(m_desk->agent, AgentTableModel::Since);
    QTest::qWait(2'100); // of the present, which must not count
    const QString shown = widgets::CellDelegate::textOf(since, desk.replay->tables()->agents()->now());
    const auto lasted = std::chrono::floor<seconds>(m_desk->inPause - begun).count();
    QVERIFY2(shown == QStringLiteral("0:0%1").arg(lasted) || shown == QStringLiteral("0:0%1").arg(lasted + 1),
             qPrintable(shown));
}

void LiveReplayTest::seeksWhilePlaying()
{
    Desk &desk = m_desk->desk;
    QVERIFY(desk.showMoment(m_desk->pausedAt));
    QTRY_VERIFY_WITH_TIMEOUT(desk.pastPhase(m_desk->agent) != AgentPhase::OnPause, patience);
    desk.replay->speedBox()->setCurrentIndex(1);
    QCOMPARE(desk.past.speed(), 2);
    QTest::keyClick(desk.replay->timeBar(), Qt::Key_Space);
    QVERIFY(desk.past.isPlaying());
    QTRY_VERIFY_WITH_TIMEOUT(desk.past.now() > m_desk->pausedAt, patience);
    QSignalSpy states(&desk.past, &client::FloorFeed::agentStateChanged);
    desk.past.seek(m_desk->inPause - milliseconds(500));
    QTRY_COMPARE_WITH_TIMEOUT(desk.pastPhase(m_desk->agent), AgentPhase::OnPause, patience);
    QVERIFY(desk.past.isPlaying());
    // It goes on from there to what came next, however short that was, and stops at the present.
    states.clear();
    const auto hasLeftThePause = [&] {
        return desk.pastPhase(m_desk->agent) != AgentPhase::OnPause ||
               std::ranges::any_of(states, [this](const QList<QVariant> &told) {
                   const auto state = told.first().value<AgentState>();
                   return state.agentId == m_desk->agent && state.phase != AgentPhase::OnPause;
               });
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasLeftThePause(), patience);
    QVERIFY(desk.past.now() >= m_desk->inPause);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.past.isPlaying(), 60'000);
    QVERIFY2(desk.replay->noticeText().contains(QStringLiteral("arrived at the present")),
             qPrintable(desk.replay->noticeText()));
}

void LiveReplayTest::theBarGoesBySecondsAndMinutes()
{
    TimeBar bar;
    bar.resize(1000, bar.sizeHint().height());
    const Instant newest = std::chrono::floor<seconds>(presentMoment());
    bar.showRange({newest - std::chrono::hours(20), newest});
    QSignalSpy chosen(&bar, &TimeBar::momentChosen);
    const Instant moment = newest - std::chrono::hours(3);
    bar.showMoment(moment);
    QCOMPARE(bar.moment(), moment);
    QVERIFY(chosen.isEmpty()); // shown, not chosen
    QTest::keyClick(&bar, Qt::Key_Right);
    QCOMPARE(bar.moment(), moment + seconds(10));
    QTest::keyClick(&bar, Qt::Key_Left);
    QTest::keyClick(&bar, Qt::Key_Left);
    QCOMPARE(bar.moment(), moment - seconds(10));
    QTest::keyClick(&bar, Qt::Key_PageDown);
    QCOMPARE(bar.moment(), moment - seconds(10) + std::chrono::minutes(5));
    QTest::keyClick(&bar, Qt::Key_PageUp);
    QTest::keyClick(&bar, Qt::Key_PageUp);
    QCOMPARE(bar.moment(), moment - seconds(10) - std::chrono::minutes(5));
    QTest::keyClick(&bar, Qt::Key_End);
    QCOMPARE(bar.moment(), newest);
    QCOMPARE(chosen.size(), 7);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {500, 10});
    QVERIFY(std::chrono::abs(bar.moment() - (newest - std::chrono::hours(10))) < std::chrono::minutes(3));
}

void LiveReplayTest::aTypedTimeIsShown()
{
    Desk &desk = m_desk->desk;
    const Instant wanted = std::chrono::ceil<seconds>(m_desk->pausedAt);
    QVERIFY(desk.showMoment(m_desk->inPause));
    desk.replay->momentEdit()->setDateTime(QDateTime::fromMSecsSinceEpoch(wanted.time_since_epoch().count()));
    QTRY_COMPARE_WITH_TIMEOUT(desk.past.now(), Instant(wanted), patience);
    QCOMPARE(desk.replay->timeBar()->moment(), Instant(wanted));
}

void LiveReplayTest::tellsOfATimeWithoutRecords()
{
    Desk &desk = m_desk->desk;
    QTest::qWait(2'500); // what was just recorded reaches the disk
    m_desk->server.reset();
    const Instant off = presentMoment() + milliseconds(500);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.isLive(), patience);
    QTRY_VERIFY(presentMoment() > off + milliseconds(500)); // else it is back before
    QVERIFY(m_desk->startServer());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), 60'000);
    const Instant back = presentMoment();
    const auto isRecorded = [&] {
        if (!desk.past.isSeeking() && (!desk.past.range() || desk.past.range()->newest < back))
            desk.past.open();
        return desk.past.range() && desk.past.range()->newest > back + seconds(1) && !desk.past.isSeeking();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRecorded(), patience);
    const auto isGapKnown = [&] {
        if (!desk.past.isSeeking() && (!desk.past.gap() || !desk.past.gap()->until))
            desk.past.seek(off); // its end is told once the journal goes on
        return desk.past.gap() && desk.past.gap()->until;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(isGapKnown(), qPrintable(desk.replay->noticeText()), patience);
    QVERIFY(desk.past.gap()->since <= off && *desk.past.gap()->until <= back + seconds(1));
    QVERIFY2(desk.replay->noticeText().startsWith(QStringLiteral("Nothing was recorded between ")),
             qPrintable(desk.replay->noticeText()));
    QVERIFY(desk.replay->tables()->agents()->isStale());
    QTest::mouseClick(desk.replay->skipButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.past.gap() && !desk.past.isSeeking(), patience);
    QVERIFY(!desk.replay->tables()->agents()->isStale());
    QVERIFY(desk.replay->noticeText().isEmpty());
}

void LiveReplayTest::saysThatTheJournalIsOff()
{
    m_desk->server.reset();
    QFile file(m_desk->settings());
    QVERIFY(file.open(QIODevice::Append));
    file.write("[journal]\nenabled = false\n");
    file.close();
    QVERIFY(m_desk->startServer());
    Desk other;
    other.window.show(MainWindow::View::Replay);
    const auto isLive = [&] {
        const auto state = other.workplace.session.status().state;
        if (state == client::LinkState::Offline || state == client::LinkState::Refused)
            other.open(m_desk->api);
        return state == client::LinkState::Live;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isLive(), patience);
    QTRY_VERIFY2_WITH_TIMEOUT(other.replay->emptyText().contains(QStringLiteral("keeps no journal")),
                              qPrintable(other.replay->emptyText()), patience);
    QVERIFY(!other.replay->playButton()->isEnabled());
}

void LiveReplayTest::cleanupTestCase()
{
    m_desk.reset();
}
