#include "widgets_test.h"

#include "floor_fixture.h"

#include <models/duration_text.h>
#include <models/floor_models.h>
#include <models/table_filter.h>
#include <widgets/cell_delegate.h>
#include <widgets/duration_text.h>
#include <widgets/icon.h>
#include <widgets/keychain.h>
#include <widgets/link_label.h>
#include <widgets/login_dialog.h>
#include <widgets/table_export.h>
#include <widgets/table_rows.h>
#include <widgets/table_view.h>
#include <widgets/theme.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace xivocc;
using namespace xivocc::widgets;
using namespace xivocc::testing;

namespace {

constexpr std::array phases{AgentPhase::LoggedOut, AgentPhase::LoggedIn, AgentPhase::Ready,
                            AgentPhase::OnPause,   AgentPhase::OnWrapup, AgentPhase::Ringing,
                            AgentPhase::Dialing,   AgentPhase::OnCall};

/// Relative luminance as WCAG 2 defines it.
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

QLabel *visibleMessage(LoginDialog &dialog, const QString &fragment)
{
    const auto labels = dialog.findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->isVisibleTo(&dialog) && label->text().contains(fragment))
            return label;
    }
    return nullptr;
}

} // namespace

void WidgetsTest::chipsHaveReadableContrast()
{
    Theme &theme = Theme::instance();
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        theme.apply(*qApp, scheme);
        for (const AgentPhase phase : phases)
            QVERIFY2(contrast(theme.chip(phase).background, theme.chip(phase).text) >= 4.5,
                     phaseName(phase).data());
        QVERIFY(contrast(theme.alarm().background, theme.alarm().text) >= 4.5);
        QVERIFY(contrast(theme.surface(), theme.text()) >= 4.5);
        QVERIFY(contrast(theme.surface(), theme.mutedText()) >= 4.5);
        QVERIFY(contrast(theme.window(), theme.mutedText()) >= 4.5);
        QVERIFY(contrast(theme.selection(), theme.text()) >= 4.5);
    }
    theme.apply(*qApp, Scheme::Light);
}

void WidgetsTest::everyPhaseHasAnIcon()
{
    for (const AgentPhase phase : phases)
        QVERIFY2(!iconPixmap(Theme::iconName(phase), Qt::black, 16, 1).isNull(), phaseName(phase).data());
}

void WidgetsTest::durationsAreWritten_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << QStringLiteral("0:00");
    QTest::newRow("a minute") << qint64(67) << QStringLiteral("1:07");
    QTest::newRow("an hour") << qint64(3600 + 247) << QStringLiteral("1:04:07");
}

void WidgetsTest::durationsAreWritten()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(models::durationText(seconds), text);
}

void WidgetsTest::addressesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("tls");
    QTest::newRow("host") << QStringLiteral(" xivo ") << QStringLiteral("xivo") << 8090 << false;
    QTest::newRow("port") << QStringLiteral("10.0.0.1:9000") << QStringLiteral("10.0.0.1") << 9000 << false;
    QTest::newRow("tls") << QStringLiteral("https://cc.example.org") << QStringLiteral("cc.example.org")
                         << 443 << true;
    QTest::newRow("tls port") << QStringLiteral("https://cc:8443") << QStringLiteral("cc") << 8443 << true;
    QTest::newRow("nothing") << QString() << QString() << 8090 << false;
}

void WidgetsTest::addressesAreRead()
{
    QFETCH(QString, text);
    const client::ServerAddress address = LoginDialog::parseAddress(text);
    QTEST(address.host, "host");
    QTEST(static_cast<int>(address.port), "port");
    QTEST(address.tls, "tls");
}

