#include "membership_dialogs_test.h"

#include "discard_question.h"
#include "floor_fixture.h"

#include <ccmanager/change_queues_dialog.h>
#include <ccmanager/edit_queues_dialog.h>
#include <ccmanager/membership_actions.h>
#include <ccmanager/several_queues_dialog.h>
#include <client/requests.h>
#include <models/roles.h>
#include <protocol/codec.h>

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::models;
using namespace xivocc::testing;
using Task = SeveralQueuesDialog::Task;
using Stage = MembershipChangeModel::Stage;

namespace {

constexpr int alice = 1; ///< in queue 1 with penalty 0; her user is 11
constexpr int david = 4; ///< in queue 2 with penalty 1 and in queue 1 with 3; his user is 14

/// Four agents; Alice has defaults. What is sent waits until confirm() or refuse().
struct Desk
{
    client::Session session;
    client::Memberships memberships{&session};
    FloorModels floor{&session};
    FloorMemberships known{&floor, &memberships};
    int lastRef = 1; ///< of the list of defaults that Memberships asks for

    Desk()
    {
        session.requests().setConnected(true);
        tellFloor(session);
        tellDefaults(11, {{1, 2}, {3, 4}});
        settle();
    }
    void tellDefaults(int user, const std::vector<QueuePenalty> &membership)
    {
        session.requests().see(protocol::UserQueueDefaultMembership{{user, membership}});
    }
    void settle() { floor.placements()->flush(); }
    void confirm()
    {
        protocol::CommandFinished finished;
        finished.ref = ++lastRef;
        session.requests().see(finished);
    }
    void refuse(const QString &reason)
    {
        protocol::Error error;
        error.ref = lastRef + 1;
        error.reason = reason;
        session.requests().see(error);
        confirm();
    }
    [[nodiscard]] std::unique_ptr<EditQueuesDialog> edit(int agent)
    {
        auto dialog = std::make_unique<EditQueuesDialog>(&memberships, &known, agent, nullptr);
        dialog->show();
        return dialog;
    }
    [[nodiscard]] std::unique_ptr<ChangeQueuesDialog> change(const std::vector<int> &agents)
    {
        auto dialog = std::make_unique<ChangeQueuesDialog>(&memberships, &known, agents, nullptr);
        dialog->show();
        return dialog;
    }
    [[nodiscard]] std::unique_ptr<SeveralQueuesDialog> several(Task task, const std::vector<int> &agents)
    {
        auto dialog = std::make_unique<SeveralQueuesDialog>(&memberships, &known, task, agents, nullptr);
        dialog->show();
        return dialog;
    }
};

template <typename Editor> QModelIndex cell(const Editor *editor, int queueId, int column)
{
    const auto *model = editor->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(IdRole).toInt() == queueId)
            return model->index(row, column);
    }
    return {};
}

template <typename Editor> QString text(const Editor *editor, int queueId, int column)
{
    return cell(editor, queueId, column).data().toString();
}

/// Begins to edit the cell as a click does.
template <typename Editor> QLineEdit *typeInto(const Editor *editor, int queueId, int column)
{
    const QModelIndex index = cell(editor, queueId, column);
    editor->table()->setCurrentIndex(index);
    editor->table()->edit(index);
    const auto lines = editor->table()->viewport()->template findChildren<QLineEdit *>();
    const auto open = std::ranges::find_if(lines, &QWidget::isVisible); // those that are closed go later
    return open == lines.end() ? nullptr : *open;
}

/// Types into the cell and looks at what it shows then.
template <typename Editor>
void enter(const Editor *editor, int queueId, int column, const QString &shown, const QString &typed)
{
    QLineEdit *line = typeInto(editor, queueId, column);
    QVERIFY(line);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Backspace);
    QTest::keyClicks(line, typed);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(text(editor, queueId, column), shown);
}

void enter(const MembershipEditor *editor, int queueId, int column, const QString &penalty)
{
    enter(editor, queueId, column, penalty, penalty);
}

