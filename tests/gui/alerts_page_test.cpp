#include "alerts_page_test.h"

#include "discard_question.h"
#include "floor_fixture.h"

#include <ccmanager/main_window.h>
#include <client/requests.h>
#include <models/alert_texts.h>
#include <models/roles.h>

#include <QSignalSpy>
#include <QtTest>
#include <algorithm>

using namespace xivocc;
using namespace xivocc::ccmanager;
using namespace xivocc::models;
using namespace xivocc::testing;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

AlertCondition waitingAbove(double limit, int heldFor)
{
    AlertCondition condition;
    condition.figure = FigureCondition{s("WaitingCalls"), AlertComparison::Above, limit};
    condition.heldFor = seconds(heldFor);
    return condition;
}

AlertCondition paused(const QString &reason, int heldFor)
{
    AlertCondition condition;
    condition.state = StateCondition{AgentPhase::OnPause, reason};
    condition.heldFor = seconds(heldFor);
    return condition;
}

Alert alertOf(int id, bool isSounding = false)
{
    Alert alert;
    alert.id = id;
    alert.ruleId = 1;
    alert.ruleName = s("Too many wait");
    alert.condition = waitingAbove(5, 30);
    alert.isSounding = isSounding;
    alert.queueId = 1;
    alert.subjectName = s("Sales");
    alert.since = now() - seconds(75);
    alert.firedAt = now() - seconds(45);
    alert.value = 6;
    alert.lastValue = 7;
    alert.worstValue = 9;
    return alert;
}

AlertRule ruleOf(int id, const AlertCondition &condition)
{
    return {id, s("Rule %1").arg(id), condition, {}, {}, false, true};
}

/// The window, and what the server would say to it. Without a connection every request is refused.
struct Desk
{
    Workplace workplace;
    client::Session &session = workplace.session;
    MainWindow window{workplace};
    AlertsPage *page = window.alertsPage();

    Desk()
    {
        static_cast<QMainWindow &>(window).show();
        window.show(MainWindow::View::Alerts);
        tellLive(session);
        tellFloor(session);
        tell(protocol::AlertRules{{ruleOf(1, waitingAbove(5, 30)), ruleOf(2, paused(s("lunch"), 1200))}});
        tell(protocol::AlertsStanding{});
    }
    void tell(const protocol::ServerMessage &message) { Q_EMIT session.requests().heard(message); }
    [[nodiscard]] QString cell(const QAbstractItemView *table, int row, int column) const
    {
        return table->model()->index(row, column).data().toString();
    }
    [[nodiscard]] AlertRuleDialog *dialog() const { return page->rules()->findChild<AlertRuleDialog *>(); }
};

QComboBox *box(const QWidget *dialog, const QString &accessibleName)
{
    for (QComboBox *candidate : dialog->findChildren<QComboBox *>()) {
        if (candidate->accessibleName() == accessibleName)
            return candidate;
    }
    return nullptr;
}

QCheckBox *check(const QWidget *dialog, const QString &text)
{
    for (QCheckBox *candidate : dialog->findChildren<QCheckBox *>()) {
        if (candidate->text().startsWith(text))
            return candidate;
    }
    return nullptr;
}

} // namespace

void AlertsPageTest::init()
{
    QSettings().clear();
}

void AlertsPageTest::conditionsAreWritten_data()
{
    QTest::addColumn<AlertCondition>("condition");
    QTest::addColumn<QString>("text");
    QTest::newRow("figure") << waitingAbove(5, 30) << s("Waiting calls above 5 for 0:30");
    QTest::newRow("at once") << waitingAbove(0, 0) << s("Waiting calls above 0");
    QTest::newRow("reason") << paused(s("lunch"), 1200) << QStringLiteral("Paused · Lunch for 20:00");
    QTest::newRow("any reason") << paused({}, 60) << s("Paused for 1:00");
    AlertCondition share;
    share.figure = FigureCondition{s("PercentageAnsweredBefore15"), AlertComparison::Below, 80};
    QTest::newRow("share") << share << s("Service level, today below 80 %");
    AlertCondition wait;
    wait.figure = FigureCondition{s("LongestWaitTime"), AlertComparison::Above, 90};
    QTest::newRow("seconds") << wait << s("Longest wait above 1:30");
}

