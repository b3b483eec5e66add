#include "window_test.h"

#include "floor_fixture.h"
#include "once_asked.h"

#include <ccmanager/main_window.h>
#include <models/roles.h>

#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::testing;
using client::AgentAction;
using models::AgentTableModel;

namespace {

/// The real window on a session whose signals the test emits.
struct Desk
{
    Workplace workplace;
    client::Session &session = workplace.session;
    models::FloorModels &floor = workplace.floor;
    MainWindow window{workplace};

    Desk()
    {
        static_cast<QMainWindow &>(window).show();
        tellLive(session);
        tellFloor(session);
        QTest::qWait(models::FloorModels::flushInterval.count() * 2);
    }
    void selectAgents(const QStringList &numbers)
    {
        QTableView *table = window.agentsView()->table();
        table->clearSelection();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (numbers.contains(table->model()->index(row, AgentTableModel::Number).data().toString()))
                table->selectionModel()->select(table->model()->index(row, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
};

} // namespace

void WindowTest::aSelectedQueueOpensItsDetails()
{
    Desk desk;
    QueuesView *view = desk.window.queuesView();
    QCOMPARE(view->table()->model()->rowCount(), 3);
    view->table()->selectRow(1);
    const int queueId = view->table()->currentIndex().data(models::IdRole).toInt();
    QVERIFY(queueId != 0);
    const int serving = queueId == 1 ? 3 : queueId == 2 ? 2 : 0;
    QCOMPARE(view->agentTable()->model()->rowCount(), serving);
    Q_EMIT desk.session.queueCallsChanged(queueId,
                                          {{1, QStringLiteral("Ada"), QStringLiteral("0611"), now(), {}, {}},
                                           {2, {}, QStringLiteral("0622"), now(), {}, {}}});
    QCOMPARE(view->waitingTable()->model()->rowCount(), 2);
    Q_EMIT desk.session.queueCallsChanged(queueId + 100, {});
    QCOMPARE(view->waitingTable()->model()->rowCount(), 2);
    view->table()->selectRow(0);
    QCOMPARE(view->waitingTable()->model()->rowCount(), 0);
}

void WindowTest::actionsFitTheStatesOfTheSelection()
{
    Desk desk;
    AgentActions *actions = desk.window.agentsView()->actions();
    QVERIFY(!actions->pause()->isEnabled());
    desk.selectAgents({QStringLiteral("2001")}); // ready
    QVERIFY(actions->pause()->isEnabled() && actions->logOut()->isEnabled());
    QVERIFY(!actions->logIn()->isEnabled() && !actions->unpause()->isEnabled());
    desk.selectAgents({QStringLiteral("2003")}); // on call
    QVERIFY(actions->pause()->isEnabled() && actions->logOut()->isEnabled());
    QVERIFY(!actions->logIn()->isEnabled() && !actions->unpause()->isEnabled());
    desk.selectAgents({QStringLiteral("2002"), QStringLiteral("2004")}); // paused, logged out
    QVERIFY(actions->unpause()->isEnabled() && actions->logIn()->isEnabled());
    tellState(desk.session, 2, AgentPhase::Ready);
    QTRY_VERIFY(!actions->unpause()->isEnabled());
}

void WindowTest::aPhoneIsTakenFromAColleagueOnlyWhenConfirmed()
{
    Desk desk;
    desk.selectAgents({QStringLiteral("2004")}); // logged out
    const auto note = [&desk] {
        return desk.floor.agents()->index(3, AgentTableModel::Note).data().toString();
    };
    for (const auto role : {QMessageBox::RejectRole, QMessageBox::AcceptRole}) {
        onceAsked<QInputDialog>([role](QInputDialog *dialog) {
            const QPushButton *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
            dialog->setTextValue(QStringLiteral(" "));
            QVERIFY2(!ok->isEnabled(), "nothing is entered");
            dialog->setTextValue(QStringLiteral("1003")); // of 2003, who is on a call
            QVERIFY(ok->isEnabled());
            onceAsked<QMessageBox>([role](QMessageBox *box) {
                QVERIFY2(box->text().contains(QStringLiteral("(On call)")), qPrintable(box->text()));
                for (QAbstractButton *button : box->buttons()) {
                    if (box->buttonRole(button) == role)
                        button->click();
                }
            });
            dialog->accept();
        });
        desk.window.agentsView()->actions()->logIn()->trigger();
        if (role == QMessageBox::RejectRole)
            QCOMPARE(note(), QString());
    }
    QTRY_VERIFY2(note().startsWith(QStringLiteral("Log in refused: ")), "asked for, but there is no link");
}

void WindowTest::pauseReasonsComeFromXivo()
{
    Desk desk;
    desk.selectAgents({QStringLiteral("2001")});
    QMenu *menu = desk.window.agentsView()->actions()->pause()->menu();
    Q_EMIT menu->aboutToShow();
    QStringList texts;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    QCOMPARE(texts, QStringList({QStringLiteral("Lunch break"), QStringLiteral("Without a reason")}));
}

void WindowTest::aCommandWithoutALinkIsRefusedOnItsRow()
{
    Desk desk;
    desk.selectAgents({QStringLiteral("2002")});
    desk.window.agentsView()->actions()->unpause()->trigger();
    const AgentTableModel *agents = desk.floor.agents();
    QTRY_VERIFY(agents->index(1, AgentTableModel::Note)
                    .data()
                    .toString()
                    .startsWith(QStringLiteral("Unpause refused: ")));
    QVERIFY(agents->index(1, AgentTableModel::Note).data(models::AlarmRole).toBool());
    QAction *dismiss = desk.window.agentsView()->actions()->dismiss();
    QTRY_VERIFY(dismiss->isEnabled());
    dismiss->trigger();
    QCOMPARE(agents->index(1, AgentTableModel::Note).data().toString(), QString());
    QVERIFY(!dismiss->isEnabled());
    Q_EMIT desk.session.commandStarted(2, AgentAction::Unpause);
    QCOMPARE(agents->index(1, AgentTableModel::Note).data().toString(), QStringLiteral("Unpause: pending…"));
    Q_EMIT desk.session.commandFinished({2, AgentAction::Unpause, client::CommandOutcome::Result::Done, {}});
    QCOMPARE(agents->index(1, AgentTableModel::Note).data().toString(), QString());
}

void WindowTest::lostLinksGreyWhatIsShown()
{
    Desk desk;
    QVERIFY(!desk.window.agentsView()->table()->isStale());
    client::LinkStatus lost;
    lost.state = client::LinkState::Reconnecting;
    lost.reason = QStringLiteral("The cable is out.");
    lost.since = now();
    Q_EMIT desk.session.statusChanged(lost);
    QVERIFY(desk.window.agentsView()->table()->isStale());
    QVERIFY(desk.window.queuesView()->table()->isStale());
    QCOMPARE(desk.window.agentsView()->table()->model()->rowCount(), 4);
    const auto labels = desk.window.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("The cable is out."));
    }));
    tellLive(desk.session, false);
    QVERIFY2(desk.window.queuesView()->table()->isStale(), "the PBX is not heard");
    tellLive(desk.session);
    QVERIFY(!desk.window.queuesView()->table()->isStale());
}