void addQueue(const MembershipEditor *editor, const QString &typed)
{
    editor->choice()->setFocus(); // which the field has not: its box passes the keys on
    editor->choice()->lineEdit()->selectAll();
    for (const QChar letter : typed) {
        QWidget *popup = QApplication::activePopupWidget();
        QTest::keyClicks(popup ? popup : editor->choice(), letter);
    }
    QWidget *popup = QApplication::activePopupWidget();
    QTest::keyClick(popup ? popup : editor->choice(), Qt::Key_Return);
    QCoreApplication::processEvents();
}

QStringList reviewOf(const MembershipDialog *dialog)
{
    QStringList lines;
    const MembershipChangeModel *changes = dialog->changes();
    for (int row = 0; row < changes->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < MembershipChangeModel::ColumnCount; ++column)
            cells.append(changes->index(row, column).data().toString());
        lines.append(cells.join(QLatin1Char('|')));
    }
    return lines;
}

void press(QPushButton *button)
{
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

bool says(const QWidget *parent, const QString &part)
{
    const auto labels = parent->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

constexpr int penalty = MembershipTableModel::Penalty;
constexpr int standard = MembershipTableModel::Default;

} // namespace

void MembershipDialogsTest::showsActiveBesideDefault()
{
    Desk desk;
    const auto dialog = desk.edit(alice);
    const QAbstractItemModelTester tester(dialog->editor()->model());
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Queues of Alice Morel"));
    QCOMPARE(dialog->editor()->model()->rowCount(), 2); // Sales, and night by default only
    QCOMPARE(text(dialog->editor(), 1, MembershipTableModel::Number), QStringLiteral("3001"));
    QCOMPARE(text(dialog->editor(), 1, MembershipTableModel::Name), QStringLiteral("Sales"));
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("0"));
    QCOMPARE(text(dialog->editor(), 1, standard), QStringLiteral("2"));
    QCOMPARE(text(dialog->editor(), 3, penalty), QString());
    QCOMPARE(text(dialog->editor(), 3, standard), QStringLiteral("4"));
    QVERIFY(!dialog->proceedButton()->isEnabled());
}

void MembershipDialogsTest::aBadPenaltyIsRefusedWhileTyping()
{
    Desk desk;
    const auto dialog = desk.edit(alice);
    QLineEdit *line = typeInto(dialog->editor(), 1, penalty);
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("x"));
    QCOMPARE(line->text(), QStringLiteral("0"));
    QVERIFY(dialog->editor()->notice()->isVisible());
    QVERIFY(dialog->editor()->notice()->text().contains(QLatin1String("from 0")));
    QTest::keyClicks(line, QStringLiteral("25")); // 2 is a penalty, 25 is too high
    QCOMPARE(line->text(), QStringLiteral("25"));
    QVERIFY(dialog->editor()->notice()->isVisible());
    QVERIFY2(!dialog->proceedButton()->isEnabled(), "nothing is changed by a bad penalty");
    QTest::keyClick(line, Qt::Key_Backspace);
    QVERIFY(!dialog->editor()->notice()->isVisible());
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("2"));
    QTest::keyClicks(line, QStringLiteral("5"));
    QTest::keyClick(line, Qt::Key_Tab);
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("0"));
    QVERIFY2(dialog->editor()->notice()->isVisible(), "it says why the cell is as before");
}

void MembershipDialogsTest::enterKeepsThePenaltyAndTheDialog()
{
    Desk desk;
    const auto dialog = desk.edit(alice);
    enter(dialog->editor(), 1, penalty, QStringLiteral("5"));
    QVERIFY(dialog->editor()->isVisible()); // Enter in a cell is not the default button
    QVERIFY(dialog->proceedButton()->isEnabled());
    enter(dialog->editor(), 1, penalty, QStringLiteral("0"));
    QVERIFY(!dialog->proceedButton()->isEnabled()); // as it was
}

