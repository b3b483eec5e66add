#include "board_test.h"

#include "discard_question.h"
#include "floor_fixture.h"
#include "once_asked.h"

#include <ccmanager/main_window.h>
#include <ccmanager/tile_dialog.h>

#include <QApplication>
#include <QCheckBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::models;
using namespace xivocc::testing;

namespace {

/// The main window on its overview, with a board of two tiles.
struct Desk
{
    Workplace workplace;
    client::Session &session = workplace.session;
    MainWindow window{workplace};

    Desk()
    {
        Board board{QStringLiteral("Wall"), {}};
        Tile waiting;
        waiting.place = {0, 0, 3, 2};
        Tile agents;
        agents.kind = TileKind::AgentsByState;
        agents.place = {4, 0, 3, 4};
        board.tiles = {waiting, agents};
        workplace.boards.replace(0, board);
        static_cast<QMainWindow &>(window).show();
        window.show(MainWindow::View::Overview);
        tellLive(session);
        tellFloor(session);
        tellFigures();
    }
    void tellFigures()
    {
        QSignalSpy told(&workplace.figures, &FloorFigures::changed);
        Q_EMIT session.queueStatisticsChanged(1, {3, seconds(65), 1, 1, 2, seconds(30)});
        Q_EMIT session.queueStatisticsChanged(2, {1, seconds(10), 0, 1, 1, seconds(50)});
        Q_EMIT session.queueDayChanged(1, {{10, 6, 5, 2, 1, 1, 0}, {4, 3, 3, 1, 0, 0, 0}});
        Q_EMIT session.queueDayChanged(2, {{6, 6, 3, 0, 0, 0, 1}, {}});
        QVERIFY(told.wait());
    }
    [[nodiscard]] BoardView *view() { return window.boardPage()->view(); }
    [[nodiscard]] QRect placeOf(std::size_t tile) { return view()->board().tiles.at(tile).place; }
    [[nodiscard]] FigureValue value(Figure figure, const QueueScope &scope = {})
    {
        return workplace.figures.value(figure, scope, now());
    }
    /// By a number of cells.
    void drag(int tile, const QPoint &by, const QPoint &grip)
    {
        TileView *handle = view()->tileView(tile);
        const QSize cell(view()->width() / Board::columns, view()->height() / Board::rows);
        const QPoint target = grip + QPoint(by.x() * cell.width(), by.y() * cell.height());
        QTest::mousePress(handle, Qt::LeftButton, {}, grip);
        // The tile follows the mouse, so that the target is told from where the tile is then.
        const QPoint global = handle->mapToGlobal(target);
        QTest::mouseMove(handle, handle->mapFromGlobal(global));
        QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->mapFromGlobal(global));
    }
};

} // namespace

void BoardTest::figuresOfSeveralQueues()
{
    Desk desk;
    QCOMPARE(desk.value(Figure::WaitingCalls).number, std::optional(4.0));
    QCOMPARE(desk.value(Figure::WaitingCalls, {{2}}).number, std::optional(1.0));
    QCOMPARE(desk.value(Figure::EstimatedWait).number, std::optional(50.0));
    const FigureValue longest = desk.value(Figure::LongestWait);
    QVERIFY(longest.number >= 65.0 && longest.number < 90.0);
    QVERIFY(longest.since);
    QVERIFY2(!desk.value(Figure::LongestWait, {{3}}).number, "nobody waits there");
    const FigureValue level = desk.value(Figure::AnsweredInTimeShare);
    QCOMPARE(level.part, std::optional(8));
    QCOMPARE(level.whole, std::optional(16));
    QCOMPARE(level.number, std::optional(50.0));
    QVERIFY2(!desk.value(Figure::AnsweredInTimeShareLastHour, {{2}}).number, "no call, no share");
    QCOMPARE(desk.value(Figure::LoggedAgents, {{1}}).number, std::optional(2.0)); // as the server says
    QVERIFY2(desk.value(Figure::LoggedAgents).number == 3.0, "an agent of two queues counts once");
    QCOMPARE(desk.value(Figure::TalkingAgents).number, std::optional(1.0));
    QCOMPARE(desk.value(Figure::WaitingCalls, {{99}}).number, std::optional<double>());
    tellState(desk.session, 1, AgentPhase::Dialing);
    QVERIFY2(desk.value(Figure::TalkingAgents).number == 2.0, "his phone is in use, as in the rows");
    tellState(desk.session, 1, AgentPhase::Ready);
    QCOMPARE(desk.value(Figure::AvailableAgents).number, std::optional(1.0));
    Q_EMIT desk.session.memberChanged({1, 1, QueueMember::removed});
    QVERIFY2(desk.value(Figure::AvailableAgents).number == 0.0, "who serves no queue takes no call");
    QCOMPARE(desk.value(Figure::LoggedAgents).number, std::optional(2.0));
}

