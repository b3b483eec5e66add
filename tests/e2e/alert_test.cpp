#include "alert_test.h"

#include <support/server_file.h>

#include <QTest>

using namespace xivocc;
using testing::freePort;
using testing::Program;
using testing::ServerFile;

namespace {

constexpr int patience = 20'000;
constexpr int waitingRule = 1;
constexpr int pauseRule = 2;
constexpr int pausedAgent = 2;
const QString telephone = QStringLiteral("1002"); // of his user

} // namespace

void AlertTest::initTestCase()
{
    const quint16 ami = freePort();
    const quint16 agentd = freePort();
    m_api = freePort();
    const QString database = QStringLiteral("sqlite://") + m_directory.filePath(QStringLiteral("xivo.db"));
    m_xivo = std::make_unique<Program>(
        QStringLiteral("xivo-sim"),
        QStringList{QStringLiteral("--still"), QStringLiteral("--agents"), QStringLiteral("4"),
                    QStringLiteral("--queues"), QStringLiteral("2"), QStringLiteral("--ami-port"),
                    QString::number(ami), QStringLiteral("--agentd-port"), QString::number(agentd),
                    QStringLiteral("--confd-port"), QStringLiteral("0"), QStringLiteral("--database"),
                    database});
    QVERIFY2(!m_xivo->awaitLine(QStringLiteral("(%1)").arg(ami)).isEmpty(), qPrintable(m_xivo->output()));
    const ServerFile file{.api = m_api, .ami = ami, .database = database, .agentd = agentd};
    m_settings = file.write(m_directory);
    QVERIFY(startServer());
    QTRY_VERIFY_WITH_TIMEOUT(logIn(m_supervisor, QStringLiteral("superviseur")), patience);
    QVERIFY(logIn(m_caller, QStringLiteral("agent1")));
    QTRY_VERIFY_WITH_TIMEOUT(m_supervisor->last<protocol::PbxLinkStatus>()->up, patience);
}

void AlertTest::cleanupTestCase()
{
    m_caller.reset();
    m_supervisor.reset();
    m_server.reset();
    m_xivo.reset();
}

bool AlertTest::startServer()
{
    m_server = std::make_unique<Program>(QStringLiteral("xivocc-server"),
                                         QStringList{QStringLiteral("--config"), m_settings});
    return !m_server->awaitLine(QStringLiteral("(%1)").arg(m_api)).isEmpty();
}

bool AlertTest::logIn(std::unique_ptr<test::WebClient> &client, const QString &login)
{
    client = std::make_unique<test::WebClient>();
    return client->openAndWait(
        QStringLiteral("ws://127.0.0.1:%1/xuc/ctichannel?username=%2&agentNumber=0&password=0000")
            .arg(m_api)
            .arg(login));
}

bool AlertTest::carriesOut(const protocol::Command &command)
{
    const int ref = ++m_ref;
    m_supervisor->send(command, ref);
    const auto outcome = [this] { return m_supervisor->last<protocol::CommandFinished>(); };
    return QTest::qWaitFor([&] { return outcome() && outcome()->ref == ref; }, patience) &&
           outcome()->refusals == 0;
}

std::optional<Alert> AlertTest::lastOf(int ruleId) const
{
    std::optional<Alert> last;
    for (const protocol::ServerMessage &message : m_supervisor->messages) {
        const auto *changed = std::get_if<protocol::AlertChanged>(&message);
        if (changed && changed->alert.ruleId == ruleId)
            last = changed->alert;
    }
    return last;
}

