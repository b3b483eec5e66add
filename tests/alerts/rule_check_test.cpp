#include "rule_check_test.h"

#include <alerts/queue_figure.h>
#include <alerts/rule_check.h>
#include <api/statistics_feed.h>
#include <models/alert_texts.h>
#include <realtime/fact_maker.h>

#include <QtTest>
#include <functional>
#include <limits>

using namespace xivocc;
using namespace xivocc::alerts;

namespace {

AlertRule queueRule()
{
    AlertRule rule;
    rule.name = QStringLiteral("Many waiting");
    rule.condition.figure = FigureCondition{QStringLiteral("WaitingCalls"), AlertComparison::Above, 5};
    rule.condition.heldFor = seconds(30);
    return rule;
}

AlertRule agentRule()
{
    AlertRule rule;
    rule.name = QStringLiteral("Long pause");
    rule.condition.state = StateCondition{AgentPhase::OnPause, QStringLiteral("lunch")};
    return rule;
}

using Edit = std::function<void(AlertRule &rule)>;

} // namespace

void RuleCheckTest::knowsEveryFigureThatIsSent()
{
    FactMaker f;
    statistics::DayStatistics statistics({}, f.now);
    statistics.configure(FactMaker::configuration());
    statistics.takeLive(f.join(QStringLiteral("sales"), QStringLiteral("100"), 1).queueEvents);
    statistics.finishRebuilding();
    const api::StatisticsFeed feed(f.floor, statistics);
    const protocol::QueueStatistics sent = feed.all(1, f.now);
    QCOMPARE(sent.counters.size(), std::size_t{26});
    for (const protocol::StatisticCounter &counter : sent.counters) {
        const auto figure = QueueFigure::named(counter.name);
        QVERIFY2(figure, qPrintable(counter.name));
        QCOMPARE(figure->read({f.floor, statistics}, 1, f.now).number.value_or(-1), counter.value);
    }
    // Of another queue without a call there is no wait and no share.
    const alerts::Sources sources{f.floor, statistics};
    for (const char *none : {"LongestWaitTime", "PercentageAnsweredTotal", "PercentageAnsweredTotalLastHour"})
        QVERIFY(!QueueFigure::named(QString::fromLatin1(none))->read(sources, 2, f.now).number);
    QVERIFY(!QueueFigure::named(QStringLiteral("WaitingCallsLastHour")));
    QVERIFY(!QueueFigure::named(QStringLiteral("LastHour")));
    QVERIFY(!QueueFigure::named({}));
}

void RuleCheckTest::knowsEveryFigureThatIsShown()
{
    for (const models::Figure figure : models::allFigures()) {
        const QString name = models::statisticOf(figure);
        QVERIFY2(QueueFigure::named(name), qPrintable(models::figureKey(figure)));
        QVERIFY(models::figureOfStatistic(name) == figure);
    }
    QVERIFY(!models::figureOfStatistic(QStringLiteral("Temperature")));
}

void RuleCheckTest::badRulesAreRefused_data()
{
    QTest::addColumn<bool>("isOfQueue");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("code");
    const auto queueRow = [](const char *title, const char *code, const Edit &edit) {
        QTest::newRow(title) << true << edit << QString::fromLatin1(code);
    };
    const auto agentRow = [](const char *title, const char *code, const Edit &edit) {
        QTest::newRow(title) << false << edit << QString::fromLatin1(code);
    };
    queueRow("no name", "BadName", [](AlertRule &rule) { rule.name = QStringLiteral("  "); });
    queueRow("a novel", "BadName",
             [](AlertRule &rule) { rule.name = QString(maxRuleNameLength + 1, QLatin1Char('x')); });
    queueRow("unknown figure", "UnknownFigure",
             [](AlertRule &rule) { rule.condition.figure->figure = QStringLiteral("Temperature"); });
    queueRow("infinite limit", "BadLimit",
             [](AlertRule &rule) { rule.condition.figure->limit = std::numeric_limits<double>::infinity(); });
    queueRow("no number as limit", "BadLimit", [](AlertRule &rule) {
        rule.condition.figure->limit = std::numeric_limits<double>::quiet_NaN();
    });
    queueRow("out of reach", "BadLimit", [](AlertRule &rule) { rule.condition.figure->limit = 1e10; });
    queueRow("time before now", "BadDuration", [](AlertRule &rule) { rule.condition.heldFor = seconds(-1); });
    queueRow("more than a day", "BadDuration",
             [](AlertRule &rule) { rule.condition.heldFor = longestHeldFor + seconds(1); });
    queueRow("about nothing", "BadCondition", [](AlertRule &rule) { rule.condition.figure.reset(); });
    queueRow("about both", "BadCondition", [](AlertRule &rule) { rule.condition.state.emplace(); });
    queueRow("a figure of groups", "BadPlaces", [](AlertRule &rule) { rule.groupIds = {1}; });
    agentRow("a state of queues", "BadPlaces", [](AlertRule &rule) { rule.queueIds = {1}; });
    agentRow("a reason to be ready", "BadCondition",
             [](AlertRule &rule) { rule.condition.state->phase = AgentPhase::Ready; });
    agentRow("a long reason", "BadReason", [](AlertRule &rule) {
        rule.condition.state->reason = QString(maxReasonLength + 1, QLatin1Char('x'));
    });
    agentRow("a reason of two lines", "BadReason",
             [](AlertRule &rule) { rule.condition.state->reason = QStringLiteral("two\nlines"); });
}

void RuleCheckTest::badRulesAreRefused()
{
    QFETCH(bool, isOfQueue);
    QFETCH(Edit, edit);
    QFETCH(QString, code);
    AlertRule rule = isOfQueue ? queueRule() : agentRule();
    edit(rule);
    const auto fault = faultOf(rule);
    QVERIFY(fault);
    QCOMPARE(QString::fromLatin1(fault->code), code);
    QVERIFY(fault->reason.endsWith(QLatin1Char('.')));
}

void RuleCheckTest::goodRulesPass()
{
    QVERIFY(!faultOf(queueRule()));
    QVERIFY(!faultOf(agentRule()));
    AlertRule edge = queueRule();
    edge.condition.heldFor = longestHeldFor;
    edge.condition.figure->limit = -1;
    edge.queueIds = {1, 2};
    QVERIFY(!faultOf(edge));
    edge = agentRule();
    edge.condition.state->reason = QString(maxReasonLength, QChar(0xe9));
    QVERIFY(!faultOf(edge));
}