void BoardTest::aTileExplainsItsFigure()
{
    Desk desk;
    Tile shown;
    shown.figure = Figure::AnsweredInTimeShare;
    const TileView tile(shown, &desk.workplace.figures, &desk.workplace.thresholds);
    QVERIFY2(tile.explanation().contains(QLatin1String("50 % = 8 of 16 calls")),
             qPrintable(tile.explanation()));
    QVERIFY(tile.explanation().startsWith(QLatin1String("All queues")));
    QCOMPARE(tile.whatsThis(), tile.explanation());
}

void BoardTest::figuresAsText()
{
    const Instant moment = now();
    QCOMPARE(textOf(Figure::Entered, {.number = 12.0, .since = {}, .part = {}, .whole = {}}, moment),
             QStringLiteral("12"));
    QCOMPARE(textOf(Figure::EstimatedWait, {.number = 3725.0, .since = {}, .part = {}, .whole = {}}, moment),
             QStringLiteral("1:02:05"));
    QCOMPARE(textOf(Figure::LongestWait,
                    {.number = 1.0, .since = moment - seconds(61), .part = {}, .whole = {}}, moment),
             QStringLiteral("1:01"));
    QCOMPARE(textOf(Figure::AnsweredShare, {.number = 66.7, .since = {}, .part = {}, .whole = {}}, moment),
             QStringLiteral("67 %"));
    QCOMPARE(textOf(Figure::AnsweredShare, {}, moment), QStringLiteral("–"));
    const auto lastLine = [moment](int part, int whole) {
        const FigureValue value{.number = 100.0, .since = {}, .part = part, .whole = whole};
        return explanationOf(Figure::AnsweredShareLastHour, value, moment).section(QLatin1Char('\n'), -1);
    };
    QCOMPARE(lastLine(8, 8), QStringLiteral("100 % = 8 of 8 calls"));
    QCOMPARE(lastLine(9, 8), QStringLiteral("100 %: 9 calls where 8 entered; the others entered before"));
    for (const Figure figure : allFigures()) {
        QVERIFY(figureOfKey(figureKey(figure)) == figure);
        QVERIFY(!nameOf(figure).isEmpty());
    }
}

void BoardTest::agentsOfTheQueues()
{
    Desk desk;
    auto counts = desk.workplace.figures.agentsByPhase({});
    QCOMPARE(counts[AgentPhase::Ready] + counts[AgentPhase::OnPause] + counts[AgentPhase::OnCall], 3);
    counts = desk.workplace.figures.agentsByPhase({{2}});
    QCOMPARE(counts[AgentPhase::OnCall], 1);
    QCOMPARE(counts[AgentPhase::Ready], 0);
    Q_EMIT desk.session.memberChanged({3, 2, QueueMember::removed});
    counts = desk.workplace.figures.agentsByPhase({{2}});
    QCOMPARE(counts[AgentPhase::OnCall], 0);
}

void BoardTest::boardsAreKept()
{
    const std::vector<Board> boards{defaultBoard(), {QStringLiteral("Nuit"), {}}};
    const auto again = readBoards(writeBoards(boards));
    QVERIFY(again);
    QVERIFY(*again == boards);
    client::Session session;
    client::Preferences preferences(&session);
    Boards kept(&preferences);
    QSignalSpy failed(&kept, &Boards::failed);
    kept.add({kept.nameNotTaken(kept.all().front().name), {}});
    QCOMPARE(kept.all().size(), std::size_t(2));
    QVERIFY(kept.all()[0].name != kept.all()[1].name);
    QTRY_COMPARE(failed.size(), 1); // there is no server
    const Boards elsewhere(&preferences);
    QVERIFY(elsewhere.all() == kept.all());
    kept.remove(0);
    kept.remove(0);
    QVERIFY(kept.all().front() == defaultBoard());
}

