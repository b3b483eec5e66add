#include "command_test.h"

#include "served_floor.h"
#include "web_client.h"

#include <commands/dispatcher.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::test;

namespace {

/// A floor that is in sync, a dispatcher on it, and what was replied.
struct Desk
{
    ServedFloor served;
    rights::AccessRights rights{served.configuration, served.floor, {}};
    commands::Dispatcher dispatcher{{served.floor, served.configuration, served.control}, rights};
    commands::Requester anna{QStringLiteral("anna"), 37, 7, QStringLiteral("4022")};
    std::vector<protocol::ServerMessage> replies;

    Desk()
    {
        rights.read({});
        served.synchronise();
    }

    bool dispatch(const protocol::Command &command)
    {
        return dispatcher.dispatch(
            command, anna, [this](const protocol::ServerMessage &message) { replies.push_back(message); });
    }
    template <typename Message> const Message *onlyReply() const
    {
        return replies.size() == 1 ? std::get_if<Message>(&replies.front()) : nullptr;
    }
};

} // namespace

void CommandTest::refusesWhoCannotBeMeant_data()
{
    QTest::addColumn<int>("ownAgent");
    QTest::addColumn<int>("namedAgent"); // 0: none
    QTest::addColumn<bool>("linkUp");
    QTest::addColumn<QString>("code");
    QTest::newRow("no agent") << 0 << 0 << true << QStringLiteral("NotAnAgent");
    QTest::newRow("unknown agent") << 7 << 99 << true << QStringLiteral("UnknownAgent");
    QTest::newRow("link down") << 7 << 8 << false << QStringLiteral("LinkDown");
}

void CommandTest::refusesWhoCannotBeMeant()
{
    QFETCH(const int, ownAgent);
    QFETCH(const int, namedAgent);
    QFETCH(const bool, linkUp);
    QFETCH(const QString, code);
    Desk desk;
    desk.anna.agentId = ownAgent;
    if (!linkUp)
        desk.served.apply(realtime::LinkLost{});
    const auto agent = namedAgent == 0 ? std::nullopt : std::optional(namedAgent);
    const std::vector<std::pair<protocol::Command, QString>> all{
        {protocol::AgentLogin{QStringLiteral("4022"), agent}, QStringLiteral("agentLogin")},
        {protocol::AgentLogout{agent}, QStringLiteral("agentLogout")},
        {protocol::PauseAgent{agent, {}}, QStringLiteral("pauseAgent")},
        {protocol::UnpauseAgent{agent}, QStringLiteral("unpauseAgent")}};
    for (const auto &[command, name] : all) {
        desk.replies.clear();
        QVERIFY(desk.dispatch(command));
        const auto *error = desk.onlyReply<protocol::Error>();
        QVERIFY(error);
        QCOMPARE(error->error, code);
        QCOMPARE(error->command, name);
        QVERIFY(error->agentId == agent);
        QVERIFY(!error->reason.isEmpty());
    }
    QVERIFY(desk.served.control.asked.isEmpty());
}

void CommandTest::logsIn()
{
    Desk desk;
    QVERIFY(desk.dispatch(protocol::AgentLogin{QStringLiteral("4023"), 8}));
    QVERIFY(
        desk.dispatch(protocol::AgentLogin{QString(), std::nullopt})); // his own, on the number he came with
    QCOMPARE(desk.served.control.asked,
             QStringList({QStringLiteral("logIn 8 4023"), QStringLiteral("logIn 7 4022")}));
    QVERIFY(desk.replies.empty()); // the effect is told by the floor
}

void CommandTest::refusesUnknownNumber()
{
    Desk desk;
    desk.anna.phoneNumber.clear();
    for (const QString &number : {QStringLiteral("9999"), QString(), QStringLiteral("0")}) {
        desk.replies.clear();
        QVERIFY(desk.dispatch(protocol::AgentLogin{number, 7}));
        const auto *error = desk.onlyReply<protocol::AgentError>();
        QVERIFY(error);
        QCOMPARE(error->error, QStringLiteral("PhoneNumberUnknown"));
    }
    QVERIFY(desk.served.control.asked.isEmpty());
}

void CommandTest::confirmsLoginOnTheSamePhone()
{
    Desk desk;
    desk.served.logIn(7, QStringLiteral("4022"));
    QVERIFY(desk.dispatch(protocol::AgentLogin{QStringLiteral("4022"), 7}));
    const auto *state = desk.onlyReply<protocol::AgentStateEvent>();
    QVERIFY(state);
    QCOMPARE(state->state.agentId, 7);
    QCOMPARE(state->state.phoneNumber, QStringLiteral("4022"));
    QVERIFY(desk.served.control.asked.isEmpty());
}