void WindowTest::aRefusalThatIsFinalOffersTheLogIn()
{
    Desk desk;
    QCOMPARE(desk.window.bannerText(), QString());
    client::LinkStatus refused;
    refused.state = client::LinkState::Refused;
    refused.reason = QStringLiteral("The password was changed.");
    refused.since = now();
    Q_EMIT desk.session.statusChanged(refused);
    QVERIFY(desk.window.queuesView()->table()->isStale());
    const QString banner = desk.window.bannerText();
    QVERIFY2(banner.contains(refused.reason) && !banner.contains(QLatin1String("connects again")),
             qPrintable(banner));
    const QSignalSpy asked(&desk.window, &MainWindow::logOutRequested);
    QVERIFY(desk.window.logInAgainButton()->isVisible());
    desk.window.logInAgainButton()->click();
    QCOMPARE(asked.size(), 1);
    refused.state = client::LinkState::Reconnecting;
    Q_EMIT desk.session.statusChanged(refused);
    QVERIFY(!desk.window.logInAgainButton()->isVisible());
    QVERIFY(desk.window.bannerText().contains(QLatin1String("connects again by itself")));
}

void WindowTest::viewsAreReachedByKeyboard()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QTest::keyClick(&desk.window, Qt::Key_3, Qt::ControlModifier);
    QVERIFY(desk.window.agentsView()->isVisible());
    QTest::keyClick(&desk.window, Qt::Key_F, Qt::ControlModifier);
    auto *filter = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(filter);
    QTest::keyClicks(filter, QStringLiteral("lopez"));
    QCOMPARE(desk.window.agentsView()->table()->model()->rowCount(), 1);
    QTest::keyClick(&desk.window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(desk.window.queuesView()->isVisible());
}