void BoardTest::brokenBoardsAreSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tiles"); // -1: not readable
    QTest::newRow("no JSON") << QStringLiteral("nonsense") << -1;
    QTest::newRow("a list") << QStringLiteral("[]") << -1;
    QTest::newRow("newer") << QStringLiteral(R"({"version":2,"boards":[]})") << -1;
    const auto board = [](const char *tiles) {
        return QStringLiteral(R"({"version":1,"boards":[{"name":"A","tiles":[%1]}]})")
            .arg(QLatin1String(tiles));
    };
    QTest::newRow("unknown kind") << board(R"({"kind":"hologram","place":[0,0,1,1]})") << 0;
    QTest::newRow("unknown figure") << board(R"({"kind":"figure","figure":"joy","place":[0,0,1,1]})") << 0;
    QTest::newRow("outside") << board(R"({"kind":"clock","place":[11,0,2,1]})") << 0;
    QTest::newRow("huge") << board(R"({"kind":"clock","place":[0,0,2000000000,2000000000]})") << 0;
    QTest::newRow("no place") << board(R"({"kind":"clock"})") << 0;
    QTest::newRow("overlapping")
        << board(R"({"kind":"clock","place":[0,0,2,2]},{"kind":"clock","place":[1,1,2,2]})") << 1;
}

void BoardTest::brokenBoardsAreSaid()
{
    QFETCH(const QString, text);
    QFETCH(const int, tiles);
    const auto boards = readBoards(text);
    QCOMPARE(boards.has_value(), tiles >= 0);
    if (boards)
        QCOMPARE(static_cast<int>(boards->front().tiles.size()), tiles);
    else
        QVERIFY(!boards.error().isEmpty());
}

void BoardTest::brokenBoardsAreSaidByALaterWindowToo()
{
    Workplace workplace;
    workplace.preferences.set(QStringLiteral("ccmanager.boards"), QStringLiteral("nonsense"), {});
    const BoardPage page(&workplace.session, &workplace.figures, &workplace.boards, &workplace.thresholds);
    QVERIFY(!page.trouble().isEmpty());
}

void BoardTest::tilesMoveOnlyToFreePlaces()
{
    Desk desk;
    desk.drag(0, {2, 3}, {20, 20});
    QCOMPARE(desk.placeOf(0), QRect(0, 0, 3, 2)); // nothing is composed yet
    desk.window.boardPage()->composeButton()->click();
    desk.drag(0, {0, 3}, {20, 20});
    QCOMPARE(desk.placeOf(0), QRect(0, 3, 3, 2));
    desk.drag(0, {4, -1}, {20, 20});
    QCOMPARE(desk.placeOf(0), QRect(0, 3, 3, 2)); // the agents stand there
    desk.drag(0, {-9, 9}, {20, 20});
    QCOMPARE(desk.placeOf(0), QRect(0, 6, 3, 2)); // the board ends there
    TileView *tile = desk.view()->tileView(0);
    desk.drag(0, {2, 0}, QPoint(tile->width() - 5, tile->height() - 5));
    QCOMPARE(desk.placeOf(0), QRect(0, 6, 5, 2));
    QVERIFY2(desk.workplace.boards.all().front() == desk.view()->board(), "kept at once");
}