void CommandTest::refusesLoginOnAnotherPhone()
{
    Desk desk;
    desk.served.logIn(7, QStringLiteral("4022"));
    QVERIFY(desk.dispatch(protocol::AgentLogin{QStringLiteral("4023"), 7}));
    const auto *error = desk.onlyReply<protocol::AgentError>();
    QVERIFY(error);
    QCOMPARE(error->error, QStringLiteral("LoggedInOnAnotherPhone"));
    QCOMPARE(error->phoneNumber, QStringLiteral("4022"));
    QCOMPARE(error->requestedNumber, QStringLiteral("4023"));
    QVERIFY(desk.served.control.asked.isEmpty());
}

void CommandTest::takesTheLineFromAnotherAgent()
{
    Desk desk;
    desk.served.logIn(8, QStringLiteral("4022"));
    desk.served.control.manner = ScriptedControl::Manner::Wait;
    QVERIFY(desk.dispatch(protocol::AgentLogin{QStringLiteral("4022"), 7}));
    QCOMPARE(desk.served.control.asked, QStringList(QStringLiteral("logOut 8")));
    desk.served.control.answer(std::nullopt);
    QCOMPARE(desk.served.control.asked.last(), QStringLiteral("logIn 7 4022"));
    QVERIFY(desk.replies.empty());
}

void CommandTest::sendsAColleagueOnlyToAGivenNumber()
{
    Desk desk;
    for (const QString &number : {QString(), QStringLiteral("0")}) {
        desk.replies.clear();
        QVERIFY(desk.dispatch(protocol::AgentLogin{number, 8}));
        const auto *error = desk.onlyReply<protocol::AgentError>();
        QVERIFY(error);
        QCOMPARE(error->error, QStringLiteral("PhoneNumberUnknown"));
    }
    QVERIFY(desk.served.control.asked.isEmpty());
    QVERIFY(desk.dispatch(protocol::AgentLogin{QString(), 7}));
    QCOMPARE(desk.served.control.asked, QStringList(QStringLiteral("logIn 7 4022")));
}

void CommandTest::clearsALineForAColleagueOnlyOfWhomItCommands()
{
    Desk desk;
    UserRights supervisor;
    supervisor.userId = desk.anna.userId;
    supervisor.profile = RightProfile::Supervisor;
    supervisor.agentIds = {8};
    desk.rights.change(supervisor);
    desk.served.logIn(9, QStringLiteral("4024"));
    QVERIFY(desk.dispatch(protocol::AgentLogin{QStringLiteral("4024"), 8}));
    const auto *error = desk.onlyReply<protocol::Error>();
    QVERIFY(error);
    QCOMPARE(error->error, QStringLiteral("Forbidden"));
    QVERIFY2(error->reason.contains(QStringLiteral("agent 9")), qPrintable(error->reason));
    QVERIFY(desk.served.control.asked.isEmpty());

    supervisor.agentIds = {8, 9};
    desk.rights.change(supervisor);
    QVERIFY(desk.dispatch(protocol::AgentLogin{QStringLiteral("4024"), 8}));
    supervisor.agentIds = {};
    desk.rights.change(supervisor);
    QVERIFY(desk.dispatch(protocol::AgentLogin{QStringLiteral("4024"), 7})); // he comes himself
    QCOMPARE(desk.served.control.asked,
             QStringList({QStringLiteral("logOut 9"), QStringLiteral("logIn 8 4024"),
                          QStringLiteral("logOut 9"), QStringLiteral("logIn 7 4024")}));
}

void CommandTest::judgesByTheGivenSight()
{
    Desk desk;
    const auto reply = [&desk](const protocol::ServerMessage &message) { desk.replies.push_back(message); };
    QVERIFY(desk.dispatcher.dispatch(protocol::AgentLogout{8}, desk.anna, rights::Sight(), reply));
    QCOMPARE(desk.onlyReply<protocol::Error>()->error, QStringLiteral("Forbidden"));
}

void CommandTest::logsOut()
{
    Desk desk;
    desk.served.logIn(8, QStringLiteral("4023"));
    QVERIFY(desk.dispatch(protocol::AgentLogout{8}));
    QCOMPARE(desk.served.control.asked, QStringList(QStringLiteral("logOut 8")));
    QVERIFY(desk.replies.empty());
    QVERIFY(desk.dispatch(protocol::AgentLogout{7}));
    QVERIFY(desk.onlyReply<protocol::AgentStateEvent>()); // he is out already
    QCOMPARE(desk.served.control.asked.size(), 1);
}

void CommandTest::logsInAndOutInTurn()
{
    Desk desk;
    QVERIFY(desk.dispatch(protocol::ToggleAgentLogin{}));
    desk.served.logIn(7, QStringLiteral("4022"));
    QVERIFY(desk.dispatch(protocol::ToggleAgentLogin{}));
    QCOMPARE(desk.served.control.asked,
             QStringList({QStringLiteral("logIn 7 4022"), QStringLiteral("logOut 7")}));
}