void WidgetsTest::logInTakesThePasswordOfItsAccountOnly()
{
    /// Answers when it is told to.
    struct SlowKeychain final : Keychain
    {
        QStringList asked;
        std::function<void(const QString &)> answer;
        void read(const QString &account, std::function<void(const QString &)> done) override
        {
            asked.append(account);
            answer = std::move(done);
        }
        void write(const QString &, const QString &, std::function<void(bool)>) override {}
    };
    const QString alice = QStringLiteral("alice");
    const QString here = QStringLiteral("here:8090");
    QSettings().setValue(QStringLiteral("login/server"), here);
    QSettings().setValue(QStringLiteral("login/user"), alice);
    client::Session session;
    auto owned = std::make_unique<SlowKeychain>();
    SlowKeychain *keychain = owned.get();
    LoginDialog dialog(&session, std::move(owned));
    dialog.setServer(QStringLiteral("other"));
    dialog.setUser(QStringLiteral("bob"));
    dialog.show();
    QCOMPARE(keychain->asked, QStringList{QStringLiteral("bob@other")});
    const auto fields = dialog.findChildren<QLineEdit *>();
    const QLineEdit *password = *std::ranges::find(fields, QLineEdit::Password, &QLineEdit::echoMode);
    dialog.setServer(here);
    keychain->answer(QStringLiteral("of bob elsewhere"));
    QCOMPARE(password->text(), QString());

    dialog.hide();
    dialog.setUser(alice);
    dialog.show();
    keychain->answer(QStringLiteral("of alice"));
    QCOMPARE(password->text(), QStringLiteral("of alice"));
    dialog.setUser(QStringLiteral("alicf"));
    QCOMPARE(password->text(), QString());
    QVERIFY(!dialog.findChild<QCheckBox *>()->isChecked());
    dialog.setPassword(QStringLiteral("from a file"));
    dialog.setServer(QStringLiteral("other"));
    QCOMPARE(password->text(), QString());
    QSettings().remove(QStringLiteral("login"));
}

void WidgetsTest::logInSaysWhatIsMissing()
{
    client::Session session;
    LoginDialog dialog(&session);
    dialog.setServer({});
    dialog.submit();
    QVERIFY(visibleMessage(dialog, QStringLiteral("address")));
    dialog.setServer(QStringLiteral("127.0.0.1:1"));
    dialog.setUser(QStringLiteral("alice"));
    dialog.submit();
    QVERIFY(visibleMessage(dialog, QStringLiteral("password")));
    dialog.setPassword(QStringLiteral("0000"));
    dialog.submit();
    QTRY_VERIFY(visibleMessage(dialog, QStringLiteral("127.0.0.1")));
    const auto buttons = dialog.findChildren<QPushButton *>();
    QVERIFY(std::all_of(buttons.begin(), buttons.end(),
                        [](const QPushButton *button) { return button->isEnabled(); }));
}

void WidgetsTest::logInSaysWhenNoKeychainAnswers()
{
    client::Session session;
    LoginDialog dialog(&session);
    dialog.setServer(QStringLiteral("127.0.0.1:1"));
    dialog.setUser(QStringLiteral("alice"));
    dialog.setPassword(QStringLiteral("0000"));
    dialog.findChild<QCheckBox *>()->setChecked(true);
    dialog.show();
    dialog.submit();
    tellLive(session);
    const int patience = static_cast<int>(Keychain::timeLimit.count()) + 2000;
    QTRY_VERIFY_WITH_TIMEOUT(visibleMessage(dialog, QStringLiteral("this session only")), patience);
    QVERIFY2(dialog.isVisible(), "the message can be read");
    dialog.submit();
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
}

void WidgetsTest::theKeychainMayAnswerWhoIsGone()
{
    for (int i = 0; i < 3; ++i) {
        Keychain gone;
        gone.read(QStringLiteral("nobody"), [](const QString &) { QFAIL("it asks no more"); });
    }
    Keychain asking;
    bool isAnswered = false;
    asking.read(QStringLiteral("nobody"), [&isAnswered](const QString &) { isAnswered = true; });
    const int patience = static_cast<int>(Keychain::timeLimit.count()) + 2000;
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered, patience); // and those before it, into the void
}

void WidgetsTest::theLinkIsAWord()
{
    client::Session session;
    LinkLabel label;
    QObject::connect(&session, &client::Session::statusChanged, &label, &LinkLabel::setStatus);
    tellLive(session);
    QVERIFY(label.text().contains(QStringLiteral("Live")));
    tellLive(session, false);
    QVERIFY(label.text().contains(QStringLiteral("Stale for 0:1")));
    client::LinkStatus status;
    status.state = client::LinkState::Reconnecting;
    status.since = now() - seconds(12);
    status.retryIn = seconds(4);
    label.setStatus(status);
    QVERIFY2(label.text().contains(QStringLiteral("Reconnecting in 4 s · stale for 0:1")),
             qPrintable(label.text()));
    QTRY_VERIFY_WITH_TIMEOUT(label.text().contains(QStringLiteral("in 2 s")), 3500);
    status.retryIn = seconds(0);
    label.setStatus(status);
    QVERIFY2(label.text().contains(QStringLiteral("Reconnecting…")), qPrintable(label.text()));
    QVERIFY(label.accessibleName().contains(QStringLiteral("Reconnecting")));
}

