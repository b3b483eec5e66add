#include "rights_dialog_test.h"

#include "discard_question.h"
#include "floor_fixture.h"

#include <ccmanager/main_window.h>
#include <client/requests.h>
#include <protocol/right_names.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::testing;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

RightsHolder holder(int userId, const char *login, const char *name, RightProfile profile,
                    RightsOrigin origin = RightsOrigin::Stored)
{
    RightsHolder user{s(login), s(name), origin, {}};
    user.rights.userId = userId;
    user.rights.profile = profile;
    return user;
}

constexpr int sylvie = 1;
constexpr int claire = 2;
constexpr int daniel = 3;

/// The dialog of an administrator with three users, Claire of whom supervises Sales and the group North.
struct Desk
{
    Workplace workplace;
    MainWindow window{workplace};
    RightsHolder claires = holder(claire, "responsable", "Claire Morel", RightProfile::Supervisor);
    RightsDialog *dialog = nullptr;

    Desk()
    {
        static_cast<QMainWindow &>(window).show();
        tellFloor(workplace.session);
        tell(protocol::RightProfile{s("Administrator"), {protocol::editsRights()}});
        window.rightsAction()->trigger();
        dialog = window.rightsDialog();
        claires.rights.queueIds = {1};
        claires.rights.groupIds = {1};
        tell(protocol::UserRightsList{
            {holder(sylvie, "superviseur", "Sylvie Perrin", RightProfile::Administrator,
                    RightsOrigin::Configuration),
             claires,
             holder(daniel, "directeur", "Daniel Wright", RightProfile::None, RightsOrigin::Default)}});
    }
    void tell(const protocol::ServerMessage &message) { Q_EMIT workplace.session.requests().heard(message); }
    [[nodiscard]] CheckList *list(int position) const
    {
        return dialog->findChildren<CheckList *>().at(position);
    }
    [[nodiscard]] QPushButton *save() const { return dialog->findChild<QPushButton *>(s("primary")); }
    [[nodiscard]] QPushButton *discard() const { return dialog->findChild<QPushButton *>(s("discard")); }
    [[nodiscard]] QComboBox *profile() const { return dialog->findChild<QComboBox *>(); }
};

enum ListPosition { Queues, Groups, Agents };

} // namespace

void RightsDialogTest::onlyAnAdministratorIsOfferedThem()
{
    Desk desk;
    QVERIFY(desk.window.rightsAction()->isVisible());
    desk.tell(protocol::RightProfile{s("Administrator"), {}}); // who has no rights of his own yet
    QVERIFY(!desk.window.rightsAction()->isVisible());
}

void RightsDialogTest::showsWhatAUserHas()
{
    Desk desk;
    desk.dialog->choose(claire);
    QCOMPARE(desk.dialog->edited(), desk.claires.rights);
    QVERIFY(desk.list(Queues)->isEnabled());
    QVERIFY2(!desk.save()->isEnabled(), "nothing is changed yet");
    desk.dialog->choose(daniel);
    QCOMPARE(desk.dialog->edited().profile, RightProfile::None);
    QVERIFY(!desk.list(Queues)->isEnabled());
    QVERIFY(desk.dialog->message().contains(s("defaults")));
}

void RightsDialogTest::grantsArePickedFromLists()
{
    Desk desk;
    desk.dialog->choose(claire);
    QListWidget *queues = desk.list(Queues)->list();
    QCOMPARE(queues->count(), 3);
    for (int row = 0; row < queues->count(); ++row)
        queues->item(row)->setCheckState(queues->item(row)->text() == s("Support") ? Qt::Checked
                                                                                   : Qt::Unchecked);
    desk.list(Agents)->list()->item(0)->setCheckState(Qt::Checked);
    QCOMPARE(desk.dialog->edited().queueIds, std::vector<int>{2});
    QCOMPARE(desk.dialog->edited().groupIds, std::vector<int>{1});
    QCOMPARE(desk.dialog->edited().agentIds, std::vector<int>{1});
    QVERIFY(desk.save()->isEnabled());
    desk.profile()->setCurrentIndex(desk.profile()->findData(static_cast<int>(RightProfile::Administrator)));
    QVERIFY2(!desk.list(Queues)->isEnabled(), "an administrator sees all");
}

void RightsDialogTest::anAdministratorByConfigurationIsFixed()
{
    Desk desk;
    desk.dialog->choose(sylvie);
    QVERIFY(!desk.profile()->isEnabled());
    QVERIFY(!desk.save()->isEnabled());
    QVERIFY(desk.dialog->message().contains(s("[rights]")));
}

void RightsDialogTest::aChangeByAnotherIsSaidAndLosesNothing()
{
    Desk desk;
    desk.dialog->choose(claire);
    RightsHolder theirs = desk.claires;
    theirs.rights.queueIds = {1, 3};
    desk.tell(protocol::UserRightsChanged{theirs});
    QCOMPARE(desk.dialog->edited(), theirs.rights);
    QListWidget *groups = desk.list(Groups)->list();
    groups->item(1)->setCheckState(Qt::Checked);
    const UserRights mine = desk.dialog->edited();
    theirs.rights.mayRecord = true;
    desk.tell(protocol::UserRightsChanged{theirs});
    QCOMPARE(desk.dialog->edited(), mine);
    QVERIFY(desk.dialog->message().contains(s("Somebody else")));
}

void RightsDialogTest::whatIsNotSavedStaysWhileLookingAtOthers()
{
    Desk desk;
    desk.dialog->choose(claire);
    desk.list(Agents)->list()->item(0)->setCheckState(Qt::Checked);
    const UserRights mine = desk.dialog->edited();
    desk.dialog->choose(daniel);
    QVERIFY(desk.dialog->edited() != mine);
    QVERIFY(!desk.discard()->isEnabled());
    desk.dialog->choose(claire);
    QCOMPARE(desk.dialog->edited(), mine);
    QVERIFY(desk.dialog->message().contains(s("not saved")));
    QVERIFY(desk.save()->isEnabled());
    QTest::mouseClick(desk.discard(), Qt::LeftButton);
    QCOMPARE(desk.dialog->edited(), desk.claires.rights);
    QVERIFY(!desk.save()->isEnabled());
}

void RightsDialogTest::aRefusalIsToldAndKeepsTheFields()
{
    Desk desk;
    desk.dialog->choose(claire);
    desk.list(Agents)->list()->item(0)->setCheckState(Qt::Checked);
    const UserRights mine = desk.dialog->edited();
    QTest::mouseClick(desk.save(), Qt::LeftButton);
    QTRY_VERIFY2(desk.dialog->message().startsWith(s("Not saved. ")), qPrintable(desk.dialog->message()));
    QCOMPARE(desk.dialog->edited(), mine);
    QVERIFY(desk.save()->isEnabled());
}

void RightsDialogTest::closingAsksBeforeTicksAreLost()
{
    Desk desk;
    desk.dialog->choose(claire);
    desk.list(Agents)->list()->item(0)->setCheckState(Qt::Checked);
    const UserRights mine = desk.dialog->edited();
    desk.dialog->choose(daniel);
    desk.dialog->close();
    QVERIFY2(desk.dialog->isVisible(), "what was ticked for Claire is not saved");
    QVERIFY(discardQuestion(desk.dialog));
    answerDiscard(desk.dialog, false);
    desk.dialog->choose(claire);
    QCOMPARE(desk.dialog->edited(), mine);
    QTest::mouseClick(desk.discard(), Qt::LeftButton);
    desk.dialog->close();
    QVERIFY(!desk.dialog->isVisible());
}