void MembershipDialogsTest::escapeTakesBackWhatWasTypedIntoACell()
{
    Desk desk;
    const auto dialog = desk.edit(alice);
    QLineEdit *line = typeInto(dialog->editor(), 1, penalty);
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("7"));
    QVERIFY(dialog->proceedButton()->isEnabled());
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY2(dialog->isVisible(), "Escape was for the cell");
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("0"));
    QVERIFY(!dialog->proceedButton()->isEnabled());
}

void MembershipDialogsTest::emptyingACellLeavesTheQueue()
{
    Desk desk;
    const auto dialog = desk.edit(alice);
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    dialog->editor()->table()->setCurrentIndex(cell(dialog->editor(), 1, penalty));
    dialog->editor()->table()->setFocus();
    QTest::keyClick(dialog->editor()->table(), Qt::Key_Delete);
    press(dialog->proceedButton());
    QCOMPARE(reviewOf(dialog.get()),
             QStringList{QStringLiteral("Alice Morel|Sales|active|penalty 0|not in it|")});
    press(dialog->proceedButton());
    desk.confirm();
    Q_EMIT desk.session.memberChanged({alice, 1, QueueMember::removed});
    desk.settle();
    QCOMPARE(dialog->changes()->count(Stage::Done), 1);
    QCOMPARE(desk.known.of({alice}).front().active, Penalties());
}

void MembershipDialogsTest::aQueueIsAddedByTyping()
{
    Desk desk;
    const auto dialog = desk.edit(alice);
    addQueue(dialog->editor(), QStringLiteral("nowhere"));
    QVERIFY(dialog->editor()->notice()->text().contains(QLatin1String("nowhere")));
    addQueue(dialog->editor(), QStringLiteral("support"));
    QVERIFY(!dialog->editor()->notice()->isVisible());
    QVERIFY(cell(dialog->editor(), 2, penalty).isValid());
    // The cell is open for the penalty at once.
    auto *line = dialog->editor()->table()->viewport()->findChild<QLineEdit *>();
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("6"));
    press(dialog->proceedButton()); // takes what is typed still
    QCOMPARE(reviewOf(dialog.get()),
             QStringList{QStringLiteral("Alice Morel|Support|active|not in it|penalty 6|")});
}

void MembershipDialogsTest::setDefaultAndSetCurrentCopy()
{
    Desk desk;
    const auto dialog = desk.edit(alice);
    QPushButton *setDefault = nullptr;
    QPushButton *setCurrent = nullptr;
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        setDefault = button->text() == QLatin1String("Set default") ? button : setDefault;
        setCurrent = button->text() == QLatin1String("Set current") ? button : setCurrent;
    }
    QVERIFY(setDefault && setCurrent);
    press(setCurrent);
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("2"));
    QCOMPARE(text(dialog->editor(), 3, penalty), QStringLiteral("4"));
    enter(dialog->editor(), 3, penalty, QStringLiteral("9"));
    press(setDefault);
    QCOMPARE(text(dialog->editor(), 3, standard), QStringLiteral("9"));
}

void MembershipDialogsTest::savesTheDifferencesAfterAReview()
{
    Desk desk;
    const auto dialog = desk.edit(alice);
    enter(dialog->editor(), 1, penalty, QStringLiteral("7"));
    enter(dialog->editor(), 3, standard, QString());
    press(dialog->proceedButton());
    QVERIFY(dialog->review()->isVisible());
    QVERIFY(says(dialog.get(), QStringLiteral("2 change(s), not saved yet")));
    QCOMPARE(reviewOf(dialog.get()),
             (QStringList{QStringLiteral("Alice Morel|Sales|active|penalty 0|penalty 7|"),
                          QStringLiteral("Alice Morel|night|default|penalty 4|not in it|")}));
    press(dialog->backButton());
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("7"));
    press(dialog->proceedButton());
    press(dialog->proceedButton());
    QCOMPARE(dialog->changes()->count(Stage::Pending), 2);
    QVERIFY(!dialog->proceedButton()->isEnabled());
    desk.confirm();
    QCOMPARE(dialog->changes()->count(Stage::Done), 1);
    desk.confirm();
    QVERIFY(says(dialog.get(), QStringLiteral("2 change(s) done")));
    press(dialog->proceedButton());
    QCOMPARE(dialog->result(), int(QDialog::Accepted));
}

