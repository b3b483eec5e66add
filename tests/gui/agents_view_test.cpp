#include "agents_view_test.h"

#include "floor_fixture.h"

#include "once_asked.h"

#include <ccmanager/main_window.h>
#include <ccmanager/popup_panel.h>
#include <client/requests.h>
#include <models/roles.h>

#include <QApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::models;
using namespace xivocc::testing;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// The window on its agents: two of the group North, two of South; Sales, Support and Night.
struct Desk
{
    Workplace workplace;
    client::Session &session = workplace.session;
    MainWindow window{workplace};
    QAbstractItemView *table = window.agentsView()->table();

    Desk()
    {
        static_cast<QMainWindow &>(window).show();
        window.show(MainWindow::View::Agents);
        tellLive(session);
        tellFloor(session);
        flush();
    }
    static void flush() { QTest::qWait(FloorModels::flushInterval.count() * 2); }

    [[nodiscard]] ChoiceButton *choice(int position) const
    {
        return window.agentsView()->findChildren<ChoiceButton *>().at(position);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            names.append(table->model()->index(row, AgentTableModel::Name).data().toString());
        names.sort();
        return names;
    }
    [[nodiscard]] int column(const QString &title) const
    {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->model()->headerData(column, Qt::Horizontal).toString() == title)
                return column;
        }
        return -1;
    }
    [[nodiscard]] QModelIndex cell(const QString &agent, const QString &title) const
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == agent)
                return table->model()->index(row, column(title));
        }
        return {};
    }
    [[nodiscard]] QHeaderView *header() const
    {
        return qobject_cast<QTableView *>(table)->horizontalHeader();
    }
};

enum ChoicePosition { Groups, Queues, States };

} // namespace

void AgentsViewTest::narrowsByGroupQueueAndState()
{
    Desk desk;
    QCOMPARE(desk.names().size(), 4);
    desk.choice(Groups)->setChosen({1});
    QCOMPARE(desk.names(), (QStringList{s("Alice Morel"), s("Bruno Lopez")}));
    desk.choice(Queues)->setChosen({2});
    QCOMPARE(desk.names(), QStringList());
    desk.choice(Groups)->setChosen({1, 2});
    QCOMPARE(desk.names(), (QStringList{s("Chloe Roy"), s("David Petit")}));
    desk.choice(States)->setChosen({static_cast<int>(AgentPhase::OnCall)});
    QCOMPARE(desk.names(), QStringList{s("Chloe Roy")});
    tellState(desk.session, 3, AgentPhase::Ready);
    QTRY_COMPARE(desk.names(), QStringList());
    for (const auto position : {Groups, Queues, States})
        desk.choice(position)->setChosen({});
    QCOMPARE(desk.names().size(), 4);
}

void AgentsViewTest::aListOfChoicesNarrowsAndClears()
{
    const Desk desk;
    ChoiceButton *groups = desk.choice(Groups);
    QCOMPARE(groups->text(), s("Group: all"));
    groups->click();
    auto *list = groups->findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), s("North"));
    list->item(0)->setCheckState(Qt::Checked);
    QCOMPARE(groups->text(), s("Group: North"));
    QCOMPARE(desk.names().size(), 2);
    list->item(1)->setCheckState(Qt::Checked);
    QCOMPARE(groups->text(), s("Group: 2 chosen"));
    QCOMPARE(desk.names().size(), 4);
    QTest::mouseClick(groups->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(groups->text(), s("Group: all"));
    QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
}