void AlertsPageTest::conditionsAreWritten()
{
    QFETCH(AlertCondition, condition);
    QFETCH(QString, text);
    QCOMPARE(conditionText(condition, {{s("lunch"), s("Lunch")}}), text);
}

void AlertsPageTest::everyFigureHasAStatistic()
{
    for (const Figure figure : allFigures()) {
        QVERIFY2(!statisticOf(figure).isEmpty(), qPrintable(nameOf(figure)));
        QCOMPARE(figureOfStatistic(statisticOf(figure)), figure);
    }
}

void AlertsPageTest::theStripShowsWhatNobodyTakesCareOf()
{
    Desk desk;
    AlertStrip *strip = desk.window.alertStrip();
    QVERIFY(!strip->isVisible());
    desk.window.show(MainWindow::View::Queues);
    desk.tell(protocol::AlertChanged{alertOf(1)});
    QVERIFY(strip->isVisible());
    const QString one = s("Sales: Waiting calls above 5 for 0:30, now 7");
    const auto *text = strip->findChildren<QLabel *>().at(1);
    QCOMPARE(text->text(), one);
    desk.tell(protocol::AlertChanged{alertOf(2)});
    QCOMPARE(text->text(), one + QStringLiteral(" — and 1 more"));
    Alert cared = alertOf(2);
    cared.acknowledgement = AlertAcknowledgement{s("superviseur"), s("Sylvie Perrin"), now()};
    desk.tell(protocol::AlertChanged{cared});
    QCOMPARE(text->text(), one);
    Alert over = alertOf(1);
    over.clearedAt = now();
    over.ending = AlertEnding::ConditionEnded;
    desk.tell(protocol::AlertChanged{over});
    QVERIFY(!strip->isVisible());
}

void AlertsPageTest::theListTellsWhoTakesCare()
{
    Desk desk;
    desk.tell(protocol::AlertChanged{alertOf(1)});
    desk.tell(protocol::AlertChanged{alertOf(2)});
    widgets::TableView *table = desk.page->standing();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(desk.cell(table, 0, AlertTableModel::Value), s("6, 9"));
    QVERIFY(table->model()->index(0, AlertTableModel::Subject).data(AlarmRole).toBool());
    QVERIFY(!desk.page->acknowledgeButton()->isEnabled());
    table->selectRow(0);
    QVERIFY(desk.page->acknowledgeButton()->isEnabled());
    Alert cared = alertOf(2);
    cared.acknowledgement = AlertAcknowledgement{s("superviseur"), s("Sylvie Perrin"), now()};
    desk.tell(protocol::AlertChanged{cared});
    QVERIFY(desk.cell(table, 0, AlertTableModel::Care).startsWith(s("Sylvie Perrin at ")));
    QVERIFY(!table->model()->index(0, AlertTableModel::Subject).data(AlarmRole).toBool());
    QVERIFY2(!desk.page->acknowledgeButton()->isEnabled(), "he takes care of it already");
}

void AlertsPageTest::aSoundingAlertIsHeardUntilItIsAcknowledged()
{
    Desk desk;
    const widgets::AlertSound &sound = desk.page->attention()->sound();
    desk.tell(protocol::AlertChanged{alertOf(1)});
    QVERIFY(!sound.isOn());
    desk.tell(protocol::AlertChanged{alertOf(2, true)});
    QVERIFY(sound.isOn());
    desk.page->attention()->setSoundOn(false);
    QVERIFY(!sound.isOn());
    desk.page->attention()->setSoundOn(true);
    QVERIFY(sound.isOn());
    Alert cared = alertOf(2, true);
    cared.acknowledgement = AlertAcknowledgement{s("other"), s("Other"), now()};
    desk.tell(protocol::AlertChanged{cared});
    QVERIFY(!sound.isOn());
}

