#include "queue_history_test.h"

#include "floor_fixture.h"

#include <ccmanager/main_window.h>
#include <client/requests.h>
#include <models/history_text.h>
#include <models/roles.h>
#include <protocol/messages.h>
#include <support/program.h>
#include <support/server_file.h>
#include <widgets/sparkline_delegate.h>
#include <widgets/theme.h>

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::testing;
using models::AgentTableModel;
using models::QueueTableModel;
using widgets::SparklineDelegate;
using widgets::Theme;

namespace {

constexpr int patience = 20'000;
constexpr int sales = 1;
constexpr int support = 2;

/// Half past ten of a day that began at midnight, wherever the test runs.
Instant halfPastTen()
{
    return Instant(milliseconds(QDateTime(QDate(2026, 11, 23), QTime(10, 30)).toMSecsSinceEpoch()));
}

protocol::CallSteps steps(Instant begins, seconds length, std::size_t count)
{
    const std::vector<int> none(count, 0);
    return {begins, length, none, none, none, none};
}

/// A history with nothing in it.
protocol::QueueHistory quiet(int queueId)
{
    return {queueId, steps(halfPastTen() - std::chrono::minutes(630), std::chrono::minutes(15), 43),
            steps(halfPastTen() - std::chrono::minutes(57), std::chrono::minutes(1), 60),
            std::vector<int>(60, 0)};
}

/// Calls at nine o'clock and in the running minute.
protocol::QueueHistory busy(int queueId)
{
    protocol::QueueHistory history = quiet(queueId);
    history.day.entered[36] = 10;
    history.day.answered[36] = 8;
    history.day.answeredInTime[36] = 6;
    history.day.abandoned[36] = 2;
    history.hour.entered[20] = 4;
    history.hour.answered[20] = 1;
    history.hour.abandoned[21] = 3;
    history.hour.entered[59] = 1;
    history.waiting[20] = 3;
    return history;
}

struct Desk
{
    Workplace workplace;
    client::Session &session = workplace.session;
    MainWindow window{workplace};
    QueuesView *view = window.queuesView();

    Desk()
    {
        static_cast<QMainWindow &>(window).show();
        window.show(MainWindow::View::Queues);
        tellLive(session);
        tellFloor(session);
        QTest::qWait(models::FloorModels::flushInterval.count() * 2);
    }
    void tell(const protocol::QueueHistory &history) { session.requests().see(history); }
    [[nodiscard]] QModelIndex cell(int queueId, int column)
    {
        const QAbstractItemModel *shown = view->table()->model();
        for (int row = 0; row < shown->rowCount(); ++row) {
            if (shown->index(row, 0).data(models::IdRole).toInt() == queueId)
                return shown->index(row, column);
        }
        return {};
    }
    void select(int queueId) { view->table()->selectRow(cell(queueId, 0).row()); }
    /// How many pixels of a cell have this very colour.
    [[nodiscard]] int pixelsOf(const QModelIndex &index, const QColor &color)
    {
        QWidget *viewport = view->table()->viewport();
        const QImage image = viewport->grab(view->table()->visualRect(index)).toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == color ? 1 : 0;
        }
        return count;
    }
};

} // namespace

void QueueHistoryTest::barsHoldFiveMinutesOfTheClock()
{
    CallCourse hour{halfPastTen() - std::chrono::minutes(57), seconds(60), std::vector<CallCounts>(60)};
    hour.counts[0].entered = 100; // 9:33, of a bar that is not whole
    hour.counts[2].entered = 1;   // 9:35
    hour.counts[6].entered = 2;   // 9:39
    hour.counts[7].abandoned = 4; // 9:40
    hour.counts[59].entered = 8;  // 10:32
    const std::vector<CallCounts> bars = SparklineDelegate::barsOf(hour);
    QCOMPARE(bars.size(), std::size_t(12));
    QCOMPARE(bars[0].entered, 3);
    QCOMPARE(bars[1].abandoned, 4);
    QCOMPARE(bars[11].entered, 8);
    hour.begins = halfPastTen() - std::chrono::minutes(55);
    QCOMPARE(SparklineDelegate::barsOf(hour).size(), std::size_t(12));
    QVERIFY(SparklineDelegate::barsOf({}).empty());
}