void AgentsViewTest::aListOfChoicesIsUsedByKeyboard()
{
    const Desk desk;
    ChoiceButton *groups = desk.choice(Groups);
    QTest::keyClick(groups, Qt::Key_Space);
    auto *panel = groups->findChild<PopupPanel *>();
    QVERIFY(panel->isVisible());
    QVERIFY2(panel->isAncestorOf(panel->focusWidget()), "the keys go into it");
    auto *list = panel->findChild<QListWidget *>();
    QCOMPARE(panel->focusWidget(), list); // so few need no search
    list->setCurrentRow(0);
    QTest::keyClick(panel->focusWidget(), Qt::Key_Space);
    QCOMPARE(groups->text(), s("Group: North"));
    QTest::keyClick(panel->focusWidget(), Qt::Key_Tab);
    QCOMPARE(panel->focusWidget(), panel->findChild<QPushButton *>());
    QTest::keyClick(panel->focusWidget(), Qt::Key_Space);
    QCOMPARE(groups->text(), s("Group: all"));
    QTest::keyClick(panel->focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

void AgentsViewTest::theSelectionOutlivesAListToldAnew()
{
    Desk desk;
    AgentsView *view = desk.window.agentsView();
    view->table()->selectId(2);
    view->table()->selectionModel()->select(desk.cell(s("Chloe Roy"), s("Name")),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto selected = [view] {
        std::vector<int> ids = view->table()->selectedIds();
        std::ranges::sort(ids);
        return ids;
    };
    QCOMPARE(selected(), (std::vector{2, 3}));
    tellFloor(desk.session); // as after a reconnection
    QCOMPARE(selected(), (std::vector{2, 3}));
    QCOMPARE(view->table()->currentIndex().data(IdRole).toInt(), 2);
    QVERIFY(view->actions()->unpause()->isEnabled());

    Q_EMIT desk.session.agentsReceived({{1, s("Alice"), s("Morel"), s("2001"), s("default"), 1, 11}});
    QCOMPARE(selected(), std::vector<int>());
    QVERIFY2(!view->actions()->unpause()->isEnabled(), "nobody is chosen any more");
    QVERIFY(!view->membershipActions()->edit()->isEnabled());
    QVERIFY2(!view->showAgent(2), "he is gone, and nothing is done to another one");
}

void AgentsViewTest::anAgentRemovedWhileOthersAreLoggedInIsSaid()
{
    Desk desk;
    AgentsView *view = desk.window.agentsView();
    tellState(desk.session, 1, AgentPhase::LoggedOut);
    Desk::flush();
    view->actions()->setSelection({1, 4});
    QString said;
    onceAsked<QInputDialog>([&](QInputDialog *asked) { // for Alice's extension; meanwhile everybody goes
        Q_EMIT desk.session.agentsReceived({});
        asked->setTextValue(s("1001"));
        onceAsked<QMessageBox>([&said](QMessageBox *box) {
            said = box->text();
            box->accept();
        });
        asked->accept();
    });
    view->actions()->logIn()->trigger(); // David, who is the second, is not asked for
    QVERIFY2(said.startsWith(s("Alice Morel was removed")), qPrintable(said));
}

void AgentsViewTest::emptinessSaysWhetherRightsAreMissing()
{
    QVERIFY(Page::nothingThereText(true).contains(s("Rights of users")));
    QVERIFY(Page::nothingThereText(false).contains(s("XiVO")));
    Desk desk;
    QVERIFY(!desk.workplace.rights.isRestricted());
    Q_EMIT desk.session.requests().heard(protocol::RightProfile{s("Supervisor"), {}});
    QVERIFY(desk.workplace.rights.isRestricted());
}

void AgentsViewTest::theQueueOfACallIsNamed()
{
    Desk desk;
    QCOMPARE(desk.cell(s("Chloe Roy"), s("State")).data().toString(), QStringLiteral("On call · Support"));
    AgentState state = *desk.workplace.floor.agents()->state(3);
    state.call = AgentCall{false, CallDirection::Outgoing, CallType::Internal, MonitorState::Disabled};
    Q_EMIT desk.session.agentStateChanged(state);
    Desk::flush();
    const QModelIndex cell = desk.cell(s("Chloe Roy"), s("State"));
    QCOMPARE(cell.data().toString(), QStringLiteral("On call · internal, outgoing"));
    QCOMPARE(cell.data(Qt::ToolTipRole).toString(), s("A call to somebody in the company"));
}

void AgentsViewTest::showsTheFiguresOfTheDay()
{
    Desk desk;
    const Instant login = now() - seconds(3600);
    Q_EMIT desk.session.agentStatisticsChanged(3, {{s("InbAnsCalls"), 12.0},
                                                   {s("InbCalls"), 16.0},
                                                   {s("InbPercUnansCalls"), 25.0},
                                                   {s("InbCallTime"), 3723.0},
                                                   {s("lunch"), 1800.0},
                                                   {s("LoginDateTime"), login}});
    Desk::flush();
    const QString chloe = s("Chloe Roy");
    QCOMPARE(desk.cell(chloe, s("In answered")).data().toString(), s("12"));
    QCOMPARE(desk.cell(chloe, s("% In unanswered")).data().toString(), s("25 %"));
    QCOMPARE(desk.cell(chloe, s("In time")).data().toString(), s("1:02:03"));
    QCOMPARE(desk.cell(chloe, s("Lunch break")).data().toString(), s("30:00"));
    const QString loggedIn = desk.cell(chloe, s("Logged in at")).data().toString();
    QVERIFY2(loggedIn.endsWith(
                 QDateTime::fromMSecsSinceEpoch(login.time_since_epoch().count()).toString(s("HH:mm:ss"))),
             qPrintable(loggedIn));
    QCOMPARE(desk.cell(s("Alice Morel"), s("In answered")).data().toString(), QString());
    QVERIFY(!desk.header()->isSectionHidden(desk.column(s("In answered"))));
    QVERIFY(desk.header()->isSectionHidden(desk.column(s("In time"))));
}

void AgentsViewTest::timesOfThePresentStateGoOn()
{
    Desk desk;
    const QString bruno = s("Bruno Lopez");
    Q_EMIT desk.session.agentStatisticsChanged(
        2, {{s("AgentPausedTotalTime"), 600.0}, {s("AgentReadyTotalTime"), 900.0}, {s("lunch"), 300.0}});
    Desk::flush();
    const auto began = [&](const char *title) {
        const QVariant since = desk.cell(bruno, s(title)).data(SinceRole);
        return since.isValid() ? (now().time_since_epoch().count() - since.toLongLong()) / 1000 : -1;
    };
    QVERIFY2(began("Pause time") >= 600 && began("Pause time") < 660, "it ticks from what was told");
    QVERIFY2(began("Lunch break") >= 300 && began("Lunch break") < 360, "so does its reason");
    QCOMPARE(began("Ready time"), -1);
    const QVariant callTime = [&] {
        Q_EMIT desk.session.agentStatisticsChanged(3, {{s("InbCallTime"), 60.0}});
        Desk::flush();
        return desk.cell(s("Chloe Roy"), s("In time")).data(SinceRole);
    }();
    QVERIFY2(callTime.isValid(), "and the time of the call that he is on");
    tellState(desk.session, 2, AgentPhase::Ready);
    Desk::flush();
    QCOMPARE(began("Pause time"), -1);
    QVERIFY(began("Ready time") >= 900);
}

void AgentsViewTest::columnsOfPresencesComeLaterAndAreRemembered()
{
    {
        Desk desk;
        QVERIFY(desk.column(s("Lunch break")) > 0);
        QVERIFY(desk.column(s("Available")) < 0);
        QTest::qWait(0); // the table takes its columns back in the next round of the event loop
        desk.header()->setSectionHidden(desk.column(s("Lunch break")), false);
        desk.header()->moveSection(desk.header()->visualIndex(desk.column(s("Lunch break"))), 1);
    }
    const Desk again;
    QTRY_COMPARE(again.header()->visualIndex(again.column(s("Lunch break"))), 1);
    QVERIFY(!again.header()->isSectionHidden(again.column(s("Lunch break"))));
    QSettings().remove(s("tables"));
}

void AgentsViewTest::refusalsHaveAColumnWhileThereAreAny()
{
    Desk desk;
    QVERIFY(desk.header()->isSectionHidden(AgentTableModel::Note));
    Q_EMIT desk.session.commandStarted(1, client::AgentAction::Pause);
    Desk::flush();
    QVERIFY2(desk.header()->isSectionHidden(AgentTableModel::Note), "the state says what is pending");
    QCOMPARE(desk.cell(s("Alice Morel"), s("State")).data().toString(), QStringLiteral("Pause: pending…"));
    Q_EMIT desk.session.commandFinished(
        {1, client::AgentAction::Pause, client::CommandOutcome::Result::Refused, s("not logged in")});
    Desk::flush();
    QVERIFY(!desk.header()->isSectionHidden(AgentTableModel::Note));
    desk.workplace.floor.agents()->dismissRefusal(1);
    desk.workplace.floor.agents()->flush();
    QVERIFY(desk.header()->isSectionHidden(AgentTableModel::Note));
}

void AgentsViewTest::listeningInIsForOneAgent()
{
    Desk desk;
    AgentActions *actions = desk.window.agentsView()->actions();
    actions->setSelection({3});
    QVERIFY(actions->listenIn()->isEnabled());
    actions->setSelection({1, 3});
    QVERIFY(!actions->listenIn()->isEnabled());
    actions->setSelection({4});
    QVERIFY2(!actions->listenIn()->isEnabled(), "he is logged out");
    QCOMPARE(actions->listenIn()->menu()->actions().size(), 3);
}