void WindowTest::everyControlHasAName()
{
    Desk desk;
    const auto buttons = desk.window.findChildren<QToolButton *>();
    for (const QToolButton *button : buttons) {
        if (button->objectName() != QLatin1String("qt_menubar_ext_button") &&
            !qobject_cast<QLineEdit *>(button->parentWidget()))
            QVERIFY2(!button->text().trimmed().isEmpty() || !button->accessibleName().isEmpty(),
                     qPrintable(button->objectName()));
    }
    const auto tables = desk.window.findChildren<widgets::TableView *>();
    QCOMPARE(tables.size(), 10);
    for (const widgets::TableView *table : tables)
        QVERIFY(!table->accessibleName().isEmpty());
}

void WindowTest::theLayoutHoldsAtTheSmallestScreen()
{
    Desk desk;
    desk.window.resize(1280, 720);
    QVERIFY2(desk.window.minimumSizeHint().width() <= 1280 && desk.window.minimumSizeHint().height() <= 720,
             qPrintable(QStringLiteral("%1 x %2")
                            .arg(desk.window.minimumSizeHint().width())
                            .arg(desk.window.minimumSizeHint().height())));
    desk.window.show(MainWindow::View::Agents);
    const widgets::TableView *table = desk.window.agentsView()->table();
    QTRY_VERIFY(table->isVisible());
    QTRY_VERIFY2(!table->horizontalScrollBar()->isVisible(), "every column is in sight");
    Q_EMIT desk.session.commandFinished(
        {1, client::AgentAction::Pause, client::CommandOutcome::Result::Refused, QStringLiteral("no")});
    QTRY_VERIFY(!table->isColumnHidden(AgentTableModel::Note));
    const int right =
        table->columnViewportPosition(AgentTableModel::Note) + table->columnWidth(AgentTableModel::Note);
    QVERIFY2(table->columnWidth(AgentTableModel::Note) >= 300 && right <= table->viewport()->width(),
             "a refusal can be read");
}

void WindowTest::thePaletteFindsAgentsQueuesNumbersAndActions()
{
    Desk desk;
    Palette *palette = desk.window.palette();
    QTest::keyClick(&desk.window, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(palette->isVisible());
    const auto found = [palette] {
        QStringList texts;
        for (int row = 0; row < palette->list()->count(); ++row)
            texts.append(palette->list()->item(row)->text());
        return texts.join(QLatin1Char('|'));
    };
    palette->field()->setText(QStringLiteral("3002"));
    QVERIFY2(found().startsWith(QStringLiteral("Show the queue Support")), qPrintable(found()));
    palette->field()->setText(QStringLiteral("pau lopez"));
    QVERIFY2(!found().contains(QStringLiteral("Pause Bruno")), "he is paused already");
    QVERIFY2(found().contains(QStringLiteral("Unpause Bruno Lopez")), qPrintable(found()));
    palette->field()->setText(QStringLiteral("pause mor lunch"));
    QVERIFY2(found().startsWith(QStringLiteral("Pause Alice Morel: Lunch break")), qPrintable(found()));
    palette->field()->setText(QStringLiteral("nobody at all"));
    QVERIFY(found().startsWith(QStringLiteral("Nothing is called so")));
    palette->field()->setText(QStringLiteral("go agents"));
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QVERIFY(desk.window.agentsView()->isVisible());
}

void WindowTest::thePaletteOffersWhatTheSelectedAgentsCan()
{
    Desk desk;
    Palette *palette = desk.window.palette();
    const auto offers = [palette](const char *text) {
        palette->popUp();
        palette->field()->setText(QLatin1String(text));
        return palette->list()->item(0)->text();
    };
    QVERIFY(offers("selected").startsWith(QLatin1String("Nothing is called so")));
    desk.window.show(MainWindow::View::Agents);
    desk.selectAgents({QStringLiteral("2001"), QStringLiteral("2003")});
    QCOMPARE(offers("lunch 2 selected"), QStringLiteral("Pause Lunch break: 2 selected agent(s)"));
    QCOMPARE(offers("apply default"), QStringLiteral("Apply default configuration…: 2 selected agent(s)"));
    QCOMPARE(offers("base active"),
             QStringLiteral("Create base configuration From active configuration…: 2 selected agent(s)"));
    QVERIFY(offers("edit queues morel").startsWith(QLatin1String("Edit the queues of Alice Morel")));
}

void WindowTest::thePaletteShowsAnAgentWhomAFilterHides()
{
    Desk desk;
    desk.window.agentsView()->findChildren<ChoiceButton *>().first()->setChosen({1});
    desk.window.palette()->popUp();
    desk.window.palette()->field()->setText(QStringLiteral("show petit"));
    QTest::keyClick(desk.window.palette()->field(), Qt::Key_Return);
    const auto rows = desk.window.agentsView()->table()->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().data().toString(), QStringLiteral("David Petit"));
}