void QueueHistoryTest::theTableShowsTheLastHour()
{
    Desk desk;
    const QModelIndex trend = desk.cell(sales, QueueTableModel::Trend);
    QVERIFY(!desk.view->table()->isColumnHidden(QueueTableModel::Trend));
    const Theme &theme = Theme::instance();
    desk.select(support);
    QCOMPARE(desk.pixelsOf(trend, theme.alarm().text), 0);
    QCOMPARE(trend.data(Qt::ToolTipRole).toString(), QString());
    desk.tell(busy(sales));
    QVERIFY2(desk.pixelsOf(trend, theme.alarm().text) > 20, "abandoned calls");
    QVERIFY2(desk.pixelsOf(trend, theme.accent()) > 20, "calls");
    const QString told = trend.data(Qt::ToolTipRole).toString();
    QVERIFY2(told.contains(QStringLiteral("5 call(s)")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("3 abandoned")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("3 call(s) waited, at 09:53")), qPrintable(told));
    QCOMPARE(trend.data(Qt::AccessibleTextRole).toString(), told);

    desk.tell(quiet(support));
    desk.view->table()->sortByColumn(QueueTableModel::Trend, Qt::DescendingOrder);
    QCOMPARE(desk.cell(sales, 0).row(), 0);
    QCOMPARE(desk.cell(support, 0).row(), 1); // before the queue of which nothing is known
}

void QueueHistoryTest::aTrendAloneIsRepainted()
{
    Desk desk;
    QueueTableModel *queues = desk.workplace.floor.queues();
    const QAbstractItemModelTester tester(queues);
    QSignalSpy changes(queues, &QAbstractItemModel::dataChanged);
    desk.tell(busy(support));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex(), changes.first().at(1).toModelIndex());
    QCOMPARE(changes.first().at(0).toModelIndex().column(), int(QueueTableModel::Trend));
    desk.tell(busy(99)); // a queue that is not there
    QCOMPARE(changes.size(), 1);
    Q_EMIT desk.session.queueStatisticsChanged(support, {.waitingCalls = 1});
    QTRY_COMPARE(changes.size(), 2);
    QVERIFY(changes.last().at(0).toModelIndex().column() > QueueTableModel::Trend);
}

void QueueHistoryTest::theChartTellsTheDay()
{
    Desk desk;
    desk.tell(busy(sales));
    desk.tell(quiet(support));
    desk.select(sales);
    const DayChart *chart = desk.view->details()->chart();
    QTRY_VERIFY(chart->isDrawn() && chart->isVisible());
    QCOMPARE(chart->text(), QStringLiteral("Today: 10 call(s), 8 answered, 2 abandoned, 60 % in time."));
    QCOMPARE(chart->accessibleName(), chart->text());
    // Nine o'clock is the first step that is drawn.
    QStringList told;
    for (int x = 0; x < chart->width(); ++x) {
        const QString here = chart->textAt({x, chart->height() / 3});
        if (!here.isEmpty() && (told.isEmpty() || told.last() != here))
            told.append(here);
    }
    QVERIFY(told.size() >= 7);
    QCOMPARE(told.first(),
             QStringLiteral("09:00 to 09:15: 10 call(s), 8 answered, 2 abandoned, 60 % in time"));
    QCOMPARE(told.at(1), QStringLiteral("09:15 to 09:30: 0 call(s), 0 answered, 0 abandoned"));
    protocol::QueueHistory later = busy(sales);
    later.day.entered[37] = 1;
    desk.tell(later);
    QVERIFY(chart->text().startsWith(QStringLiteral("Today: 11 call(s)")));
    desk.select(support);
    QVERIFY(!chart->isDrawn());
}

void QueueHistoryTest::theChartSaysWhyItIsEmpty()
{
    Desk desk;
    const DayChart *chart = desk.view->details()->chart();
    desk.select(support);
    QCOMPARE(chart->text(), QStringLiteral("How this queue's day went is not known yet."));
    desk.tell(quiet(support));
    QCOMPARE(chart->text(), QStringLiteral("No calls yet today."));
    const auto labels = chart->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [chart](const QLabel *label) {
        return label->isVisible() && label->text() == chart->text();
    }));
}

