#include "thresholds_test.h"

#include "discard_question.h"
#include "floor_fixture.h"

#include <ccmanager/main_window.h>
#include <ccmanager/thresholds_dialog.h>
#include <models/roles.h>

#include <QSignalSpy>
#include <QtTest>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::models;
using namespace xivocc::testing;

namespace {

/// The main window on its queues, two of which have figures.
struct Desk
{
    Workplace workplace;
    client::Session &session = workplace.session;
    MainWindow window{workplace};

    Desk()
    {
        static_cast<QMainWindow &>(window).show();
        window.show(MainWindow::View::Queues);
        tellLive(session);
        tellFloor(session);
        Q_EMIT session.queueStatisticsChanged(1, {3, seconds(65), 1, 1, 2, seconds(30)});
        Q_EMIT session.queueStatisticsChanged(2, {7, seconds(10), 0, 1, 1, seconds(50)});
        Q_EMIT session.queueDayChanged(1, {{10, 6, 5, 2, 1, 1, 0}, {4, 3, 3, 1, 0, 0, 0}});
        Q_EMIT session.queueDayChanged(2, {{6, 6, 3, 0, 0, 0, 1}, {}});
        QTest::qWait(FloorModels::flushInterval.count() * 2);
    }
    [[nodiscard]] QModelIndex cell(int queueId, Figure figure)
    {
        const QueueTableModel *queues = workplace.floor.queues();
        for (int row = 0; row < queues->rowCount(); ++row) {
            if (queues->index(row, 0).data(IdRole).toInt() == queueId)
                return queues->index(row, QueueTableModel::columnOf(figure));
        }
        return {};
    }
    [[nodiscard]] Level level(int queueId, Figure figure)
    {
        return static_cast<Level>(cell(queueId, figure).data(LevelRole).toInt());
    }
    [[nodiscard]] ThresholdsDialog *open()
    {
        window.queuesView()->openThresholds(2);
        return window.queuesView()->findChild<ThresholdsDialog *>();
    }
};

QSpinBox *field(ThresholdsDialog *dialog, const QString &name)
{
    for (QSpinBox *spin : dialog->findChildren<QSpinBox *>()) {
        if (spin->accessibleName() == name)
            return spin;
    }
    return nullptr;
}

QPushButton *saveOf(ThresholdsDialog *dialog)
{
    return dialog->findChild<QPushButton *>(QStringLiteral("primary"));
}

} // namespace

void ThresholdsTest::areKept()
{
    const ThresholdTable table{{{2, 4}, {30, 90}}, {{7, {{1, 1}, {5, 6}}}}};
    const auto again = readThresholds(writeThresholds(table));
    QVERIFY(again);
    QVERIFY(*again == table);
    QVERIFY(again->of(7).waitingCalls == (Threshold{1, 1}));
    QVERIFY(again->of(8) == table.standard);
}

void ThresholdsTest::brokenOnesAreSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << QStringLiteral("x");
    QTest::newRow("nothing") << QStringLiteral("{}");
    QTest::newRow("newer") << QStringLiteral(R"({"version":3,"standard":{"waiting":[1,2],"wait":[1,2]}})");
    QTest::newRow("crossed") << QStringLiteral(R"({"version":1,"standard":{"waiting":[3,2],"wait":[1,2]}})");
    QTest::newRow("negative") << QStringLiteral(
        R"({"version":1,"standard":{"waiting":[-3,2],"wait":[1,2]}})");
    QTest::newRow("half") << QStringLiteral(R"({"version":1,"standard":{"waiting":[1],"wait":[1,2]}})");
}

void ThresholdsTest::brokenOnesAreSaid()
{
    QFETCH(const QString, text);
    client::Session session;
    client::Preferences preferences(&session);
    Thresholds thresholds(&preferences);
    QSignalSpy failed(&thresholds, &Thresholds::failed);
    preferences.set(QStringLiteral("ccmanager.thresholds"), text, {});
    QCOMPARE(failed.size(), 1);
    QVERIFY(thresholds.table() == ThresholdTable());
}