void AlertsPageTest::alertsThatStoodBeforeMakeNoNotification()
{
    Workplace workplace;
    const QSignalSpy fired(&workplace.alerts, &client::Alerts::alertFired);
    Q_EMIT workplace.session.requests().heard(protocol::AlertsStanding{{alertOf(1)}});
    QCOMPARE(fired.count(), 0);
    Q_EMIT workplace.session.requests().heard(protocol::AlertsStanding{{alertOf(1), alertOf(2)}});
    QCOMPARE(fired.count(), 1);
}

void AlertsPageTest::theHistoryTellsWhatStood()
{
    Desk desk;
    desk.page->open(AlertsPage::History);
    Alert over = alertOf(3);
    over.clearedAt = over.since + seconds(125);
    over.ending = AlertEnding::RuleChanged;
    Q_EMIT desk.workplace.alerts.historyReceived({over, alertOf(2)}, false);
    const widgets::TableView *table = desk.page->history();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(desk.cell(table, 0, AlertTableModel::Lasted), s("2:05"));
    QVERIFY(desk.cell(table, 0, AlertTableModel::Ended).endsWith(s("rule changed")));
    QCOMPARE(desk.cell(table, 1, AlertTableModel::Ended), s("stands"));
}

void AlertsPageTest::aRuleIsMadeInTheDialog()
{
    Desk desk;
    desk.page->open(AlertsPage::Rules);
    desk.page->rules()->openNew();
    AlertRuleDialog *dialog = desk.dialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->rule().condition, waitingAbove(5, 30));
    QCOMPARE(dialog->rule().name, s("Waiting calls above 5 for 0:30"));
    QComboBox *what = box(dialog, s("What is watched"));
    what->setCurrentIndex(what->findData(statisticOf(Figure::LongestWait)));
    auto *limit = dialog->findChild<QDoubleSpinBox *>();
    QCOMPARE(limit->suffix(), s(" s"));
    limit->setValue(90);
    box(dialog, s("Unit of the duration"))->setCurrentIndex(1);
    dialog->findChild<QSpinBox *>()->setValue(2);
    QCheckBox *everywhere = check(dialog, s("Each queue"));
    everywhere->setChecked(false);
    QVERIFY2(!dialog->findChild<QPushButton *>(s("primary"))->isEnabled(), "no queue is chosen");
    auto *queues = dialog->findChild<QListWidget *>();
    QCOMPARE(queues->count(), 3);
    queues->item(1)->setCheckState(Qt::Checked);
    QVERIFY(dialog->findChild<QPushButton *>(s("primary"))->isEnabled());
    check(dialog, s("With a sound"))->setChecked(true);
    const AlertRule rule = dialog->rule();
    QCOMPARE(rule.condition.figure->figure, s("LongestWaitTime"));
    QCOMPARE(rule.condition.figure->limit, 90.0);
    QCOMPARE(rule.condition.heldFor, seconds(120));
    QCOMPARE(rule.queueIds, std::vector<int>{queues->item(1)->data(Qt::UserRole).toInt()});
    QVERIFY(rule.isSounding && rule.isEnabled && rule.id == 0);
}

void AlertsPageTest::aRuleOfAgentsHasGroupsAndReasons()
{
    Desk desk;
    desk.page->rules()->openNew();
    AlertRuleDialog *dialog = desk.dialog();
    QComboBox *what = box(dialog, s("What is watched"));
    what->setCurrentIndex(what->findData(static_cast<int>(AgentPhase::OnPause)));
    QComboBox *reason = box(dialog, s("Pause reason"));
    QVERIFY(!reason->isHidden());
    QCOMPARE(reason->count(), 2);
    reason->setCurrentIndex(1);
    check(dialog, s("All agents"))->setChecked(false);
    auto *groups = dialog->findChild<QListWidget *>();
    QCOMPARE(groups->item(0)->text(), s("North"));
    groups->item(0)->setCheckState(Qt::Checked);
    QCOMPARE(dialog->rule().condition, paused(s("lunch"), 30));
    QCOMPARE(dialog->rule().groupIds, std::vector<int>{1});
    what->setCurrentIndex(what->findData(static_cast<int>(AgentPhase::Ready)));
    QVERIFY2(reason->isHidden(), "only a pause has a reason");
    QVERIFY(dialog->rule().condition.state->reason.isEmpty());
}