void BoardTest::tilesAreComposedByKeyboard()
{
    Desk desk;
    desk.window.boardPage()->composeButton()->click();
    TileView *tile = desk.view()->tileView(0);
    tile->setFocus();
    QTest::keyClick(tile, Qt::Key_Right);
    QCOMPARE(desk.placeOf(0), QRect(1, 0, 3, 2));
    QTest::keyClick(tile, Qt::Key_Right);
    QCOMPARE(desk.placeOf(0), QRect(1, 0, 3, 2));
    QTest::keyClick(tile, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(desk.placeOf(0), QRect(1, 0, 3, 3));
    QTest::keyClick(tile, Qt::Key_Delete);
    QCOMPARE(desk.view()->board().tiles.size(), std::size_t(1));
    QCOMPARE(desk.view()->board().tiles.front().kind, TileKind::AgentsByState);
}

void BoardTest::tilesAreAddedAndChanged()
{
    Desk desk;
    desk.window.boardPage()->composeButton()->click();
    const auto answer = [&desk](int what, bool onlyFirstQueue) {
        QTimer::singleShot(0, &desk.window, [what, onlyFirstQueue] {
            auto *dialog = qobject_cast<TileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QComboBox *>()->setCurrentIndex(what);
            if (onlyFirstQueue) {
                auto *use = dialog->findChild<QPushButton *>(QStringLiteral("primary"));
                dialog->findChild<QCheckBox *>()->setChecked(false);
                QVERIFY(!use->isEnabled());
                dialog->findChild<QListWidget *>()->item(0)->setCheckState(Qt::Checked);
                QVERIFY(use->isEnabled());
            }
            dialog->accept();
        });
    };
    answer(5, true);
    desk.window.boardPage()->addTile();
    const Tile added = desk.view()->board().tiles.back();
    QCOMPARE(added.figure, Figure::EstimatedWait);
    QCOMPARE(added.scope.queueIds, std::vector<int>{3}); // "night" is the first by name
    QVERIFY(desk.view()->tileView(2)->text().contains(QLatin1String("night")));
    answer(1, false);
    desk.window.boardPage()->editTile(0);
    QCOMPARE(desk.view()->board().tiles.front().figure, Figure::LongestWait);
    QCOMPARE(desk.placeOf(0), QRect(0, 0, 3, 2));
    QVERIFY(desk.view()->tileView(0)->text().contains(QLatin1String("1:0")));
}

namespace {

/// What another desk makes of the boards while a question is open here.
void changeElsewhere(Desk &desk, const std::vector<Board> &boards)
{
    desk.workplace.preferences.set(QStringLiteral("ccmanager.boards"), writeBoards(boards), {});
}

} // namespace

void BoardTest::aBoardRemovedElsewhereIsNotTakenForAnother()
{
    Desk desk;
    const Board wall = desk.workplace.boards.all().front();
    Board lobby = wall;
    lobby.name = QStringLiteral("Lobby");
    changeElsewhere(desk, {wall, lobby});
    BoardPage *page = desk.window.boardPage();
    onceAsked<QMessageBox>([&desk, &lobby](QMessageBox *box) {
        changeElsewhere(desk, {lobby});
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
    });
    page->removeBoard();
    QCOMPARE(desk.workplace.boards.all().size(), std::size_t(1));
    QCOMPARE(desk.workplace.boards.all().front().name, QStringLiteral("Lobby"));
    QVERIFY2(page->trouble().contains(QLatin1String("Wall")), qPrintable(page->trouble()));

    changeElsewhere(desk, {lobby, wall});
    onceAsked<QInputDialog>([&desk, &wall](QInputDialog *dialog) {
        changeElsewhere(desk, {wall});
        dialog->setTextValue(QStringLiteral("Entrance"));
        dialog->accept();
    });
    page->renameBoard();
    QCOMPARE(desk.workplace.boards.all().front().name, QStringLiteral("Wall"));
    QVERIFY(page->trouble().contains(QLatin1String("Lobby")));
}

void BoardTest::aTileMovedElsewhereIsChangedWhereItIs()
{
    Desk desk;
    Board wall = desk.workplace.boards.all().front();
    std::swap(wall.tiles[0], wall.tiles[1]);
    wall.tiles[1].place = {0, 5, 2, 2};
    onceAsked<TileDialog>([&desk, &wall](TileDialog *dialog) {
        changeElsewhere(desk, {wall});
        for (auto *line : dialog->findChildren<QLineEdit *>()) {
            if (line->placeholderText() == QLatin1String("What it shows"))
                line->setText(QStringLiteral("Who waits"));
        }
        dialog->accept();
    });
    desk.window.boardPage()->editTile(0);
    const Board &now = desk.workplace.boards.all().front();
    QCOMPARE(now.tiles[0].kind, TileKind::AgentsByState);
    QCOMPARE(now.tiles[0].title, QString());
    QCOMPARE(now.tiles[1].title, QStringLiteral("Who waits"));
    QCOMPARE(now.tiles[1].place, QRect(0, 5, 2, 2));
}

void BoardTest::aTileChangedElsewhereIsSaid()
{
    Desk desk;
    Board wall = desk.workplace.boards.all().front();
    wall.tiles.pop_back();
    onceAsked<TileDialog>([&desk, &wall](TileDialog *dialog) {
        changeElsewhere(desk, {wall});
        dialog->accept();
    });
    desk.window.boardPage()->editTile(1); // which is beyond the end then
    QVERIFY(desk.workplace.boards.all().front() == wall);
    QVERIFY(desk.window.boardPage()->trouble().startsWith(QLatin1String("The tile was changed")));
}

void BoardTest::tilesOutliveTheChangesOfOthers()
{
    Desk desk;
    desk.window.boardPage()->composeButton()->click();
    const QPointer<TileView> waiting = desk.view()->tileView(0);
    const QPointer<TileView> agents = desk.view()->tileView(1);
    for (std::size_t i = 0; i < TileView::fewestSamples; ++i)
        waiting->sample();
    QVERIFY(waiting->hasTrend());
    waiting->setFocus();
    QCOMPARE(desk.view()->chosenTile(), 0);
    Board wall = desk.view()->board();
    Tile clock;
    clock.kind = TileKind::Clock;
    clock.place = {8, 0, 2, 2};
    wall.tiles = {clock, wall.tiles[0]};
    wall.tiles[1].title = QStringLiteral("Who waits");
    changeElsewhere(desk, {wall});
    QCOMPARE(desk.view()->tileView(1), waiting.data());
    QVERIFY(waiting->hasTrend());
    QVERIFY(desk.window.focusWidget() == waiting.data());
    QVERIFY(waiting->text().contains(QLatin1String("Who waits")));
    QCOMPARE(desk.view()->chosenTile(), 1);
    QTRY_VERIFY(!agents);
}

void BoardTest::aTileDialogAsksBeforeItIsLeft()
{
    Desk desk;
    Tile tile;
    tile.scope.queueIds = {1, 99}; // one of them is gone
    TileDialog untouched(tile, desk.workplace.figures, nullptr);
    untouched.show();
    untouched.close();
    QVERIFY(!untouched.isVisible());
    TileDialog dialog(tile, desk.workplace.figures, nullptr);
    dialog.show();
    dialog.findChild<QComboBox *>()->setCurrentIndex(1);
    dialog.close();
    QVERIFY(dialog.isVisible());
    answerDiscard(&dialog, true);
    QVERIFY(!dialog.isVisible());
}

void BoardTest::aTornOffBoardFollows()
{
    Desk desk;
    desk.window.boardPage()->tearOff();
    BoardWindow *torn = desk.window.boardPage()->tornOff();
    QVERIFY(torn && torn->isVisible());
    QCOMPARE(torn->view()->board(), desk.view()->board());
    desk.window.boardPage()->composeButton()->click();
    QTest::keyClick(desk.view()->tileView(0), Qt::Key_Right);
    QCOMPARE(torn->view()->board(), desk.view()->board());
    torn->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(torn));
    QTest::keyClick(torn, Qt::Key_F11);
    QVERIFY(torn->isFullScreen());
    QTest::keyClick(torn, Qt::Key_Escape);
    QVERIFY(!torn->isFullScreen());
    const QPointer<BoardWindow> closing(torn);
    QTest::keyClick(torn, Qt::Key_Escape);
    QTRY_VERIFY(!closing);
    QVERIFY(!desk.window.boardPage()->tornOff());
}