void CommandTest::pausesWithReason()
{
    Desk desk;
    QVERIFY(desk.dispatch(protocol::PauseAgent{8, QStringLiteral("lunch")}));
    QCOMPARE(desk.onlyReply<protocol::Error>()->error, QStringLiteral("NotLoggedIn"));
    desk.replies.clear();
    desk.served.logIn(8, QStringLiteral("4023"));
    QVERIFY(desk.dispatch(protocol::PauseAgent{8, QStringLiteral("lunch")}));
    QCOMPARE(desk.served.control.asked, QStringList(QStringLiteral("pause 8 lunch")));
    desk.served.setPaused(8, true, QStringLiteral("lunch"));
    QVERIFY(desk.dispatch(protocol::PauseAgent{8, QStringLiteral("lunch")}));
    QVERIFY(desk.onlyReply<protocol::AgentStateEvent>());
    QVERIFY(desk.dispatch(protocol::PauseAgent{8, QStringLiteral("training")}));
    QCOMPARE(desk.served.control.asked.last(), QStringLiteral("pause 8 training"));
}

void CommandTest::refusesBadReason()
{
    Desk desk;
    desk.served.logIn(8, QStringLiteral("4023"));
    for (const QString &reason :
         {QStringLiteral("lunch\r\nAction: Command"),
          QString(commands::PauseAgentHandler::maxReasonLength + 1, QLatin1Char('x'))}) {
        desk.replies.clear();
        QVERIFY(desk.dispatch(protocol::PauseAgent{8, reason}));
        QCOMPARE(desk.onlyReply<protocol::Error>()->error, QStringLiteral("BadReason"));
    }
    QVERIFY(desk.served.control.asked.isEmpty());
}

void CommandTest::unpauses()
{
    Desk desk;
    QVERIFY(desk.dispatch(protocol::UnpauseAgent{8}));
    QCOMPARE(desk.onlyReply<protocol::Error>()->error, QStringLiteral("NotLoggedIn"));
    desk.replies.clear();
    desk.served.logIn(8, QStringLiteral("4023"));
    desk.served.setPaused(8, true);
    QVERIFY(desk.dispatch(protocol::UnpauseAgent{8}));
    QCOMPARE(desk.served.control.asked, QStringList(QStringLiteral("unpause 8")));
    QVERIFY(desk.replies.empty());
}

void CommandTest::passesRefusalsOn()
{
    Desk desk;
    desk.served.logIn(8, QStringLiteral("4023"));
    desk.served.control.manner = ScriptedControl::Manner::Refuse;
    desk.served.control.refusal = {QStringLiteral("LinkDown"), QStringLiteral("agentd does not answer.")};
    QVERIFY(desk.dispatch(protocol::PauseAgent{8, {}}));
    const auto *error = desk.onlyReply<protocol::Error>();
    QVERIFY(error);
    QCOMPARE(error->error, QStringLiteral("LinkDown"));
    QCOMPARE(error->command, QStringLiteral("pauseAgent"));
    QCOMPARE(error->reason, QStringLiteral("agentd does not answer."));
    QVERIFY(error->agentId == 8);

    desk.replies.clear();
    desk.served.control.refusal.code = QStringLiteral("PhoneNumberUnknown");
    QVERIFY(desk.dispatch(protocol::AgentLogin{QStringLiteral("4022"), 7}));
    QCOMPARE(desk.onlyReply<protocol::AgentError>()->error, QStringLiteral("PhoneNumberUnknown"));
}

void CommandTest::passesLateRefusalsOn()
{
    Desk desk;
    desk.served.logIn(8, QStringLiteral("4023"));
    desk.served.control.manner = ScriptedControl::Manner::Wait;
    QVERIFY(desk.dispatch(protocol::AgentLogout{8}));
    QVERIFY(desk.replies.empty());
    desk.served.control.answer(
        commands::Refusal{QStringLiteral("TimedOut"), QStringLiteral("No answer in time.")});
    QCOMPARE(desk.onlyReply<protocol::Error>()->error, QStringLiteral("TimedOut"));
}

void CommandTest::outlivesTheRequester()
{
    ServedFloor served;
    served.synchronise();
    served.logIn(8, QStringLiteral("4023"));
    served.control.manner = ScriptedControl::Manner::Wait;
    QVERIFY(served.start());
    {
        WebClient client;
        QVERIFY(client.logIn(served.port()));
        client.send(protocol::PauseAgent{8, QStringLiteral("lunch")});
        QTRY_COMPARE(served.control.asked, QStringList(QStringLiteral("pause 8 lunch")));
    }
    QTRY_COMPARE(served.server->sessionCount(), 0);
    served.control.answer(served.control.refusal);
    WebClient later;
    QVERIFY(later.logIn(served.port()));
    QVERIFY(later.catchUp());
}
