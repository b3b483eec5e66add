#include "program_test.h"

#include "floor_fixture.h"

#include <ccmanager/program.h>

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <QTest>
#include <algorithm>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::testing;

namespace {

StartOptions english()
{
    StartOptions options;
    options.language = QStringLiteral("en");
    return options;
}

/// Server, user, password and telephone, in the order of the form.
QStringList typedIn(const widgets::LoginDialog &login)
{
    QStringList texts;
    for (const auto *field : login.findChildren<QLineEdit *>())
        texts.append(field->text());
    return texts;
}

/// As if the server had let the user in.
void enter(Program &program)
{
    tellLive(program.workplace().session);
    program.login()->accept();
}

} // namespace

void ProgramTest::nothingOfAUserIsThereForTheNext()
{
    Program program(*qApp, english());
    program.start();
    enter(program);
    tellFloor(program.workplace().session);
    program.workplace().boards.add({QStringLiteral("Of the first"), {}});
    program.workplace().thresholds.set({{{1, 2}, {3, 4}}, {}}, {});
    QCOMPARE(program.workplace().boards.all().size(), std::size_t(2));
    QCOMPARE(program.workplace().floor.agents()->rowCount(), 4);

    const QPointer<MainWindow> window(program.window());
    Q_EMIT program.window()->logOutRequested();
    QVERIFY(program.login() && program.login()->isVisible());
    enter(program);
    QTRY_VERIFY(!window);
    Workplace &workplace = program.workplace();
    QCOMPARE(workplace.boards.all(), std::vector{models::defaultBoard()});
    QVERIFY(workplace.thresholds.table() == models::ThresholdTable());
    QCOMPARE(workplace.floor.agents()->rowCount(), 0);
    QCOMPARE(program.window()->boardPage()->chooser()->count(), 1);
}

void ProgramTest::aKioskWaitsForItsServer()
{
    StartOptions options = english();
    options.server = QStringLiteral("127.0.0.1:1");
    options.user = QStringLiteral("screen");
    options.password = QStringLiteral("0000");
    options.kiosk = QStringLiteral("Wall");
    Program program(*qApp, options);
    program.start();
    QVERIFY(!program.login());
    QVERIFY(program.kiosk() && program.kiosk()->isVisible());
    QVERIFY2(program.kiosk()->notice().contains(QLatin1String("Connecting")),
             qPrintable(program.kiosk()->notice()));
    QTRY_VERIFY(program.workplace().session.status().state == client::LinkState::Reconnecting);
    const QString notice = program.kiosk()->notice();
    QVERIFY2(notice.contains(QLatin1String("tries again by itself")) &&
                 !notice.contains(QLatin1String("no board")),
             qPrintable(notice));
    tellLive(program.workplace().session);
    QVERIFY(program.kiosk()->notice().contains(QLatin1String("There is no board \"Wall\"")));
    client::LinkStatus refused;
    refused.state = client::LinkState::Refused;
    Q_EMIT program.workplace().session.statusChanged(refused);
    program.kiosk()->logInAgainButton()->click();
    QVERIFY(!program.kiosk());
    QVERIFY(program.login() && program.login()->isVisible());
}

void ProgramTest::whatCannotBeReadIsSaidWhenTheWindowOpens()
{
    Program program(*qApp, english());
    program.start();
    client::Preferences &preferences = program.workplace().preferences;
    preferences.set(QStringLiteral("ccmanager.boards"), QStringLiteral("nonsense"), {});
    preferences.set(QStringLiteral("ccmanager.thresholds"), QStringLiteral("nonsense"), {});
    enter(program);
    program.window()->show(MainWindow::View::Overview);
    const auto isSaid = [&program](const QString &fragment) {
        return std::ranges::any_of(program.window()->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(fragment);
        });
    };
    QVERIFY(isSaid(QStringLiteral("The boards kept on the server cannot be read")));
    const QString ofThresholds = QStringLiteral("The thresholds kept on the server cannot be read");
    QVERIFY(isSaid(ofThresholds));
    program.workplace().thresholds.set({{{1, 2}, {3, 4}}, {}}, {});
    QVERIFY(!isSaid(ofThresholds));
}

void ProgramTest::anotherLanguageKeepsWhatWasTyped()
{
    Program program(*qApp, english());
    program.start();
    const QStringList typed{QStringLiteral("cc:9000"), QStringLiteral("eve"), QStringLiteral("0000"),
                            QStringLiteral("1001")};
    const auto fields = program.login()->findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), typed.size());
    for (qsizetype i = 0; i < fields.size(); ++i)
        fields[i]->setText(typed[i]);
    program.login()->findChild<QCheckBox *>()->setChecked(true);
    Q_EMIT program.login()->languageChosen(QStringLiteral("fr"));
    QCOMPARE(program.login()->windowTitle(), QStringLiteral("Se connecter"));
    QCOMPARE(typedIn(*program.login()), typed);
    QVERIFY(program.login()->findChild<QCheckBox *>()->isChecked());
    Q_EMIT program.login()->languageChosen(QStringLiteral("en"));
}

void ProgramTest::anotherLanguageKeepsTheWindowsPlace()
{
    Program program(*qApp, english());
    program.start();
    enter(program);
    const QSize chosen(1024, 740); // the screen of the tests is small
    program.window()->resize(chosen);
    Q_EMIT program.window()->languageChosen(QStringLiteral("en"));
    QCOMPARE(program.window()->size(), chosen);
    QSettings().remove(QStringLiteral("ccmanager/geometry"));
}