void AlertTest::firesForACallThatWaits()
{
    m_supervisor->send(protocol::GetList{protocol::ListType::Queue});
    QTRY_VERIFY_WITH_TIMEOUT(m_supervisor->last<protocol::QueueList>(), patience);
    const Queue queue = m_supervisor->last<protocol::QueueList>()->queues.front();
    QVERIFY(carriesOut(protocol::GetAlertRules{}));
    QVERIFY(carriesOut(protocol::SubscribeToAlerts{}));
    QVERIFY(m_supervisor->last<protocol::AlertsStanding>()->alerts.empty());

    AlertRule rule;
    rule.name = QStringLiteral("Somebody waits");
    rule.condition.figure = FigureCondition{QStringLiteral("WaitingCalls"), AlertComparison::Above, 0};
    rule.condition.heldFor = seconds(1);
    rule.queueIds = {queue.id};
    QVERIFY(carriesOut(protocol::SetAlertRule{rule}));
    rule.id = waitingRule;
    QVERIFY(m_supervisor->last<protocol::AlertRules>()->rules == std::vector{rule});
    rule.queueIds = {queue.id, 99'999};
    QVERIFY(!carriesOut(protocol::SetAlertRule{rule}));
    QCOMPARE(m_supervisor->last<protocol::Error>()->error, QStringLiteral("UnknownQueue"));

    m_caller->send(protocol::Dial{queue.number, {}});
    QTRY_VERIFY_WITH_TIMEOUT(lastOf(waitingRule), patience);
    const Alert alert = *lastOf(waitingRule);
    QCOMPARE(alert.queueId, queue.id);
    QCOMPARE(alert.value, 1.0);
    QVERIFY(alert.firedAt - alert.since >= seconds(1));
    QVERIFY(!alert.clearedAt);
}

void AlertTest::isAcknowledgedByName()
{
    const int alert = lastOf(waitingRule)->id;
    QVERIFY(carriesOut(protocol::AcknowledgeAlert{alert}));
    const auto by = lastOf(waitingRule)->acknowledgement;
    QVERIFY(by);
    QCOMPARE(by->login, QStringLiteral("superviseur"));
    QVERIFY(!by->name.isEmpty() && by->name != by->login);
    m_caller->send(protocol::AcknowledgeAlert{alert});
    QTRY_VERIFY_WITH_TIMEOUT(m_caller->last<protocol::Error>(), patience);
    QCOMPARE(m_caller->last<protocol::Error>()->error, QStringLiteral("AlreadyAcknowledged"));
    QVERIFY(m_caller->last<protocol::Error>()->reason.startsWith(by->name));
}

void AlertTest::clearsWhenNobodyWaits()
{
    m_caller->send(protocol::HangUp{});
    QTRY_VERIFY_WITH_TIMEOUT(lastOf(waitingRule)->clearedAt, patience);
    const Alert alert = *lastOf(waitingRule);
    QVERIFY(alert.ending == AlertEnding::ConditionEnded);
    QCOMPARE(alert.worstValue, 1.0);
    QVERIFY(alert.acknowledgement);
    QVERIFY(carriesOut(protocol::GetAlertHistory{5, {}, 10, 0}));
    const auto history = m_supervisor->last<protocol::AlertHistory>();
    QCOMPARE(history->requestId, 5);
    QVERIFY(history->isComplete);
    QVERIFY(history->alerts == std::vector{alert});
}

void AlertTest::firesForALongPause()
{
    AlertRule rule;
    rule.name = QStringLiteral("Long pause");
    rule.condition.state = StateCondition{AgentPhase::OnPause, {}};
    rule.condition.heldFor = seconds(1);
    QVERIFY(carriesOut(protocol::SetAlertRule{rule}));
    QVERIFY(carriesOut(protocol::AgentLogin{telephone, pausedAgent}));
    QVERIFY(carriesOut(protocol::PauseAgent{pausedAgent, QStringLiteral("lunch")}));
    QTRY_VERIFY_WITH_TIMEOUT(lastOf(pauseRule), patience);
    QCOMPARE(lastOf(pauseRule)->agentId, pausedAgent);
    QVERIFY(lastOf(pauseRule)->firedAt - lastOf(pauseRule)->since >= seconds(1));
}

void AlertTest::survivesARestart()
{
    const Alert before = *lastOf(pauseRule);
    const auto rules = m_supervisor->last<protocol::AlertRules>();
    m_caller.reset();
    m_supervisor.reset();
    m_server.reset();
    QVERIFY(startServer());
    QTRY_VERIFY_WITH_TIMEOUT(logIn(m_supervisor, QStringLiteral("superviseur")), patience);
    m_supervisor->send(protocol::GetAlertRules{});
    m_supervisor->send(protocol::SubscribeToAlerts{});
    QTRY_VERIFY_WITH_TIMEOUT(m_supervisor->last<protocol::AlertRules>() == rules, patience);
    // He is still in pause: another alert says so.
    const auto standsAgain = [this] {
        const auto standing = m_supervisor->last<protocol::AlertsStanding>();
        return lastOf(pauseRule) || (standing && !standing->alerts.empty());
    };
    QTRY_VERIFY_WITH_TIMEOUT(standsAgain(), patience);
    QVERIFY(carriesOut(protocol::GetAlertHistory{6, {}, 10, 0}));
    const std::vector<Alert> history = m_supervisor->last<protocol::AlertHistory>()->alerts;
    QCOMPARE(history.size(), std::size_t{3});
    QVERIFY(history[0].id > before.id);
    QCOMPARE(history[0].ruleId, pauseRule);
    QVERIFY(!history[0].clearedAt);
    QCOMPARE(history[1].id, before.id);
    QVERIFY(history[1].ending == AlertEnding::ServerRestarted);
    QCOMPARE(history[1].value, before.value);
    QCOMPARE(history[2].ruleId, waitingRule);
    QVERIFY(history[2].acknowledgement);
}