void AlertsPageTest::aRefusedRuleStaysOpenWithTheReason()
{
    Desk desk;
    desk.page->rules()->openNew();
    const QPointer<AlertRuleDialog> dialog = desk.dialog();
    QTest::mouseClick(dialog->findChild<QPushButton *>(s("primary")), Qt::LeftButton);
    QVERIFY(dialog && dialog->isVisible());
    const auto isTold = [&dialog] {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(s("no connection to the server"));
        });
    };
    QTRY_VERIFY(isTold());
    QVERIFY(dialog->findChild<QPushButton *>(s("primary"))->isEnabled());
}

void AlertsPageTest::aRuleRemovedMeanwhileIsSaid()
{
    Desk desk;
    desk.page->open(AlertsPage::Rules);
    QTableWidget *table = desk.page->rules()->table();
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(1, 1)->text(), QStringLiteral("Paused · Lunch break for 20:00"));
    table->selectRow(1);
    Q_EMIT table->cellDoubleClicked(1, 0);
    AlertRuleDialog *dialog = desk.dialog();
    QVERIFY(dialog);
    QCOMPARE(dialog->rule().id, 2);
    desk.tell(protocol::AlertRules{{ruleOf(1, waitingAbove(5, 30))}});
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(dialog->rule().id, 0);
    QCOMPARE(dialog->rule().condition, paused(s("lunch"), 1200));
}

void AlertsPageTest::aRuleChangedMeanwhileIsSaidBeforeItIsOverwritten()
{
    Desk desk;
    desk.page->open(AlertsPage::Rules);
    desk.page->rules()->table()->selectRow(0);
    Q_EMIT desk.page->rules()->table()->cellDoubleClicked(0, 0);
    AlertRuleDialog *dialog = desk.dialog();
    QVERIFY(dialog);
    const auto notice = [dialog] {
        for (const NoticeLabel *label : dialog->findChildren<NoticeLabel *>()) {
            if (label->isVisible())
                return label->text();
        }
        return QString();
    };
    dialog->findChild<QDoubleSpinBox *>()->setValue(7);
    desk.tell(protocol::AlertRules{{ruleOf(1, waitingAbove(5, 30)), ruleOf(2, paused(s("lunch"), 1200))}});
    QVERIFY2(notice().isEmpty(), "nothing is new");
    desk.tell(protocol::AlertRules{{ruleOf(1, waitingAbove(9, 30)), ruleOf(2, paused(s("lunch"), 1200))}});
    QVERIFY2(notice().contains(s("Waiting calls above 9 for 0:30")), qPrintable(notice()));
    QCOMPARE(dialog->rule().condition.figure->limit, 7.0);
}

void AlertsPageTest::placesStayChosenWhileTheFigureChanges()
{
    Desk desk;
    desk.page->rules()->openNew();
    AlertRuleDialog *dialog = desk.dialog();
    check(dialog, s("Each queue"))->setChecked(false);
    dialog->findChild<QListWidget *>()->item(1)->setCheckState(Qt::Checked);
    const std::vector<int> chosen = dialog->rule().queueIds;
    QComboBox *what = box(dialog, s("What is watched"));
    what->setCurrentIndex(what->findData(statisticOf(Figure::LongestWait)));
    QCOMPARE(dialog->rule().queueIds, chosen);
    what->setCurrentIndex(what->findData(static_cast<int>(AgentPhase::OnPause)));
    QVERIFY(dialog->rule().queueIds.empty());
    QVERIFY(check(dialog, s("All agents"))->isChecked());
    what->setCurrentIndex(what->findData(statisticOf(Figure::LongestWait)));
    QCOMPARE(dialog->rule().queueIds, chosen);
}