void MembershipDialogsTest::aRefusalStaysOnItsRowAndNothingIsLost()
{
    Desk desk;
    const auto dialog = desk.edit(alice);
    enter(dialog->editor(), 1, penalty, QStringLiteral("7"));
    enter(dialog->editor(), 1, standard, QStringLiteral("8"));
    press(dialog->proceedButton());
    press(dialog->proceedButton());
    desk.refuse(QStringLiteral("XiVO says no."));
    desk.confirm();
    desk.tellDefaults(11, {{1, 8}, {3, 4}});
    QCOMPARE(reviewOf(dialog.get()).constFirst(),
             QStringLiteral("Alice Morel|Sales|active|penalty 0|penalty 7|refused: XiVO says no."));
    QVERIFY(says(dialog.get(), QStringLiteral("1 of 2 done, 1 refused")));
    QVERIFY(says(dialog.get(), QStringLiteral("XiVO says no."))); // in full, however narrow the column
    press(dialog->backButton());
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("7"));
    press(dialog->proceedButton()); // only what is missing still
    QCOMPARE(dialog->changes()->rowCount(), 1);
}

void MembershipDialogsTest::changesOfOthersAreShownBeforeSaving()
{
    Desk desk;
    const auto dialog = desk.edit(david);
    enter(dialog->editor(), 1, penalty, QStringLiteral("9"));
    Q_EMIT desk.session.memberChanged({david, 1, 5});
    Q_EMIT desk.session.memberChanged({david, 2, 6});
    desk.settle();
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("9"));
    QCOMPARE(text(dialog->editor(), 1, MembershipTableModel::Note),
             QStringLiteral("changed meanwhile: 3 → 5 · you set: 5 → 9"));
    QCOMPARE(text(dialog->editor(), 2, penalty), QStringLiteral("6"));
    QCOMPARE(text(dialog->editor(), 2, MembershipTableModel::Note),
             QStringLiteral("changed meanwhile: 1 → 6"));
    press(dialog->proceedButton());
    QCOMPARE(reviewOf(dialog.get()),
             QStringList{QStringLiteral("David Petit|Sales|active|penalty 5|penalty 9|")});
    // The review follows as well.
    Q_EMIT desk.session.memberChanged({david, 1, 4});
    desk.settle();
    QCOMPARE(reviewOf(dialog.get()),
             QStringList{QStringLiteral("David Petit|Sales|active|penalty 4|penalty 9|")});
}

void MembershipDialogsTest::anAgentDeletedMeanwhileIsSaid()
{
    Desk desk;
    const auto dialog = desk.edit(david);
    enter(dialog->editor(), 1, penalty, QStringLiteral("9"));
    Q_EMIT desk.session.agentsReceived({});
    desk.settle();
    QVERIFY(dialog->notice()->isVisible());
    QVERIFY(dialog->notice()->text().startsWith(QLatin1String("David Petit was removed")));
    QVERIFY(!dialog->proceedButton()->isEnabled());
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("9"));
}

void MembershipDialogsTest::aQueueDeletedMeanwhileIsSaid()
{
    Desk desk;
    const auto dialog = desk.edit(david);
    enter(dialog->editor(), 1, penalty, QStringLiteral("9"));
    enter(dialog->editor(), 2, penalty, QStringLiteral("8"));
    Q_EMIT desk.session.queuesReceived({{1, QStringLiteral("sales"), {}, QStringLiteral("3001"), {}}});
    desk.settle();
    QVERIFY(
        text(dialog->editor(), 2, MembershipTableModel::Name).contains(QLatin1String("removed meanwhile")));
    QVERIFY(!cell(dialog->editor(), 2, penalty).flags().testFlag(Qt::ItemIsEditable));
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("9"));
    press(dialog->proceedButton());
    QCOMPARE(reviewOf(dialog.get()),
             QStringList{QStringLiteral("David Petit|sales|active|penalty 3|penalty 9|")});
}