void WidgetsTest::theLinkTellsWhichPartIsStale()
{
    client::Session session;
    LinkLabel label;
    QObject::connect(&session, &client::Session::statusChanged, &label, &LinkLabel::setStatus);
    tellLive(session);
    LinkHealth database{QStringLiteral("database"), true, now() - seconds(600), {}, {}};
    label.setLinks({{QStringLiteral("ami"), true, now() - seconds(30), {}, {}}, database});
    QVERIFY(label.text().endsWith(QStringLiteral("Live")));
    database.up = false;
    database.since = now() - seconds(72);
    database.reason = QStringLiteral("It refuses the password.");
    label.setLinks({{QStringLiteral("ami"), true, now() - seconds(30), {}, {}}, database});
    QVERIFY2(label.text().contains(QStringLiteral("Live, 1 link")), qPrintable(label.text()));
    QStringList texts;
    for (const QLabel *part : label.list()->findChildren<QLabel *>())
        texts.append(part->text());
    const QString all = texts.join(QLatin1Char('|'));
    QVERIFY2(all.contains(QStringLiteral("XiVO database|▲ Stale for 1:1")), qPrintable(all));
    QVERIFY2(all.contains(database.reason), qPrintable(all));
    label.show();
    QTest::keyClick(&label, Qt::Key_Space);
    QVERIFY(label.list()->isVisible());
}

void WidgetsTest::selectionIsCopiedAsText()
{
    client::Session session;
    models::FloorModels floor(&session);
    tellFloor(session);
    TableView table;
    table.setModel(floor.agents());
    table.hideColumn(models::AgentTableModel::Group);
    table.selectRow(0);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.startsWith(QStringLiteral("Alice Morel\t2001\tReady\t1:0")), qPrintable(text));
    table.clearSelection();
    table.setCurrentIndex({});
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), text); // nothing is chosen: what was copied stays
    table.setSelectionBehavior(QAbstractItemView::SelectItems);
    table.setCurrentIndex(floor.agents()->index(1, models::AgentTableModel::Number));
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("2002"));
}

void WidgetsTest::visibleRowsAreExported_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << QStringLiteral("agents.csv");
    QTest::newRow("workbook") << QStringLiteral("agents.xlsx");
}

void WidgetsTest::visibleRowsAreExported()
{
    QFETCH(QString, name);
    client::Session session;
    models::FloorModels floor(&session);
    tellFloor(session);
    models::TableFilter filter;
    filter.setSourceModel(floor.agents());
    TableView table;
    table.setModel(&filter);
    table.sortByColumn(models::AgentTableModel::Name, Qt::AscendingOrder);
    table.hideColumn(models::AgentTableModel::Group);
    filter.setText(QStringLiteral("Paused"));
    const QTemporaryDir directory;
    const QString path = directory.filePath(name);
    const QSignalSpy finished(table.exporter(), &TableExport::finished);
    table.exporter()->writeTo(path);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().toString(), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    if (name.endsWith(QLatin1String("xlsx"))) {
        QVERIFY2(written.startsWith("PK"), "a workbook is a ZIP file");
        return;
    }
    const QStringList lines = QString::fromUtf8(written).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.first().contains(QStringLiteral("\"Name\";\"Number\";\"State\"")),
             qPrintable(lines.first()));
    QVERIFY2(lines.last().startsWith(QStringLiteral("\"Bruno Lopez\";\"2002\";\"Paused · Lunch break\"")),
             qPrintable(lines.last()));
}

void WidgetsTest::aFileThatCannotBeWrittenIsSaid()
{
    const TableRows rows{{QStringLiteral("Name")}, {{QStringLiteral("Alice")}}};
    for (const auto &name :
         {QStringLiteral("/nonexistent/agents.csv"), QStringLiteral("/nonexistent/agents.xlsx")}) {
        const auto written = writeRows(rows, name);
        QVERIFY(!written);
        QVERIFY2(written.error().contains(name), qPrintable(written.error()));
    }
}
