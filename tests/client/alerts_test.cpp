#include "alerts_test.h"

#include "session_fixture.h"

#include <client/alerts.h>
#include <domain/present_moment.h>
#include <protocol/codec.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::client;

namespace {

Alert alertOf(int id)
{
    Alert alert;
    alert.id = id;
    alert.ruleId = 3;
    alert.ruleName = QStringLiteral("Many waiting");
    alert.condition.figure = FigureCondition{QStringLiteral("WaitingCalls"), AlertComparison::Above, 5};
    alert.queueId = 9;
    alert.subjectName = QStringLiteral("Billing");
    alert.since = alert.firedAt = Instant(milliseconds(1'714'984'272'040));
    alert.value = alert.lastValue = alert.worstValue = 6;
    return alert;
}

/// A live session whose server tells of alerts.
struct AlertedSession
{
    void tell(const protocol::ServerMessage &message)
    {
        f.server.send(protocol::encode(message, presentMoment()));
    }
    [[nodiscard]] bool start()
    {
        if (!f.openLive())
            return false;
        tell(protocol::AlertsStanding{{alertOf(1)}});
        return QTest::qWaitFor([this] { return !standing.isEmpty(); });
    }
    [[nodiscard]] QJsonObject lastCommand(const QString &name) const
    {
        QJsonObject last;
        for (const QJsonObject &command : f.server.commands()) {
            if (command.value(QLatin1String("command")) == name)
                last = command;
        }
        return last;
    }
    [[nodiscard]] static Alert alertIn(const QSignalSpy &spy)
    {
        return spy.constLast().constFirst().value<Alert>();
    }

    SessionFixture f;
    Alerts alerts{&f.session};
    QSignalSpy standing{&alerts, &Alerts::standingChanged};
    QSignalSpy fired{&alerts, &Alerts::alertFired};
    QSignalSpy changed{&alerts, &Alerts::alertChanged};
};

} // namespace

void AlertsTest::learnsWhatStands()
{
    AlertedSession s;
    QSignalSpy rules(&s.alerts, &Alerts::rulesChanged);
    QVERIFY(s.start());
    QTRY_COMPARE(s.f.server.countOf(QStringLiteral("subscribeToAlerts")), 1);
    QTRY_COMPARE(s.f.server.countOf(QStringLiteral("getAlertRules")), 1);
    QVERIFY(s.alerts.standing() == std::vector{alertOf(1)});
    QVERIFY(s.fired.isEmpty());
    AlertRule rule;
    rule.id = 3;
    rule.name = QStringLiteral("Long pause");
    rule.condition.state = StateCondition{AgentPhase::OnPause, QStringLiteral("lunch")};
    s.tell(protocol::AlertRules{{rule}});
    QTRY_COMPARE(rules.size(), 1);
    QVERIFY(s.alerts.rules() == std::vector{rule});
}

void AlertsTest::tellsWhatFiresAndClears()
{
    AlertedSession s;
    QVERIFY(s.start());
    s.tell(protocol::AlertChanged{alertOf(2)});
    QTRY_COMPARE(s.fired.size(), 1);
    QVERIFY(AlertedSession::alertIn(s.fired) == alertOf(2));
    QCOMPARE(s.alerts.standing().size(), std::size_t{2});
    Alert taken = alertOf(2);
    taken.acknowledgement =
        AlertAcknowledgement{QStringLiteral("lnoir"), QStringLiteral("Lou Noir"), taken.firedAt};
    s.tell(protocol::AlertChanged{taken});
    QTRY_COMPARE(s.changed.size(), 1);
    QVERIFY(s.alerts.standing().back() == taken);
    taken.clearedAt = taken.firedAt + seconds(60);
    taken.ending = AlertEnding::ConditionEnded;
    s.tell(protocol::AlertChanged{taken});
    QTRY_COMPARE(s.changed.size(), 2);
    QVERIFY(AlertedSession::alertIn(s.changed) == taken);
    QVERIFY(s.alerts.standing() == std::vector{alertOf(1)});
    QCOMPARE(s.fired.size(), 1);
}

