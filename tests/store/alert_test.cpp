#include "alert_test.h"

#include "alert_desk.h"

#include <alerts/rule_check.h>

#include <QTest>
#include <algorithm>

namespace xivocc::test {

namespace {

using commands::FoundAlerts;
using commands::KeptAlerts;

const QString sqlite = QStringLiteral("sqlite");
const Instant noon{milliseconds(1'714'996'800'123)};

bool all(const Alert &)
{
    return true;
}

std::optional<KeptAlerts> open(store::Store &store, Instant now)
{
    store::AlertsTable book(store);
    std::optional<KeptAlerts> kept;
    book.open(now, [&kept](const auto &opened) {
        if (opened)
            kept = *opened;
    });
    return settled(store) ? kept : std::nullopt;
}

FoundAlerts find(store::Store &store, const commands::AlertQuestion &question)
{
    store::AlertsTable book(store);
    FoundAlerts result;
    book.find(question, [&result](const auto &found) {
        if (found)
            result = *found;
    });
    return settled(store) ? result : FoundAlerts();
}

AlertRule pauseRule()
{
    AlertRule rule;
    rule.id = 4;
    rule.name = QStringLiteral("Längere Pause");
    rule.condition.state = StateCondition{AgentPhase::OnPause, QStringLiteral("lunch")};
    rule.condition.heldFor = seconds(1200);
    rule.groupIds = {1, 3};
    rule.isSounding = true;
    rule.isEnabled = false;
    return rule;
}

Alert alertOf(int id, int queueId, Instant firedAt)
{
    Alert alert;
    alert.id = id;
    alert.ruleId = 7;
    alert.ruleName = QStringLiteral("Few agents");
    alert.condition.figure = FigureCondition{QStringLiteral("AvailableAgents"), AlertComparison::Below, 1.5};
    alert.condition.heldFor = seconds(10);
    alert.queueId = queueId;
    alert.subjectName = QStringLiteral("Sales");
    alert.since = firedAt - seconds(10);
    alert.firedAt = firedAt;
    alert.value = alert.lastValue = 1;
    alert.worstValue = 0.25;
    return alert;
}

UserRights supervisor(int userId, std::vector<int> queues, std::vector<int> groups = {})
{
    UserRights rights;
    rights.userId = userId;
    rights.profile = RightProfile::Supervisor;
    rights.queueIds = std::move(queues);
    rights.groupIds = std::move(groups);
    return rights;
}

} // namespace

void AlertTest::keepsRules()
{
    QFETCH(const QString, engine);
    const config::StoreSettings settings = m_place.fresh(engine);
    AlertRule waiting = AlertDesk::waitingRule(5.5, seconds(30), {2, 9});
    waiting.id = 2;
    waiting.condition.figure->comparison = AlertComparison::Below;
    {
        store::Store store(settings);
        store::AlertsTable book(store);
        int done = 0;
        const commands::Done count = [&done](const commands::Refusal *refusal) { done += refusal ? 0 : 1; };
        AlertRule other = pauseRule();
        other.groupIds = {8};
        book.writeRule(other, count);
        book.writeRule(pauseRule(), count);
        book.writeRule(waiting, count);
        other.id = 5;
        book.writeRule(other, count);
        book.removeRule(5, count);
        QVERIFY(settled(store));
        QCOMPARE(done, 5);
    }
    store::Store store(settings);
    const auto kept = open(store, noon);
    QVERIFY(kept);
    QVERIFY(kept->rules == (std::vector{waiting, pauseRule()}));
    QCOMPARE(kept->lastRuleId, 4);
    QCOMPARE(kept->lastAlertId, 0);
}

void AlertTest::keepsAlertsAsTheyAre()
{
    QFETCH(const QString, engine);
    const config::StoreSettings settings = m_place.fresh(engine);
    Alert first = alertOf(1, 9, noon);
    Alert second = alertOf(2, 0, noon + seconds(1));
    second.agentId = 7;
    second.condition = pauseRule().condition;
    second.isSounding = true;
    {
        store::Store store(settings);
        store::AlertsTable book(store);
        book.write({first}, [](const auto *) {});
        book.write({second}, [](const auto *) {});
        first.lastValue = 3;
        first.worstValue = 0;
        first.acknowledgement =
            AlertAcknowledgement{QStringLiteral("nora"), QStringLiteral("Nora Vidal"), noon + seconds(5)};
        book.write({first}, [](const auto *) {});
        first.clearedAt = noon + seconds(9);
        first.ending = AlertEnding::RuleChanged;
        book.write({first}, [](const auto *) {});
        QVERIFY(settled(store));
    }
    store::Store store(settings);
    const FoundAlerts found = find(store, {{}, 0, 10, all});
    QVERIFY(found.isComplete);
    QVERIFY(found.alerts == (std::vector{second, first}));
}

void AlertTest::alertsNeedNoNewPostgres()
{
    QFETCH(const QString, engine);
    store::Store store(m_place.fresh(engine));
    // "insert … on conflict" of PostgreSQL 9.5 cannot be had without a key.
    for (const char *statement :
         {"alter table alert rename to keyed", "create table alert as select * from keyed"})
        QVERIFY(executed(store, statement));
    store::AlertsTable book(store);
    Alert alert = alertOf(1, 9, noon);
    book.write({alert}, [](const auto *) {});
    alert.clearedAt = noon + seconds(9);
    alert.ending = AlertEnding::ConditionEnded;
    book.write({alert}, [](const auto *) {});
    QVERIFY(find(store, {{}, 0, 10, all}).alerts == std::vector{alert});
}

void AlertTest::standingOnesEndWithTheServer()
{
    QFETCH(const QString, engine);
    const config::StoreSettings settings = m_place.fresh(engine);
    {
        AlertDesk desk(settings);
        desk.send(protocol::SetAlertRule{AlertDesk::waitingRule(0, seconds(0))}, desk.nora);
        desk.join(QStringLiteral("100"));
        QVERIFY(desk.settle());
        QCOMPARE(desk.lastTold().id, 1);
    }
    AlertDesk desk(settings);
    desk.wait(seconds(60));
    QVERIFY(desk.settle());
    desk.send(protocol::SubscribeToAlerts{}, desk.nora);
    QVERIFY(desk.lastReply<protocol::AlertsStanding>()->alerts.empty());
    // The rule goes on, and so do the numbers.
    desk.join(QStringLiteral("200"));
    QCOMPARE(desk.lastTold().id, 2);
    desk.send(protocol::GetAlertHistory{1, {}, 10, 0}, desk.nora);
    const std::vector<Alert> &history = desk.lastReply<protocol::AlertHistory>()->alerts;
    QCOMPARE(history.size(), std::size_t{2});
    QVERIFY(!history[0].clearedAt);
    QVERIFY(history[1].ending == AlertEnding::ServerRestarted);
    QVERIFY(history[1].clearedAt);
}

void AlertTest::theHistoryIsOfWhatIsSeen()
{
    QFETCH(const QString, engine);
    store::Store store(m_place.fresh(engine));
    constexpr int total = 1'200;
    store::AlertsTable book(store);
    for (int id = 1; id <= total; ++id)
        book.write({alertOf(id, id % 100 == 0 ? 9 : 2, noon + seconds(id))}, [](const auto *) {});
    int looks = 0;
    const auto seesNine = [&looks](const Alert &alert) {
        ++looks;
        return alert.queueId == 9;
    };
    FoundAlerts found = find(store, {{}, 0, 5, seesNine});
    QCOMPARE(found.alerts.size(), std::size_t{5});
    QVERIFY(!found.isComplete);
    QCOMPARE(found.alerts.front().id, 1200);
    QCOMPARE(looks, 2); // one for each queue, not for each alert
    found = find(store, {{}, found.alerts.back().id, 50, seesNine});
    QCOMPARE(found.alerts.size(), std::size_t{7});
    QVERIFY(found.isComplete);
    QCOMPARE(found.alerts.front().id, 700);
    // Exactly as many as there are.
    QVERIFY(find(store, {{}, 0, 12, seesNine}).isComplete);
    QCOMPARE(find(store, {noon + seconds(1101), 0, 500, all}).alerts.size(), std::size_t{100});
    Alert ofAgent = alertOf(total + 1, 0, noon + seconds(total + 1));
    ofAgent.agentId = 9;
    book.write({ofAgent}, [](const auto *) {});
    QCOMPARE(find(store, {{}, 0, 1, seesNine}).alerts.front().id, 1200);
    const auto seesTheAgent = [](const Alert &alert) { return alert.queueId == 0 && alert.agentId == 9; };
    QVERIFY(find(store, {{}, 0, 5, seesTheAgent}).alerts == std::vector{ofAgent});
    found = find(store, {{}, 0, 5, [](const Alert &) { return false; }});
    QVERIFY(found.alerts.empty() && found.isComplete);
}

void AlertTest::theHistoryIsBounded()
{
    QFETCH(const QString, engine);
    store::Store store(m_place.fresh(engine));
    store::AlertsTable book(store);
    constexpr int many = store::AlertsTable::maxAlerts;
    const auto write = [&](const Alert &alert) { book.write({alert}, [](const auto *) {}); };
    const auto idsKept = [&store] {
        std::vector<int> ids;
        for (const Alert &alert : find(store, {{}, 0, 100, all}).alerts)
            ids.push_back(alert.id);
        return ids;
    };
    write(alertOf(1, 9, noon));
    write(alertOf(2, 9, noon + store::AlertsTable::retention));
    QCOMPARE(idsKept(), (std::vector{2, 1}));
    write(alertOf(3, 9, noon + store::AlertsTable::retention + milliseconds(1)));
    QCOMPARE(idsKept(), (std::vector{3, 2}));
    write(alertOf(many + 2, 9, noon + store::AlertsTable::retention + milliseconds(2)));
    QCOMPARE(idsKept(), (std::vector{many + 2, 3}));
}

void AlertTest::firesForWhoSubscribed()
{
    AlertDesk desk(m_place.fresh(sqlite));
    desk.send(protocol::GetAlertRules{}, desk.nora);
    QVERIFY(desk.lastReply<protocol::AlertRules>()->rules.empty());
    desk.send(protocol::SubscribeToAlerts{}, desk.nora);
    QVERIFY(desk.lastReply<protocol::AlertsStanding>()->alerts.empty());
    QCOMPARE(desk.outbox.subscriptions.size(), std::size_t{2});
    desk.replies.clear();
    AlertRule rule = AlertDesk::waitingRule(0, seconds(30), {2, 1, 1});
    rule.name = QStringLiteral(" Many waiting ");
    desk.send(protocol::SetAlertRule{rule}, desk.nora);
    QVERIFY(desk.replies.empty());
    QCOMPARE(desk.rulesTold().size(), std::size_t{1});
    QCOMPARE(desk.rulesTold().front().id, 1);
    QCOMPARE(desk.rulesTold().front().name, QStringLiteral("Many waiting"));
    QCOMPARE(desk.rulesTold().front().queueIds, (std::vector{1, 2}));
    desk.join(QStringLiteral("100"));
    desk.wait(seconds(29));
    QCOMPARE(desk.lastTold().id, 0);
    desk.wait(seconds(1));
    QCOMPARE(desk.lastTold().id, 1);
    QCOMPARE(desk.lastTold().subjectName, QStringLiteral("Sales"));
    desk.leave(QStringLiteral("100"));
    QVERIFY(desk.lastTold().clearedAt);
}

void AlertTest::theFirstToAcknowledgeIsNamed()
{
    AlertDesk desk(m_place.fresh(sqlite));
    desk.send(protocol::SetAlertRule{AlertDesk::waitingRule(0, seconds(0))}, desk.nora);
    desk.join(QStringLiteral("100"));
    desk.replies.clear();
    desk.send(protocol::AcknowledgeAlert{1}, desk.nora);
    QVERIFY(desk.replies.empty());
    const AlertAcknowledgement byNora{QStringLiteral("nora"), QStringLiteral("Nora Vidal"), desk.maker.now};
    QVERIFY(desk.lastTold().acknowledgement == byNora);
    desk.send(protocol::AcknowledgeAlert{1}, desk.paul);
    QCOMPARE(desk.lastError(), QStringLiteral("AlreadyAcknowledged"));
    QVERIFY(desk.lastReply<protocol::Error>()->reason.startsWith(QStringLiteral("Nora Vidal (nora)")));
    desk.leave(QStringLiteral("100"));
    QVERIFY(desk.lastTold().acknowledgement == byNora);
    desk.send(protocol::AcknowledgeAlert{1}, desk.paul);
    QCOMPARE(desk.lastError(), QStringLiteral("UnknownAlert"));
    desk.send(protocol::GetAlertHistory{3, {}, 10, 0}, desk.paul);
    const auto *history = desk.lastReply<protocol::AlertHistory>();
    QCOMPARE(history->requestId, 3);
    QVERIFY(history->alerts.front() == desk.lastTold());
}

void AlertTest::removedRulesClear()
{
    AlertDesk desk(m_place.fresh(sqlite));
    desk.send(protocol::SetAlertRule{AlertDesk::waitingRule(0, seconds(0))}, desk.nora);
    desk.join(QStringLiteral("100"));
    desk.send(protocol::RemoveAlertRule{1}, desk.paul);
    QVERIFY(desk.lastTold().ending == AlertEnding::RuleChanged);
    QVERIFY(desk.watch.alerts().all().empty());
    desk.send(protocol::RemoveAlertRule{1}, desk.paul);
    QCOMPARE(desk.lastError(), QStringLiteral("UnknownRule"));
    AlertRule gone = AlertDesk::waitingRule(0, seconds(0));
    gone.id = 1;
    desk.send(protocol::SetAlertRule{gone}, desk.paul);
    QCOMPARE(desk.lastError(), QStringLiteral("UnknownRule"));
    desk.send(protocol::GetAlertRules{}, desk.nora);
    QVERIFY(desk.lastReply<protocol::AlertRules>()->rules.empty());
}

void AlertTest::badRulesAreRefused()
{
    AlertDesk desk(m_place.fresh(sqlite));
    const auto errorOf = [&desk](const AlertRule &rule) {
        desk.send(protocol::SetAlertRule{rule}, desk.nora);
        return desk.lastError();
    };
    AlertRule rule = AlertDesk::waitingRule(5, seconds(30));
    rule.name = QStringLiteral(" ");
    QCOMPARE(errorOf(rule), QStringLiteral("BadName"));
    rule = AlertDesk::waitingRule(5, seconds(-30));
    QCOMPARE(errorOf(rule), QStringLiteral("BadDuration"));
    rule = AlertDesk::waitingRule(5, seconds(30), {1, 99});
    QCOMPARE(errorOf(rule), QStringLiteral("UnknownQueue"));
    rule = AlertDesk::waitingRule(5, seconds(30));
    rule.condition.figure->figure = QStringLiteral("Temperature");
    QCOMPARE(errorOf(rule), QStringLiteral("UnknownFigure"));
    rule = pauseRule();
    rule.id = 0;
    rule.groupIds = {99};
    QCOMPARE(errorOf(rule), QStringLiteral("UnknownGroup"));
    QVERIFY(desk.rulesTold().empty());
}

void AlertTest::tooManyRulesAreRefused()
{
    const config::StoreSettings settings = m_place.fresh(sqlite);
    {
        store::Store store(settings);
        store::AlertsTable book(store);
        for (int id = 1; id <= alerts::maxRules; ++id) {
            AlertRule rule = AlertDesk::waitingRule(5, seconds(30));
            rule.id = id;
            book.writeRule(rule, [](const auto *) {});
        }
        QVERIFY(settled(store));
    }
    AlertDesk desk(settings);
    QVERIFY(desk.settle());
    AlertRule rule = AlertDesk::waitingRule(6, seconds(30));
    desk.send(protocol::SetAlertRule{rule}, desk.nora);
    QCOMPARE(desk.lastError(), QStringLiteral("TooManyRules"));
    desk.replies.clear();
    rule.id = alerts::maxRules;
    desk.send(protocol::SetAlertRule{rule}, desk.nora);
    QVERIFY(desk.replies.empty());
    QCOMPARE(desk.rulesTold().back().condition.figure->limit, 6.0);

    // What is being written counts as well.
    desk.send(protocol::RemoveAlertRule{1}, desk.nora);
    rule.id = 0;
    desk.sendAtOnce(protocol::SetAlertRule{rule}, desk.nora);
    QVERIFY(desk.replies.empty());
    desk.sendAtOnce(protocol::SetAlertRule{rule}, desk.nora);
    QCOMPARE(desk.lastError(), QStringLiteral("TooManyRules"));
    QVERIFY(desk.settle());
    QCOMPARE(desk.rulesTold().size(), std::size_t{alerts::maxRules});
}

void AlertTest::supervisorsEditWhatIsGranted()
{
    AlertDesk desk(m_place.fresh(sqlite));
    desk.send(protocol::SetAlertRule{AlertDesk::waitingRule(5, seconds(30), {1, 2})}, desk.paul);
    desk.rights.change(supervisor(70, {1}));
    const auto errorTo = [&desk](const protocol::Command &command) {
        desk.replies.clear();
        desk.send(command, desk.nora);
        return desk.lastError();
    };
    const QString forbidden = QStringLiteral("Forbidden");
    QCOMPARE(errorTo(protocol::SetAlertRule{AlertDesk::waitingRule(5, seconds(30))}), forbidden);
    QCOMPARE(errorTo(protocol::SetAlertRule{AlertDesk::waitingRule(5, seconds(30), {1, 2})}), forbidden);
    AlertRule foreign = AlertDesk::waitingRule(5, seconds(30), {1});
    foreign.id = 1;
    QCOMPARE(errorTo(protocol::SetAlertRule{foreign}), forbidden);
    QCOMPARE(errorTo(protocol::RemoveAlertRule{1}), forbidden);
    AlertRule everybody = pauseRule();
    everybody.id = 0;
    everybody.groupIds.clear();
    QCOMPARE(errorTo(protocol::SetAlertRule{everybody}), forbidden);
    QCOMPARE(desk.rulesTold().size(), std::size_t{1});

    QCOMPARE(errorTo(protocol::SetAlertRule{AlertDesk::waitingRule(5, seconds(30), {1})}), QString());
    QCOMPARE(desk.rulesTold().size(), std::size_t{2});
    QCOMPARE(errorTo(protocol::RemoveAlertRule{2}), QString());
    QCOMPARE(desk.rulesTold().size(), std::size_t{1});

    // Who works at his own desk sees his queue, but makes no rules.
    UserRights none = supervisor(70, {});
    none.profile = RightProfile::None;
    desk.rights.change(none);
    QCOMPARE(errorTo(protocol::SetAlertRule{AlertDesk::waitingRule(5, seconds(30), {1})}), forbidden);
}

void AlertTest::supervisorsSeeTheirHistory()
{
    AlertDesk desk(m_place.fresh(sqlite));
    desk.send(protocol::SetAlertRule{AlertDesk::waitingRule(0, seconds(0))}, desk.paul);
    desk.join(QStringLiteral("100"));
    desk.rights.change(supervisor(70, {2}));
    desk.send(protocol::GetAlertHistory{1, {}, 10, 0}, desk.nora);
    QVERIFY(desk.lastReply<protocol::AlertHistory>()->alerts.empty());
    desk.rights.change(supervisor(70, {1}));
    desk.send(protocol::GetAlertHistory{2, {}, 10, 0}, desk.nora);
    QCOMPARE(desk.lastReply<protocol::AlertHistory>()->alerts.size(), std::size_t{1});
}

void AlertTest::othersAcknowledgeNothing()
{
    AlertDesk desk(m_place.fresh(sqlite));
    desk.send(protocol::SetAlertRule{AlertDesk::waitingRule(0, seconds(0))}, desk.paul);
    desk.join(QStringLiteral("100"));
    desk.rights.change(supervisor(70, {2}));
    desk.send(protocol::AcknowledgeAlert{1}, desk.nora);
    QCOMPARE(desk.lastError(), QStringLiteral("UnknownAlert"));
    QVERIFY(!desk.watch.alerts().find(1)->acknowledgement);
}

void AlertTest::nothingIsLostWithoutAStore()
{
    config::StoreSettings away;
    away.url = QUrl(QStringLiteral("sqlite:///nowhere/at/all/store.db"));
    AlertDesk desk(away);
    QVERIFY(desk.settle());
    desk.send(protocol::GetAlertRules{}, desk.nora);
    QVERIFY(desk.replies.empty()); // told as soon as they can be read
    desk.send(protocol::SetAlertRule{AlertDesk::waitingRule(0, seconds(0))}, desk.nora);
    QCOMPARE(desk.lastError(), QStringLiteral("StoreUnavailable"));
    desk.send(protocol::GetAlertHistory{1, {}, 10, 0}, desk.nora);
    QVERIFY(!desk.lastError().isEmpty());
}

} // namespace xivocc::test