void BoardTest::aKioskSaysWhatIsMissing()
{
    Desk desk;
    BoardWindow kiosk(&desk.session, &desk.workplace.figures, &desk.workplace.boards,
                      &desk.workplace.thresholds, QStringLiteral("wALL"), BoardWindow::Use::Kiosk);
    kiosk.show();
    tellLive(desk.session);
    QVERIFY(kiosk.view()->isVisible());
    const auto *notice = kiosk.findChild<QLabel *>();
    QVERIFY(!notice->isVisible());
    client::LinkStatus lost = desk.session.status();
    lost.state = client::LinkState::Reconnecting;
    lost.since = now();
    Q_EMIT desk.session.statusChanged(lost);
    QVERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(QLatin1String("Out of date")));
    lost.state = client::LinkState::Refused;
    lost.reason = QStringLiteral("The password was changed.");
    Q_EMIT desk.session.statusChanged(lost);
    QVERIFY2(notice->text().contains(lost.reason) &&
                 !notice->text().contains(QLatin1String("connects again")),
             qPrintable(notice->text()));
    const QSignalSpy asked(&kiosk, &BoardWindow::logInRequested);
    kiosk.logInAgainButton()->click();
    QCOMPARE(asked.size(), 1);
    tellLive(desk.session);
    QVERIFY(!notice->isVisible());
    QVERIFY(!kiosk.logInAgainButton()->isVisible());
    QTest::keyClick(&kiosk, Qt::Key_Escape);
    QVERIFY2(kiosk.isVisible(), "a kiosk has no way out by accident");
    desk.workplace.boards.replace(0, {QStringLiteral("Lobby"), {}});
    QVERIFY(!kiosk.view()->isVisible());
    QVERIFY(notice->text().contains(QLatin1String("Lobby")));
}