void AlertsTest::tellsWhatFiredWhileItWasAway()
{
    AlertedSession s;
    QVERIFY(s.start());
    s.f.server.dropConnections();
    QTRY_COMPARE(s.f.server.upgrades(), 2);
    QVERIFY(s.f.waitFor(LinkState::Live));
    QVERIFY(!s.alerts.standing().empty());
    QTRY_COMPARE(s.f.server.countOf(QStringLiteral("subscribeToAlerts")), 1);
    s.tell(protocol::AlertsStanding{{alertOf(1), alertOf(4)}});
    QTRY_COMPARE(s.fired.size(), 1);
    QCOMPARE(AlertedSession::alertIn(s.fired).id, 4);
}

void AlertsTest::tellsAnotherUserNothingOfTheOneBefore()
{
    AlertedSession s;
    QVERIFY(s.start());
    s.f.session.close();
    s.f.session.open(s.f.address(), {QStringLiteral("other"), QStringLiteral("s3cret"), {}});
    QVERIFY(s.f.waitFor(LinkState::Live));
    QVERIFY(s.alerts.standing().empty());
    s.standing.clear();
    s.tell(protocol::AlertsStanding{{alertOf(4)}});
    QTRY_COMPARE(s.standing.size(), 1);
    QVERIFY2(s.fired.isEmpty(), "it stood when he came");
}

void AlertsTest::sendsRulesAndAcknowledgements()
{
    AlertedSession s;
    QVERIFY(s.start());
    AlertRule rule;
    rule.name = QStringLiteral("Many waiting");
    rule.condition = alertOf(1).condition;
    rule.condition.heldFor = seconds(30);
    QStringList refusals;
    s.alerts.saveRule(rule, [&refusals](const RequestOutcome &outcome) { refusals = outcome.refusals; });
    const QString command = QStringLiteral("setAlertRule");
    QTRY_COMPARE(s.f.server.countOf(command), 1);
    QCOMPARE(s.lastCommand(command).value(QLatin1String("heldFor")).toInt(), 30);
    const int ref = s.lastCommand(command).value(QLatin1String("ref")).toInt();
    s.tell(protocol::Error{QStringLiteral("BadName"), command, QStringLiteral("Bad."), std::nullopt, ref});
    s.tell(protocol::CommandFinished{ref, command, 1});
    QTRY_COMPARE(refusals, QStringList{QStringLiteral("Bad.")});
    s.alerts.acknowledge(1, {});
    s.alerts.removeRule(3, {});
    QTRY_COMPARE(s.lastCommand(QStringLiteral("removeAlertRule")).value(QLatin1String("id")).toInt(), 3);
    QCOMPARE(s.lastCommand(QStringLiteral("acknowledgeAlert")).value(QLatin1String("id")).toInt(), 1);
}

void AlertsTest::hearsTheLastAnswerOfTheHistory()
{
    AlertedSession s;
    QSignalSpy history(&s.alerts, &Alerts::historyReceived);
    QVERIFY(s.start());
    const QString command = QStringLiteral("getAlertHistory");
    s.alerts.askHistory(alertOf(1).firedAt, 0, {});
    QTRY_COMPARE(s.f.server.countOf(command), 1);
    const int first = s.lastCommand(command).value(QLatin1String("requestId")).toInt();
    s.alerts.askHistory({}, 17, {});
    QTRY_COMPARE(s.f.server.countOf(command), 2);
    QCOMPARE(s.lastCommand(command).value(QLatin1String("before")).toInt(), 17);
    const int second = s.lastCommand(command).value(QLatin1String("requestId")).toInt();
    s.tell(protocol::AlertHistory{first, {alertOf(1)}, true});
    s.tell(protocol::AlertHistory{second, {alertOf(2)}, false});
    QTRY_COMPARE(history.size(), 1);
    QCOMPARE(history.constFirst().constFirst().value<std::vector<Alert>>().front().id, 2);
    QCOMPARE(history.constFirst().constLast().toBool(), false);
}