void MembershipDialogsTest::withoutUserThereAreNoDefaults()
{
    Desk desk;
    Q_EMIT desk.session.agentChanged({david, QStringLiteral("David"), {}, {}, {}, 2, 0});
    desk.settle();
    const auto dialog = desk.edit(david);
    QVERIFY(says(dialog.get(), QStringLiteral("There are no defaults")));
    QVERIFY(!cell(dialog->editor(), 1, standard).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(cell(dialog->editor(), 1, penalty).flags().testFlag(Qt::ItemIsEditable));
}

void MembershipDialogsTest::severalJoinAndLeaveInOneSave()
{
    Desk desk;
    const auto dialog = desk.change({1, 2, 3});
    const QAbstractItemModelTester tester(dialog->editor()->model());
    QCOMPARE(dialog->windowTitle(), QStringLiteral("Add 3 agent(s) to queues and remove from queues"));
    QCOMPARE(dialog->editor()->model()->rowCount(), 3);
    QCOMPARE(text(dialog->editor(), 1, QueueChangeModel::Now), QStringLiteral("2 of 3, penalties 0 to 2"));
    QCOMPARE(text(dialog->editor(), 2, QueueChangeModel::Now), QStringLiteral("1 of 3, penalty 0"));
    QCOMPARE(text(dialog->editor(), 3, QueueChangeModel::Now), QStringLiteral("nobody"));
    QVERIFY(!dialog->proceedButton()->isEnabled());

    auto *table = dialog->editor()->table();
    table->setCurrentIndex(cell(dialog->editor(), 2, QueueChangeModel::Name));
    QTest::keyClicks(table, QStringLiteral("4")); // opens the penalty's cell
    auto *line = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(line);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(text(dialog->editor(), 2, QueueChangeModel::Effect),
             QStringLiteral("2 join(s), 1 get(s) this penalty"));
    table->setCurrentIndex(cell(dialog->editor(), 1, QueueChangeModel::Name));
    press(dialog->editor()->removeButton());
    QCOMPARE(text(dialog->editor(), 1, QueueChangeModel::Penalty), QStringLiteral("−"));
    QCOMPARE(text(dialog->editor(), 1, QueueChangeModel::Effect), QStringLiteral("2 leave(s)"));
    table->setCurrentIndex(cell(dialog->editor(), 3, QueueChangeModel::Name));
    QTest::keyClick(table, Qt::Key_Minus);
    QCOMPARE(text(dialog->editor(), 3, QueueChangeModel::Effect), QStringLiteral("nothing: nobody is in it"));
    press(dialog->editor()->keepButton());
    QCOMPARE(text(dialog->editor(), 3, QueueChangeModel::Effect), QString());

    press(dialog->proceedButton());
    QCOMPARE(reviewOf(dialog.get()),
             (QStringList{QStringLiteral("Alice Morel|Support|active|not in it|penalty 4|"),
                          QStringLiteral("Alice Morel|Sales|active|penalty 0|not in it|"),
                          QStringLiteral("Bruno Lopez|Support|active|not in it|penalty 4|"),
                          QStringLiteral("Bruno Lopez|Sales|active|penalty 2|not in it|"),
                          QStringLiteral("Chloe Roy|Support|active|penalty 0|penalty 4|")}));
    press(dialog->proceedButton());
    desk.confirm();
    desk.refuse(QStringLiteral("No."));
    QVERIFY(dialog->changes()->stage(0) == Stage::Done);
    QVERIFY(dialog->changes()->stage(1) == Stage::Refused);
}

void MembershipDialogsTest::severalAreRemovedFromWhatTheyAreIn()
{
    Desk desk;
    const auto dialog = desk.change({1, 2, 3, 4});
    dialog->editor()->model()->leave(dialog->editor()->model()->rowOf(1));
    press(dialog->proceedButton());
    QCOMPARE(dialog->changes()->rowCount(), 3);
    QVERIFY(says(dialog.get(), QStringLiteral("they are so already: Chloe Roy")));
    Q_EMIT desk.session.memberChanged({2, 1, QueueMember::removed});
    desk.settle();
    QCOMPARE(dialog->changes()->rowCount(), 2);
    press(dialog->proceedButton());
    desk.confirm();
    desk.confirm();
    QCOMPARE(dialog->changes()->count(Stage::Done), 2);
}

void MembershipDialogsTest::aChosenQueueDeletedMeanwhileIsSaid()
{
    Desk desk;
    const auto dialog = desk.change({1, 2});
    const QueueChangeModel *model = dialog->editor()->model();
    dialog->editor()->model()->join(model->rowOf(3), 0);
    dialog->editor()->model()->join(model->rowOf(2), 1);
    Q_EMIT desk.session.queuesReceived({{2, QStringLiteral("support"), {}, QStringLiteral("3002"), {}},
                                        {9, QStringLiteral("first"), {}, QStringLiteral("1000"), {}}});
    desk.settle();
    QCOMPARE(model->rowOf(1), -1); // nothing was entered for it
    QCOMPARE(model->rowOf(9), 0);
    QVERIFY(text(dialog->editor(), 3, QueueChangeModel::Name).contains(QLatin1String("removed meanwhile")));
    QVERIFY(!cell(dialog->editor(), 3, QueueChangeModel::Penalty).flags().testFlag(Qt::ItemIsEditable));
    press(dialog->proceedButton());
    QCOMPARE(dialog->changes()->rowCount(), 2);
    QVERIFY(reviewOf(dialog.get()).constFirst().contains(QLatin1String("support")));
}

void MembershipDialogsTest::queuesToChangeAreFoundByTyping()
{
    Desk desk;
    const auto dialog = desk.change({1});
    auto *table = dialog->editor()->table();
    QTest::keyClicks(dialog->editor()->search(), QStringLiteral("supp"));
    QVERIFY(table->isRowHidden(dialog->editor()->model()->rowOf(1)));
    QVERIFY(!table->isRowHidden(dialog->editor()->model()->rowOf(2)));
    QTest::keyClick(dialog->editor()->search(), Qt::Key_Return);
    QVERIFY2(dialog->editor()->isVisible(), "Enter was for the search");
    QCOMPARE(table->currentIndex().data(IdRole).toInt(), 2);
    // An empty cell that is left takes no mark back.
    dialog->editor()->model()->leave(dialog->editor()->model()->rowOf(2));
    enter(dialog->editor(), 2, QueueChangeModel::Penalty, QStringLiteral("−"), QString());
    QCOMPARE(dialog->editor()->model()->changes().left, std::set<int>{2});
    enter(dialog->editor(), 2, QueueChangeModel::Penalty, QStringLiteral("7"), QStringLiteral("7"));
    enter(dialog->editor(), 2, QueueChangeModel::Penalty, QString(), QString());
    QVERIFY(dialog->editor()->model()->changes().joined.empty());
    QVERIFY(dialog->editor()->model()->changes().left.empty());
}

void MembershipDialogsTest::defaultsAreAppliedToThoseWhoHaveSome()
{
    Desk desk;
    Q_EMIT desk.session.agentChanged({david, QStringLiteral("David"), {}, {}, {}, 2, 0});
    desk.settle();
    const auto dialog = desk.several(Task::ApplyDefault, {1, 2, 4});
    QVERIFY(dialog->review()->isVisible());
    QVERIFY(!dialog->backButton()->isVisible());
    QCOMPARE(reviewOf(dialog.get()),
             (QStringList{QStringLiteral("Alice Morel|Sales|active|penalty 0|penalty 2|"),
                          QStringLiteral("Alice Morel|night|active|not in it|penalty 4|")}));
    QVERIFY(says(dialog.get(), QStringLiteral("no default configuration: Bruno Lopez")));
    QVERIFY(says(dialog.get(), QStringLiteral("these have none: David")));
    press(dialog->proceedButton());
    desk.confirm();
    QCOMPARE(dialog->changes()->count(Stage::Done), 2);
}

void MembershipDialogsTest::whatIsSoThoughItWasRefusedIsDone()
{
    Desk desk;
    const auto dialog = desk.several(Task::ApplyDefault, {alice});
    press(dialog->proceedButton());
    Q_EMIT desk.session.memberChanged({alice, 1, 2}); // this queue was not refused
    desk.settle();
    desk.refuse(QStringLiteral("XiVO says no."));
    QCOMPARE(
        reviewOf(dialog.get()),
        (QStringList{QStringLiteral("Alice Morel|Sales|active|penalty 0|penalty 2|done"),
                     QStringLiteral("Alice Morel|night|active|not in it|penalty 4|refused: XiVO says no.")}));
    QVERIFY(says(dialog.get(), QStringLiteral("1 of 2 done, 1 refused")));
    Q_EMIT desk.session.memberChanged({alice, 3, 4}); // told later
    desk.settle();
    QVERIFY(says(dialog.get(), QStringLiteral("2 change(s) done")));
    QVERIFY(!says(dialog.get(), QStringLiteral("XiVO says no.")));
}

void MembershipDialogsTest::defaultsOfGoneQueuesAreNotApplied()
{
    Desk desk;
    desk.tellDefaults(12, {{3, 1}});
    Q_EMIT desk.session.queuesReceived(
        {{1, QStringLiteral("sales"), QStringLiteral("Sales"), QStringLiteral("3001"), {}}});
    desk.settle();
    const auto dialog = desk.several(Task::ApplyDefault, {alice, 2});
    QCOMPARE(reviewOf(dialog.get()),
             QStringList{QStringLiteral("Alice Morel|Sales|active|penalty 0|penalty 2|")});
    QVERIFY(says(dialog.get(), QStringLiteral("no default configuration: Bruno Lopez")));
}

void MembershipDialogsTest::aBaseConfigurationBeginsWithWhatIsActive()
{
    Desk desk;
    const auto dialog = desk.several(Task::DeriveBase, {1, 2, 4});
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("0")); // of 0, 2 and 3
    QCOMPARE(text(dialog->editor(), 2, penalty), QStringLiteral("1"));
    press(dialog->proceedButton());
    QCOMPARE(dialog->changes()->plan().orders.size(), std::size_t(1));
    QCOMPARE(dialog->changes()->plan().orders.front().userIds, (std::vector{11, 12, 14}));
    QVERIFY(dialog->changes()->plan().orders.front().defaults == (Penalties{{1, 0}, {2, 1}}));
    press(dialog->proceedButton());
    desk.confirm();
    QCOMPARE(dialog->changes()->count(Stage::Done), dialog->changes()->rowCount());

    const auto scratch = desk.several(Task::CreateBase, {1, 2});
    QCOMPARE(scratch->editor()->model()->rowCount(), 0);
    QVERIFY(!scratch->proceedButton()->isEnabled());
}

