#include "global_view_test.h"

#include "floor_fixture.h"

#include <ccmanager/main_window.h>
#include <ccmanager/place_dialog.h>
#include <client/requests.h>

#include <QDragEnterEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::testing;
using client::QueuePlace;
using models::Placement;

namespace {

const Placement alice{{1, 0}, 1, 1};
const Placement bruno{{1, 2}, 1, 2};
const Placement chloe{{2, 0}, 2, 3};
const Placement north{{1, 0}, 1, 0};

/// The real window with the global view in front. Requests are answered by the test in order.
struct Desk
{
    Workplace workplace;
    client::Session &session = workplace.session;
    MainWindow window{workplace};
    GlobalView *view = window.globalView();
    PlacementBoard *board = view->board();
    QWidget *sheet = board->viewport();

    Desk()
    {
        QSettings().remove(QStringLiteral("ccmanager/globalView"));
        window.resize(1360, 840);
        static_cast<QMainWindow &>(window).show();
        window.show(MainWindow::View::GlobalView);
        tellLive(session);
        tellFloor(session);
        settle();
        board->setFocus();
    }
    void settle() { workplace.floor.placements()->flush(); }
    /// From now on commands wait for an answer.
    void connect() { session.requests().setConnected(true); }
    /// Ends every command, and those that follow from it.
    void answer(const QString &refusal = {})
    {
        for (int ref = 1; ref <= 60; ++ref) {
            if (!refusal.isEmpty()) {
                protocol::Error error;
                error.ref = ref;
                error.reason = refusal;
                session.requests().see(error);
            }
            protocol::CommandFinished finished;
            finished.ref = ref;
            session.requests().see(finished);
        }
    }
    void click(const Placement &chip, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(sheet, Qt::LeftButton, modifiers, board->visualRect(chip).center());
    }
    /// Drags what the mime data says over a place of the board; true: may be dropped.
    bool dragTo(QMimeData *mime, const QPoint &point, Qt::KeyboardModifiers modifiers = {})
    {
        QDragEnterEvent enter(point, Qt::MoveAction | Qt::CopyAction, mime, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(sheet, &enter);
        QDragMoveEvent move(point, Qt::MoveAction | Qt::CopyAction, mime, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(sheet, &move);
        return move.isAccepted();
    }
    void drop(QMimeData *mime, const QPoint &point, Qt::KeyboardModifiers modifiers = {})
    {
        dragTo(mime, point, modifiers);
        QDropEvent event(point, Qt::MoveAction | Qt::CopyAction, mime, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(sheet, &event);
    }
    [[nodiscard]] QPoint at(const QueuePlace &place) const { return board->visualRect(place).center(); }
};

} // namespace

void GlobalViewTest::columnsAreQueuesAndLinesPenalties()
{
    Desk desk;
    const PlacementLayout &layout = desk.board->placementLayout();
    QCOMPARE(layout.columns(), (std::vector{3, 1, 2})); // night, Sales, Support
    QStringList lines;
    for (const PlacementLayout::Line &line : layout.lines())
        lines.append(PlacementPainter::penaltiesText(line));
    QCOMPARE(lines.join(QLatin1Char(' ')), QStringLiteral("0 1 2 3 4–20"));
    QVERIFY(layout.lines().back().isClosed);
    QVERIFY(desk.sheet->rect().contains(desk.board->visualRect(alice)));
    // A closed line opens by a click, and each of its penalties has cells.
    const int y = layout.lines().back().top + PlacementPainter::headHeight + 4;
    QTest::mouseClick(desk.sheet, Qt::LeftButton, {}, {PlacementPainter::penaltyWidth + 40, y});
    QVERIFY(!layout.cellRect({1, 20}).isEmpty());
    QVERIFY(!layout.lineOf(20)->isClosed);
    Q_EMIT desk.session.memberChanged({1, 1, 9});
    desk.settle();
    QVERIFY(layout.rectOf(alice).isEmpty());
    QVERIFY(!layout.rectOf({{1, 9}, 1, 1}).isEmpty());
}

void GlobalViewTest::clicksSelectChips()
{
    Desk desk;
    desk.click(alice);
    QCOMPARE(desk.board->chosen(), (std::vector{alice}));
    desk.click(chloe, Qt::ControlModifier);
    QCOMPARE(desk.board->chosen().size(), std::size_t(2));
    desk.click(chloe, Qt::ControlModifier);
    QCOMPARE(desk.board->chosen(), (std::vector{alice}));
    desk.click(bruno, Qt::ShiftModifier); // with the group's chip between them
    QCOMPARE(desk.view->moveAction()->isEnabled(), true);
    QVERIFY(desk.board->chosen().size() >= 2);
    desk.click(alice);
    QCOMPARE(desk.board->chosen(), (std::vector{alice}));
    Q_EMIT desk.session.memberChanged({1, 1, QueueMember::removed});
    desk.settle();
    QVERIFY(desk.board->chosen().empty());
    QVERIFY(!desk.view->moveAction()->isEnabled());
}

void GlobalViewTest::theKeyboardWalksOverChipsAndCells()
{
    Desk desk;
    QTest::keyClick(desk.board, Qt::Key_Down); // stands in the first queue, which has nobody
    QCOMPARE(desk.board->currentPlace(), (QueuePlace{3, 0}));
    QVERIFY(desk.board->chosen().empty());
    QTest::keyClick(desk.board, Qt::Key_Right);
    QCOMPARE(desk.board->chosen(), (std::vector{north}));
    QTest::keyClick(desk.board, Qt::Key_Down);
    QCOMPARE(desk.board->chosen(), (std::vector{alice}));
    QVERIFY(desk.board->accessibleDescription().contains(QStringLiteral("Alice Morel")));
    QVERIFY(desk.board->accessibleDescription().contains(QStringLiteral("Ready")));
    QTest::keyClick(desk.board, Qt::Key_Space);
    QTest::keyClick(desk.board, Qt::Key_Right);
    QTest::keyClick(desk.board, Qt::Key_Space);
    QCOMPARE(desk.board->chosen().size(), std::size_t(2));
    QTest::keyClick(desk.board, Qt::Key_Escape);
    QCOMPARE(desk.board->chosen(), (std::vector{chloe}));
    QTest::keyClick(desk.board, Qt::Key_End);
    QCOMPARE(desk.board->currentPlace()->queueId, 2);
}

void GlobalViewTest::aDragSaysWhatItWillDo()
{
    Desk desk;
    const std::unique_ptr<QMimeData> mime(PlacementDrag::mimeData({alice, bruno, chloe}));
    QVERIFY(desk.dragTo(mime.get(), desk.at({2, 2})));
    QCOMPARE(desk.board->dropText(), QStringLiteral("Move 3 agent(s) to Support, penalty 2"));
    QVERIFY(desk.dragTo(mime.get(), desk.at({2, 2}), Qt::ControlModifier));
    QCOMPARE(desk.board->dropText(), QStringLiteral("Add 3 agent(s) to Support, penalty 2"));
    const std::unique_ptr<QMimeData> one(PlacementDrag::mimeData({north}));
    QVERIFY(!desk.dragTo(one.get(), desk.at({1, 0}))); // is there already
    QVERIFY(desk.dragTo(one.get(), desk.at({2, 0})));
    QCOMPARE(desk.board->dropText(), QStringLiteral("Move group North (1 agent(s)) to Support, penalty 0"));
    QMimeData other;
    other.setText(QStringLiteral("Alice"));
    QVERIFY(!desk.dragTo(&other, desk.at({2, 0})));
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(desk.sheet, &leave);
    QVERIFY(desk.board->dropText().isEmpty());
}

void GlobalViewTest::aDropAsksForTheMove()
{
    Desk desk;
    desk.connect();
    const std::unique_ptr<QMimeData> mime(PlacementDrag::mimeData({alice}));
    desk.drop(mime.get(), desk.at({2, 1}));
    QVERIFY(desk.view->statusLine()->text().startsWith(QStringLiteral("1 change(s) wait")));
    QVERIFY(!desk.board->visualRect(alice).isEmpty()); // until the server tells otherwise
    Q_EMIT desk.session.memberChanged({1, 2, 1});
    Q_EMIT desk.session.memberChanged({1, 1, QueueMember::removed});
    desk.answer();
    desk.settle();
    QVERIFY(desk.board->visualRect(alice).size().isEmpty());
    QVERIFY(!desk.board->visualRect(Placement{{2, 1}, 1, 1}).isEmpty());
    QVERIFY(!desk.view->statusLine()->text().contains(QStringLiteral("change(s)")));
}

void GlobalViewTest::aRefusedDropGoesBackWithItsReason()
{
    Desk desk;
    desk.connect();
    const std::unique_ptr<QMimeData> mime(PlacementDrag::mimeData({alice}));
    desk.drop(mime.get(), desk.at({2, 1}));
    desk.answer(QStringLiteral("XiVO says no."));
    QVERIFY(!desk.board->visualRect(alice).isEmpty());
    QCOMPARE(desk.view->statusLine()->text(), QStringLiteral("Refused: Alice Morel: XiVO says no."));
    desk.board->choose(alice);
    QVERIFY(desk.board->accessibleDescription().contains(QStringLiteral("Refused: XiVO says no.")));
    QVERIFY(desk.view->dismissAction()->isEnabled());
    desk.view->dismissAction()->trigger();
    QVERIFY(!desk.view->dismissAction()->isEnabled());
    desk.board->choose(alice);
    QVERIFY(!desk.board->accessibleDescription().contains(QStringLiteral("Refused")));
}

void GlobalViewTest::ctrlAddsAndTheListOfEverybodyToo()
{
    Desk desk;
    QSignalSpy drops(desk.board, &PlacementBoard::dropped);
    const std::unique_ptr<QMimeData> mime(PlacementDrag::mimeData({alice}));
    desk.drop(mime.get(), desk.at({2, 1}), Qt::ControlModifier);
    QCOMPARE(drops.takeFirst().at(0).value<PlacementAction>(), PlacementAction::Add);
    QAbstractItemModel *everybody = desk.view->roster()->model();
    QCOMPARE(everybody->rowCount(), 6); // two groups, four agents
    QCOMPARE(everybody->index(0, 0).data().toString(), QStringLiteral("North · 2"));
    const std::unique_ptr<QMimeData> group(everybody->mimeData({everybody->index(0, 0)}));
    QVERIFY(desk.dragTo(group.get(), desk.at({3, 1})));
    QCOMPARE(desk.board->dropText(), QStringLiteral("Add group North (2 agent(s)) to night, penalty 1"));
    desk.drop(group.get(), desk.at({3, 1}));
    QCOMPARE(drops.count(), 1);
    QCOMPARE(drops.front().at(0).value<PlacementAction>(), PlacementAction::Add);
    QCOMPARE(drops.front().at(2).value<QueuePlace>(), (QueuePlace{3, 1}));
}

void GlobalViewTest::theBinRemoves()
{
    Desk desk;
    desk.connect();
    QVERIFY(!desk.view->bin()->isVisible());
    Q_EMIT desk.board->dragStarted();
    QVERIFY(desk.view->bin()->isVisible());
    const std::unique_ptr<QMimeData> mime(PlacementDrag::mimeData({alice}));
    const QPoint middle = desk.view->bin()->rect().center();
    QDragEnterEvent enter(middle, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(desk.view->bin(), &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(static_cast<QLabel *>(desk.view->bin())->text(),
             QStringLiteral("Remove Alice Morel from Sales"));
    QDropEvent drop(middle, Qt::MoveAction, mime.get(), Qt::LeftButton, {});
    QCoreApplication::sendEvent(desk.view->bin(), &drop);
    Q_EMIT desk.board->dragEnded();
    QVERIFY(!desk.view->bin()->isVisible());
    QVERIFY(desk.view->statusLine()->text().startsWith(QStringLiteral("1 change(s) wait")));
}

void GlobalViewTest::keysMoveAndRemove()
{
    Desk desk;
    desk.connect();
    desk.board->choose(alice);
    QTimer::singleShot(0, &desk.window, [] {
        auto *dialog = qobject_cast<PlaceDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QComboBox *>()->setCurrentText(QStringLiteral("Support"));
        dialog->findChild<QSpinBox *>()->setValue(7);
        QCOMPARE(dialog->place(), (QueuePlace{2, 7}));
        dialog->accept();
    });
    desk.view->moveAction()->trigger();
    QVERIFY(desk.view->statusLine()->text().startsWith(QStringLiteral("1 change(s) wait")));
    desk.answer();
    QVERIFY(!desk.view->statusLine()->text().startsWith(QStringLiteral("1 change(s) wait")));

    const auto press = [&desk](QMessageBox::ButtonRole role) {
        QTimer::singleShot(0, &desk.window, [role] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            for (QAbstractButton *button : box->buttons()) {
                if (box->buttonRole(button) == role)
                    return button->click();
            }
        });
    };
    press(QMessageBox::RejectRole);
    desk.view->removeAction()->trigger();
    QVERIFY(!desk.view->statusLine()->text().startsWith(QStringLiteral("1 change(s) wait")));
    press(QMessageBox::AcceptRole);
    desk.view->removeAction()->trigger();
    QVERIFY(desk.view->statusLine()->text().startsWith(QStringLiteral("1 change(s) wait")));
}

void GlobalViewTest::groupsFold()
{
    Desk desk;
    const QRect group = desk.board->visualRect(north);
    QTest::mouseClick(desk.sheet, Qt::LeftButton, {}, group.topLeft() + QPoint(10, 10));
    QVERIFY(desk.board->placementLayout().rectOf(alice).isEmpty());
    QVERIFY(!desk.board->placementLayout().rectOf(bruno).isEmpty()); // of the group in another cell
    desk.board->choose(north);
    QTest::keyClick(desk.board, Qt::Key_Return);
    QVERIFY(!desk.board->placementLayout().rectOf(alice).isEmpty());
    desk.board->setGroupsFolded(true);
    QVERIFY(desk.board->placementLayout().rectOf(bruno).isEmpty());
}

void GlobalViewTest::queuesAreHiddenAndRemembered()
{
    Desk desk;
    desk.view->queueChooser()->setHidden(2, true);
    QCOMPARE(desk.board->placementLayout().columns(), (std::vector{3, 1}));
    QCOMPARE(desk.view->queueChooser()->text(), QStringLiteral("2 of 3 queues"));
    QCOMPARE(QueueChooser(desk.workplace.floor.queues()).shown(), (std::vector{3, 1}));
    desk.view->queueChooser()->setHidden(2, false);
    QCOMPARE(QueueChooser(desk.workplace.floor.queues()).shown(), (std::vector{3, 1, 2}));
}

void GlobalViewTest::theFilterNarrowsBoardAndList()
{
    Desk desk;
    desk.board->setGroupsFolded(true);
    QTest::keyClicks(desk.view->searchField(), QStringLiteral("alice"));
    const PlacementLayout &layout = desk.board->placementLayout();
    QVERIFY(!layout.rectOf(alice).isEmpty()); // though groups are folded
    QVERIFY(layout.rectOf(bruno).isEmpty());
    QCOMPARE(desk.view->roster()->model()->rowCount(), 1);
}

void GlobalViewTest::emptinessIsExplained()
{
    Workplace workplace;
    GlobalView view(workplace);
    view.resize(900, 600);
    view.show();
    QVERIFY(view.board()->emptyText().startsWith(QStringLiteral("Nothing here yet.")));
    tellFloor(workplace.session);
    workplace.floor.placements()->flush();
    QVERIFY(view.board()->emptyText().isEmpty());
    for (const int queue : {1, 2, 3})
        view.queueChooser()->setHidden(queue, true);
    QVERIFY(view.board()->emptyText().startsWith(QStringLiteral("All queues are hidden.")));
    for (const int queue : {1, 2, 3})
        view.queueChooser()->setHidden(queue, false);
    view.setStale(true);
    QVERIFY(view.board()->isStale());
}

void GlobalViewTest::penaltiesThatAreNotOfferedAreShown()
{
    Desk desk;
    Q_EMIT desk.session.memberChanged({1, 1, 25});
    Q_EMIT desk.session.memberChanged({3, 2, 40});
    desk.settle();
    const PlacementLayout &layout = desk.board->placementLayout();
    QVERIFY(!layout.rectOf({{1, 25}, 1, 1}).isEmpty());
    QVERIFY(!layout.rectOf({{2, 40}, 2, 3}).isEmpty());
    QStringList lines;
    for (const PlacementLayout::Line &line : layout.lines())
        lines.append(PlacementPainter::penaltiesText(line));
    QCOMPARE(lines.join(QLatin1Char(' ')), QStringLiteral("0 1 2 3 4–20 25 40"));
    const std::vector<Placement> chips = layout.chipsOf(1);
    QVERIFY(std::ranges::find(chips, Placement{{1, 25}, 1, 1}) != chips.end());
    desk.view->queueChooser()->setHidden(2, true);
    QVERIFY(!layout.lineOf(40));
    desk.view->queueChooser()->setHidden(2, false);
}

void GlobalViewTest::hiddenChipsAreNotCarriedAlong()
{
    Desk desk;
    const auto choose = [&desk] {
        desk.click(alice);
        desk.click(chloe, Qt::ControlModifier);
        QCOMPARE(desk.board->chosen().size(), std::size_t(2));
    };
    choose();
    desk.view->searchField()->setText(QStringLiteral("chloe"));
    QCOMPARE(desk.board->chosen(), (std::vector{chloe}));
    desk.view->searchField()->clear();
    choose();
    desk.view->queueChooser()->setHidden(2, true);
    QCOMPARE(desk.board->chosen(), (std::vector{alice}));
    desk.view->queueChooser()->setHidden(2, false);
    choose();
    desk.board->setGroupsFolded(true);
    QVERIFY(desk.board->chosen().empty());
    QVERIFY(!desk.view->removeAction()->isEnabled());
    desk.click(north);
    desk.board->setGroupsFolded(false);
    QCOMPARE(desk.board->chosen(), (std::vector{north}));
}

void GlobalViewTest::aLargeFloorOpensFolded()
{
    Workplace workplace;
    tellFloor(workplace.session);
    std::vector<Agent> agents;
    std::vector<QueueMember> members;
    for (int id = 1; id <= 60; ++id) {
        agents.push_back({id, QStringLiteral("Agent %1").arg(id), {}, QString::number(id), {}, 1, 0});
        members.push_back({id, 1, 0});
    }
    Q_EMIT workplace.session.agentsReceived(agents);
    Q_EMIT workplace.session.membersReceived(members);
    workplace.floor.placements()->flush();
    const GlobalView later(workplace); // as after a change of the language
    QVERIFY(!later.board()->placementLayout().rectOf(north).isEmpty());
    QVERIFY(later.board()->placementLayout().rectOf(alice).isEmpty());
}

void GlobalViewTest::requestsOutliveTheView()
{
    Desk desk;
    desk.connect();
    const std::unique_ptr<QMimeData> mime(PlacementDrag::mimeData({alice}));
    desk.drop(mime.get(), desk.at({2, 1}));
    const GlobalView later(desk.workplace); // as after a change of the language
    QVERIFY(later.statusLine()->text().startsWith(QStringLiteral("1 change(s) wait")));
    desk.answer(QStringLiteral("XiVO says no."));
    QCOMPARE(later.statusLine()->text(), QStringLiteral("Refused: Alice Morel: XiVO says no."));
}

namespace {

/// What of a widget is repainted.
class PaintWatch final : public QObject
{
public:
    QRegion painted;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

} // namespace

void GlobalViewTest::onlyCellsThatChangedAreRepainted()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
    QCoreApplication::processEvents();
    PaintWatch watch;
    desk.sheet->installEventFilter(&watch);
    tellState(desk.session, 1, AgentPhase::OnCall);
    desk.settle();
    QTRY_VERIFY(!watch.painted.isEmpty());
    const QRect beneathHeads =
        desk.sheet->rect().adjusted(0, PlacementPainter::headHeight, 0, 0); // heads tick each second
    QCOMPARE(watch.painted.intersected(beneathHeads).boundingRect(), desk.board->visualRect(alice.place));
}