void QueueHistoryTest::agentsAreCountedByState()
{
    Desk desk;
    desk.select(sales);
    const AgentStateStrip *strip = desk.view->details()->strip();
    QTRY_COMPARE(strip->text(), QStringLiteral("Ready: 1, Paused: 1, Logged out: 1"));
    tellState(desk.session, 2, AgentPhase::Ready);
    QTRY_COMPARE(strip->text(), QStringLiteral("Ready: 2, Logged out: 1"));
    Q_EMIT desk.session.memberChanged({4, sales, QueueMember::removed});
    QTRY_COMPARE(strip->text(), QStringLiteral("Ready: 2"));
    QCOMPARE(strip->accessibleName(), strip->text());
    desk.select(3);
    QTRY_COMPARE(strip->text(), QString());
    QCOMPARE(strip->height(), 0);
}

void QueueHistoryTest::thePaneFitsTheSmallestScreen()
{
    Desk desk;
    desk.tell(busy(sales));
    desk.select(sales);
    desk.window.resize(1280, 720);
    QueueDetails *details = desk.view->details();
    QTRY_VERIFY(details->chart()->width() >= 300);
    QTRY_VERIFY(!details->agentTable()->horizontalScrollBar()->isVisible());
    QTRY_VERIFY(!details->waitingTable()->horizontalScrollBar()->isVisible());
    QVERIFY(!desk.view->table()->horizontalScrollBar()->isVisible());
    QVERIFY2(details->agentTable()->columnWidth(AgentTableModel::Name) >= 110, "a name can be read");
    QVERIFY2(desk.view->table()->columnWidth(QueueTableModel::Name) >= 140, "a queue's name can be read");
}

void QueueHistoryTest::trendsOfTilesComeFromTheServer()
{
    Desk desk;
    models::FloorFigures &figures = desk.workplace.figures;
    QSignalSpy changes(&figures, &models::FloorFigures::trendsChanged);
    for (const int queueId : {sales, support, 3})
        Q_EMIT desk.session.queueStatisticsChanged(queueId, {});
    models::Tile tile;
    tile.figure = models::Figure::WaitingCalls;
    const TileView view(tile, &figures, &desk.workplace.thresholds);
    QVERIFY(!view.hasTrend());
    desk.tell(busy(sales));
    desk.tell(busy(support));
    desk.tell(quiet(3));
    QTRY_COMPARE(changes.size(), 1); // three histories, told once
    QVERIFY(view.hasTrend());

    const auto waiting = figures.trend(models::Figure::WaitingCalls, {});
    QCOMPARE(waiting.size(), std::size_t(60));
    QVERIFY(waiting[20].at == halfPastTen() - std::chrono::minutes(36));
    QCOMPARE(waiting[20].number, 6.0);
    QCOMPARE(waiting[21].number, 0.0);
    // The day's count grows up to what it is now.
    const auto entered = figures.trend(models::Figure::Entered, {{sales}});
    QCOMPARE(entered.back().number, 10.0);
    QCOMPARE(entered[58].number, 9.0);
    QCOMPARE(entered[19].number, 5.0);
    // Quarters of an hour, and now. Nine o'clock's calls leave at ten, when half an hour of the hour is over.
    const auto late = figures.trend(models::Figure::AnsweredInTimeShareLastHour, {{sales}});
    QCOMPARE(late.size(), std::size_t(3)); // of an hour without calls there is no share
    QVERIFY(late[0].at == halfPastTen() - std::chrono::minutes(45));
    QCOMPARE(late[0].number, 60.0);
    QCOMPARE(late[1].number, 60.0);
    QVERIFY2(late[2].at >= halfPastTen() - std::chrono::minutes(1), "calls came since, none in time");
    QCOMPARE(late[2].number, 0.0);
}

void QueueHistoryTest::figuresWithoutAHistoryHaveNoTrend()
{
    Desk desk;
    models::FloorFigures &figures = desk.workplace.figures;
    for (const int queueId : {sales, support, 3})
        Q_EMIT desk.session.queueStatisticsChanged(queueId, {});
    desk.tell(busy(sales));
    QVERIFY(!figures.trend(models::Figure::WaitingCalls, {{sales}}).empty());
    QVERIFY2(figures.trend(models::Figure::WaitingCalls, {}).empty(), "two queues are not known yet");
    for (const models::Figure figure : {models::Figure::TalkingAgents, models::Figure::LongestWait,
                                        models::Figure::Closed, models::Figure::TimedOutLastHour})
        QVERIFY2(figures.trend(figure, {{sales}}).empty(), qPrintable(models::figureKey(figure)));
}