void ThresholdsTest::crossingValuesAreRefused()
{
    Desk desk;
    ThresholdsDialog *dialog = desk.open();
    QVERIFY(dialog);
    QVERIFY(saveOf(dialog)->isEnabled());
    QSpinBox *warning = field(dialog, QStringLiteral("Waiting calls: warning, all queues"));
    QVERIFY(warning);
    warning->selectAll();
    QTest::keyClicks(warning, QStringLiteral("9"));
    QVERIFY(!saveOf(dialog)->isEnabled());
    const auto labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() &&
               label->text().contains(QLatin1String("All queues: waiting calls would be an alarm"));
    }));
    warning->setValue(2);
    QVERIFY(saveOf(dialog)->isEnabled());
    QSpinBox *own = field(dialog, QStringLiteral("Longest wait: alarm, Support"));
    QVERIFY(own);
    own->setValue(5); // below the warning for all
    QVERIFY(!saveOf(dialog)->isEnabled());
    own->setValue(0); // as all
    QVERIFY(saveOf(dialog)->isEnabled());
}

void ThresholdsTest::savesWhatDiffers()
{
    Desk desk;
    ThresholdsDialog *dialog = desk.open();
    field(dialog, QStringLiteral("Waiting calls: warning, Support"))->setValue(5);
    field(dialog, QStringLiteral("Longest wait: warning, all queues"))->setValue(20);
    QTest::mouseClick(saveOf(dialog), Qt::LeftButton);
    const ThresholdTable &table = desk.workplace.thresholds.table();
    QCOMPARE(table.standard.longestWait.warning, 20);
    QCOMPARE(table.ofQueues.size(), 1);
    QCOMPARE(table.of(2).waitingCalls.warning, 5);
    QCOMPARE(table.of(2).longestWait.warning, 20);
    const auto saysSo = [dialog] {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QLatin1String("are not kept on the server"));
        });
    };
    QTRY_VERIFY2(saysSo(), "there is no server to keep them");
    QVERIFY(dialog->isVisible());
    dialog->close();
}

void ThresholdsTest::ownValuesStayOwnThoughTheyEqualThoseOfAll()
{
    Desk desk;
    const QString name = QStringLiteral("Waiting calls: warning, Support");
    const int standard = desk.workplace.thresholds.table().standard.waitingCalls.warning;
    QPointer<ThresholdsDialog> dialog = desk.open();
    field(dialog, name)->setValue(standard);
    QTest::mouseClick(saveOf(dialog), Qt::LeftButton);
    delete dialog;
    dialog = desk.open();
    QCOMPARE(field(dialog, name)->value(), standard);
    field(dialog, QStringLiteral("Waiting calls: warning, all queues"))->setValue(1);
    QTest::mouseClick(saveOf(dialog), Qt::LeftButton);
    const ThresholdTable kept = *readThresholds(writeThresholds(desk.workplace.thresholds.table()));
    QCOMPARE(kept.of(2).waitingCalls.warning, standard);
    QCOMPARE(kept.of(1).waitingCalls.warning, 1);
    delete dialog;
}

void ThresholdsTest::valuesOfOlderVersionsAreOwnWhereTheyDiffer()
{
    auto table = readThresholds(QStringLiteral(
        R"({"version":1,"standard":{"waiting":[3,6],"wait":[60,120]},"queues":{"7":{"waiting":[3,9],"wait":[60,120]}}})"));
    QVERIFY(table);
    QCOMPARE(table->of(7).waitingCalls.alarm, 9);
    table->standard = {{2, 6}, {30, 90}};
    QCOMPARE(table->of(7).waitingCalls.alarm, 9);
    QCOMPARE(table->of(7).waitingCalls.warning, 2);
    QCOMPARE(table->of(7).longestWait.alarm, 90);
}

void ThresholdsTest::aRemovedQueueIsSaid()
{
    Desk desk;
    ThresholdsDialog *dialog = desk.open();
    field(dialog, QStringLiteral("Waiting calls: warning, Support"))->setValue(5);
    field(dialog, QStringLiteral("Waiting calls: warning, Sales"))->setValue(1);
    Q_EMIT desk.session.queuesReceived({{1, QStringLiteral("sales"), QStringLiteral("Sales"), {}, {}}});
    const auto *table = dialog->findChild<QTableWidget *>();
    QStringList names;
    for (int row = 0; row < table->rowCount(); ++row)
        names.append(table->item(row, 0)->text());
    QVERIFY(names.contains(QStringLiteral("Support (removed meanwhile)")));
    QVERIFY(names.contains(QStringLiteral("Sales")));
    QCOMPARE(dialog->table().ofQueues.size(), 1);
    QCOMPARE(dialog->table().of(1).waitingCalls.warning, 1);
}