void AlertsPageTest::aRuleWhoseQueuesAreGoneIsNotOfEachQueue()
{
    Desk desk;
    AlertRule some = ruleOf(1, waitingAbove(5, 30));
    some.queueIds = {2, 98};
    AlertRule none = ruleOf(2, waitingAbove(5, 30));
    none.queueIds = {98, 99};
    desk.tell(protocol::AlertRules{{some, none}});
    desk.page->open(AlertsPage::Rules);
    const auto goneText = [](const AlertRuleDialog *dialog) {
        QString text;
        for (const NoticeLabel *label : dialog->findChildren<NoticeLabel *>())
            text += label->isVisible() ? label->text() : QString();
        return text;
    };
    desk.page->rules()->table()->selectRow(1);
    Q_EMIT desk.page->rules()->table()->cellDoubleClicked(1, 0);
    QPointer<AlertRuleDialog> dialog = desk.dialog();
    QVERIFY(dialog);
    QCheckBox *everywhere = check(dialog, s("Each queue"));
    auto *save = dialog->findChild<QPushButton *>(s("primary"));
    QVERIFY(!everywhere->isChecked());
    QVERIFY2(!save->isEnabled(), "where it holds has to be chosen");
    QVERIFY2(goneText(dialog).startsWith(s("2 queue(s) of this rule were removed from XiVO")),
             qPrintable(goneText(dialog)));
    QVERIFY(goneText(dialog).contains(s("None is left")));
    dialog->findChild<QListWidget *>()->item(0)->setCheckState(Qt::Checked);
    QVERIFY(save->isEnabled());
    delete dialog;

    desk.page->rules()->table()->selectRow(0);
    Q_EMIT desk.page->rules()->table()->cellDoubleClicked(0, 0);
    dialog = desk.dialog();
    QCOMPARE(dialog->rule().queueIds, std::vector<int>{2});
    QVERIFY(goneText(dialog).startsWith(s("1 queue(s)")));
    QVERIFY(!goneText(dialog).contains(s("None is left")));
}

void AlertsPageTest::noMoreMinutesThanADayAreTaken()
{
    Desk desk;
    desk.page->rules()->openNew();
    AlertRuleDialog *dialog = desk.dialog();
    box(dialog, s("Unit of the duration"))->setCurrentIndex(1);
    auto *duration = dialog->findChild<QSpinBox *>();
    duration->setFocus();
    duration->selectAll();
    QTest::keyClicks(duration, s("1441"));
    QCOMPARE(duration->value(), 144); // the digit that makes it too many is refused
    QCOMPARE(dialog->rule().condition.heldFor, seconds(144 * 60));
    box(dialog, s("Unit of the duration"))->setCurrentIndex(0);
    duration->setValue(24 * 60 * 60);
    QCOMPARE(dialog->rule().condition.heldFor, seconds(24 * 60 * 60));
}

void AlertsPageTest::closingAsksBeforeARuleIsLost()
{
    Desk desk;
    desk.page->rules()->openNew();
    QPointer<AlertRuleDialog> dialog = desk.dialog();
    dialog->close();
    QTRY_VERIFY2(!dialog, "nothing was entered");
    desk.page->rules()->openNew();
    dialog = desk.dialog();
    dialog->findChild<QDoubleSpinBox *>()->setValue(7);
    dialog->close();
    QVERIFY(dialog && dialog->isVisible());
    answerDiscard(dialog, false);
    QCOMPARE(dialog->rule().condition.figure->limit, 7.0);
    dialog->findChild<QDoubleSpinBox *>()->setValue(5);
    dialog->close();
    QTRY_VERIFY2(!dialog, "it stands as it stood at first");
}

void AlertsPageTest::aRuleIsSwitchedOffInTheList()
{
    Desk desk;
    desk.page->open(AlertsPage::Rules);
    QTableWidget *table = desk.page->rules()->table();
    table->item(0, 4)->setCheckState(Qt::Unchecked);
    // Refused for want of a connection: it shows what holds.
    QTRY_COMPARE(table->item(0, 4)->checkState(), Qt::Checked);
}