void QueueHistoryTest::aRestartedServerTellsTheSameDay()
{
    const QTemporaryDir directory;
    const QString database = QStringLiteral("sqlite://") + directory.filePath(QStringLiteral("xivo.db"));
    const quint16 api = freePort();
    const quint16 ami = freePort();
    // Its first hour is over and stands in queue_log.
    Program xivo(QStringLiteral("xivo-sim"),
                 {QStringLiteral("--agents"), QStringLiteral("8"), QStringLiteral("--queues"),
                  QStringLiteral("2"), QStringLiteral("--calls-per-hour"), QStringLiteral("400"),
                  QStringLiteral("--seed"), QStringLiteral("5"), QStringLiteral("--warm-up"),
                  QStringLiteral("60"), QStringLiteral("--ami-port"), QString::number(ami),
                  QStringLiteral("--agentd-port"), QStringLiteral("0"), QStringLiteral("--confd-port"),
                  QStringLiteral("0"), QStringLiteral("--database"), database});
    QVERIFY(!xivo.awaitLine(QStringLiteral("(%1)").arg(ami)).isEmpty());
    const ServerFile file{.api = api, .ami = ami, .database = database};
    QVERIFY(!file.write(directory).isEmpty());
    std::unique_ptr<Program> server;
    const auto start = [&] {
        server = std::make_unique<Program>(
            QStringLiteral("xivocc-server"),
            QStringList{QStringLiteral("--config"), directory.filePath(QStringLiteral("server.toml"))});
        return !server->awaitLine(QStringLiteral("(%1)").arg(api)).isEmpty();
    };
    QVERIFY(start());

    Workplace workplace;
    MainWindow window(workplace);
    static_cast<QMainWindow &>(window).show();
    window.show(MainWindow::View::Queues);
    workplace.session.open({QStringLiteral("127.0.0.1"), api, false},
                           {QStringLiteral("superviseur"), QStringLiteral("0000"), QString()});
    QueuesView *view = window.queuesView();
    QTRY_COMPARE_WITH_TIMEOUT(view->table()->model()->rowCount(), 2, patience);
    view->table()->selectRow(0);
    const int queueId = view->table()->model()->index(0, 0).data(models::IdRole).toInt();
    // The last hour, because the day may be young.
    const auto counted = [&] {
        const auto history = workplace.histories.of(queueId);
        return history ? history->hour.sum() : CallCounts{};
    };
    QTRY_VERIFY_WITH_TIMEOUT(counted().entered > 20 && counted().answered > 10, patience);
    const auto before = workplace.histories.of(queueId);
    const CallCounts day = before->day.sum();
    QTRY_COMPARE(view->details()->chart()->isDrawn(), day != CallCounts{});
    const auto *figures = workplace.floor.queues()->figures(queueId);
    QVERIFY(figures->day.today.entered >= day.entered);
    QVERIFY(figures->day.today.entered <= day.entered + 10);

    server.reset();
    QTRY_VERIFY_WITH_TIMEOUT(view->table()->isStale(), patience);
    QVERIFY2(workplace.histories.of(queueId) == before, "what was told stays");
    QVERIFY(start());
    QTRY_VERIFY_WITH_TIMEOUT(!view->table()->isStale(), 60'000);
    const auto isToldAnew = [&] {
        const auto now = workplace.histories.of(queueId);
        return now != before && now->day.sum().entered >= before->day.sum().entered;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isToldAnew(), patience);
    // The steps that had ended are told as they were before.
    const auto after = workplace.histories.of(queueId);
    QVERIFY(after->day.begins == before->day.begins);
    for (std::size_t step = 0; step + 1 < before->day.counts.size(); ++step)
        QVERIFY2(after->day.counts[step] == before->day.counts[step],
                 qPrintable(models::textOfStep(before->day, step)));
}