void ThresholdsTest::closingAsksBeforeValuesAreLost()
{
    Desk desk;
    QPointer<ThresholdsDialog> dialog = desk.open();
    Q_EMIT desk.session.queuesReceived({{1, QStringLiteral("sales"), QStringLiteral("Sales"), {}, {}}});
    dialog->close();
    QVERIFY2(!dialog || !dialog->isVisible(), "nothing was entered");
    QTRY_VERIFY(!dialog);
    dialog = desk.open();
    field(dialog, QStringLiteral("Waiting calls: warning, Sales"))->setValue(1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog && dialog->isVisible());
    answerDiscard(dialog, true);
    QTRY_VERIFY(!dialog);
    QVERIFY(desk.workplace.thresholds.table() == ThresholdTable());
}

void ThresholdsTest::colourTheQueues()
{
    Desk desk;
    QCOMPARE(desk.level(1, Figure::WaitingCalls), Level::Warning);
    QCOMPARE(desk.level(2, Figure::WaitingCalls), Level::Alarm);
    QCOMPARE(desk.level(1, Figure::LongestWait), Level::Warning);
    QCOMPARE(desk.level(2, Figure::LongestWait), Level::Normal);
    QCOMPARE(desk.level(3, Figure::LongestWait), Level::Normal); // nobody waits
    QSignalSpy changed(desk.workplace.floor.queues(), &QAbstractItemModel::dataChanged);
    desk.workplace.thresholds.set({{{4, 8}, {5, 7}}, {}}, {});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.level(1, Figure::WaitingCalls), Level::Normal);
    QCOMPARE(desk.level(2, Figure::LongestWait), Level::Alarm);
}

void ThresholdsTest::colourTheTiles()
{
    Desk desk;
    const auto level = [&desk](const QueueScope &scope) {
        return desk.workplace.figures.level(Figure::WaitingCalls, scope, desk.workplace.thresholds, now());
    };
    QCOMPARE(level({}), Level::Alarm); // the worst of all
    QCOMPARE(level({{1}}), Level::Warning);
    QCOMPARE(level({{3}}), Level::Normal);
}

void ThresholdsTest::figuresExplainThemselves()
{
    Desk desk;
    const QString share = desk.cell(1, Figure::AnsweredInTimeShare).data(Qt::ToolTipRole).toString();
    QVERIFY2(share.contains(QLatin1String("50 % = 5 of 10 calls")), qPrintable(share));
    QVERIFY(desk.cell(3, Figure::AnsweredInTimeShare)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QLatin1String("nothing to divide by")));
    const QueueTableModel *queues = desk.workplace.floor.queues();
    QCOMPARE(queues->columnCount(), QueueTableModel::FirstFigure + static_cast<int>(allFigures().size()));
    for (std::size_t i = 0; i < allFigures().size(); ++i) {
        QCOMPARE(allFigures()[i], static_cast<Figure>(i));
        const int column = QueueTableModel::columnOf(allFigures()[i]);
        QVERIFY(!queues->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!queues->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(!queues->index(0, column).data(Qt::ToolTipRole).toString().isEmpty());
    }
}

void ThresholdsTest::totalsAreOfWhatIsShown()
{
    Desk desk;
    const QueueTotals *totals = desk.window.queuesView()->totals();
    QCOMPARE(totals->text(Figure::WaitingCalls), QStringLiteral("10"));
    QCOMPARE(totals->text(Figure::AnsweredInTimeShare), QStringLiteral("50 %"));
    QCOMPARE(totals->text(Figure::EstimatedWait), QStringLiteral("0:50"));
    auto *filter = desk.window.queuesView()->findChild<QLineEdit *>();
    filter->setText(QStringLiteral("sales"));
    QCOMPARE(totals->text(Figure::WaitingCalls), QStringLiteral("3"));
    filter->setText(QStringLiteral("7")); // a figure is not a name
    QCOMPARE(totals->text(Figure::WaitingCalls), QStringLiteral("–"));
}

void ThresholdsTest::totalsAreExplainedByKeyboard()
{
    Desk desk;
    QueueTotals *totals = desk.window.queuesView()->totals();
    totals->setFocus();
    QCOMPARE(totals->currentColumn(), QueueTableModel::columnOf(Figure::WaitingCalls));
    QVERIFY(totals->accessibleDescription().endsWith(QLatin1String("10")));
    while (totals->currentColumn() != QueueTableModel::columnOf(Figure::AnsweredInTimeShare)) {
        const int before = totals->currentColumn();
        QTest::keyClick(totals, Qt::Key_Right);
        QVERIFY(totals->currentColumn() != before);
    }
    const QString share = totals->explanation(totals->currentColumn());
    QVERIFY2(share.contains(QLatin1String("50 % = ")), qPrintable(share));
    QCOMPARE(totals->explanation(QueueTableModel::Name), QString());
}