void MembershipDialogsTest::whatIsEnteredIsLostAfterAQuestionOnly()
{
    Desk desk;
    const auto untouched = desk.edit(alice);
    untouched->close();
    QVERIFY(!untouched->isVisible());

    const auto dialog = desk.edit(alice);
    enter(dialog->editor(), 1, penalty, QStringLiteral("7"));
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    QVERIFY(discardQuestion(dialog.get()));
    answerDiscard(dialog.get(), false);
    QVERIFY(dialog->isVisible());
    QVERIFY(!discardQuestion(dialog.get()));
    QCOMPARE(text(dialog->editor(), 1, penalty), QStringLiteral("7"));
    dialog->close();
    QVERIFY(dialog->isVisible());
    answerDiscard(dialog.get(), true);
    QVERIFY(!dialog->isVisible());

    const auto base = desk.several(Task::DeriveBase, {1, 2});
    base->close();
    QVERIFY2(!base->isVisible(), "what was proposed was not entered");

    const auto change = desk.change({1, 2});
    change->editor()->model()->leave(change->editor()->model()->rowOf(1));
    change->close();
    QVERIFY(discardQuestion(change.get()));
    answerDiscard(change.get(), false);
    press(change->proceedButton());
    change->close();
    QVERIFY2(discardQuestion(change.get()), "reading it again saves nothing");
}

void MembershipDialogsTest::savingCanBeStopped()
{
    Desk desk;
    const auto dialog = desk.change({1, 2, 3, 4});
    for (int row = 0; row < 3; ++row)
        dialog->editor()->model()->join(row, 9);
    press(dialog->proceedButton());
    press(dialog->proceedButton());
    const MembershipChangeModel *changes = dialog->changes();
    QCOMPARE(changes->rowCount(), 12);
    QCOMPARE(changes->count(Stage::Pending), RequestLine::maxInFlight);
    QCOMPARE(dialog->cancelButton()->text(), QStringLiteral("Stop"));
    dialog->close(); // as Escape and the button do
    QVERIFY(dialog->isVisible());
    QCOMPARE(changes->count(Stage::NotSent), 8);
    QCOMPARE(changes->index(11, MembershipChangeModel::Outcome).data().toString(),
             QStringLiteral("not sent"));
    QVERIFY(!dialog->backButton()->isEnabled());
    desk.confirm();
    desk.refuse(QStringLiteral("No."));
    desk.confirm();
    desk.confirm();
    QVERIFY(says(dialog.get(), QStringLiteral("3 of 12 done, 1 refused, 8 not sent")));
    QCOMPARE(dialog->proceedButton()->text(), QStringLiteral("Close"));
    press(dialog->backButton());
    press(dialog->proceedButton());
    QCOMPARE(changes->count(Stage::Planned), 12); // as the floor has told nothing
    press(dialog->proceedButton());
    press(dialog->cancelButton());
    QCOMPARE(changes->count(Stage::NotSent), 8);
}

void MembershipDialogsTest::savingEndsOnceThoughAnswersComeAtOnce()
{
    Desk desk;
    desk.session.requests().setConnected(false); // each command is refused as it is sent
    MembershipChangeModel changes(&desk.memberships);
    QSignalSpy finished(&changes, &MembershipChangeModel::finished);
    QueueChanges wanted;
    for (int queue = 1; queue <= 750; ++queue)
        wanted.joined[queue] = 9;
    const auto name = [](int id) { return QString::number(id); };
    changes.setPlan(planChanges(desk.known.of({1, 2, 3, 4}), wanted), name, name);
    changes.run();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(changes.count(Stage::Refused), 3000);
    QCOMPARE(changes.refusals().size(), 1);
    changes.run();
    QCOMPARE(finished.count(), 1);
}

void MembershipDialogsTest::actionsFitTheSelection()
{
    Desk desk;
    QWidget window;
    MembershipActions actions(&desk.memberships, &desk.floor, &window);
    QVERIFY(!actions.all()->isEnabled());
    actions.setSelection({1, 2});
    QVERIFY(!actions.edit()->isEnabled());
    QVERIFY(actions.change()->isEnabled());
    actions.setSelection({1});
    QVERIFY(actions.edit()->isEnabled());
    actions.edit()->trigger();
    QVERIFY(window.findChild<EditQueuesDialog *>());
    actions.setSelection({1, 2});
    actions.change()->trigger();
    QVERIFY(window.findChild<ChangeQueuesDialog *>());
}
