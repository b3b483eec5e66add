#include "membership_test.h"

#include "served_floor.h"
#include "web_client.h"

#include <commands/agent_group_change.h>
#include <commands/look_ups.h>
#include <commands/memberships.h>
#include <realtime/fact_maker.h>
#include <support/noted_members.h>
#include <support/recording_outbox.h>

#include <QtTest>

using namespace xivocc;
using namespace xivocc::commands;
using namespace xivocc::test;

namespace {

/// Agents 7 and 8 of group 1: 7 in queues 1 (penalty 3) and 2 (penalty 0), 8 in queue 1 (penalty 0).
struct Desk
{
    FactMaker maker;
    NotedMembers members;
    Memberships memberships{maker.floor, &members};
    std::vector<protocol::Error> errors;

    bool send(const protocol::Command &command)
    {
        return memberships.handle(command, {}, [this](const protocol::ServerMessage &message) {
            errors.push_back(std::get<protocol::Error>(message));
        });
    }
};

} // namespace

Q_DECLARE_METATYPE(xivocc::protocol::Command)

void MembershipTest::changesWhoIsMeant_data()
{
    QTest::addColumn<protocol::Command>("command");
    QTest::addColumn<QStringList>("noted");
    const auto row = [](const char *name, const protocol::Command &command, const char *noted) {
        QTest::newRow(name) << command
                            << QString::fromLatin1(noted).split(QLatin1Char(','), Qt::SkipEmptyParts);
    };
    row("one agent", protocol::SetAgentQueue{8, 2, 5}, "set 8 2 5");
    row("one agent leaves", protocol::RemoveAgentFromQueue{7, 2}, "remove 7 2");
    row("a group moves", protocol::MoveAgentsInGroup{1, 1, 3, 2, 4}, "set 7 2 4,remove 7 1");
    row("a group moves within a queue", protocol::MoveAgentsInGroup{1, 1, 3, 1, 4}, "set 7 1 4");
    row("nobody stands there", protocol::MoveAgentsInGroup{1, 2, 9, 1, 0}, "");
    row("a group is added", protocol::AddAgentsInGroup{1, 1, 0, 2, 1}, "set 8 2 1");
    row("a group leaves", protocol::RemoveAgentGroupFromQueueGroup{1, 1, 0}, "remove 8 1");
    row("who is missing is added", protocol::AddAgentsNotInQueueFromGroupTo{1, 2, 6}, "set 8 2 6");
}

void MembershipTest::changesWhoIsMeant()
{
    QFETCH(const protocol::Command, command);
    Desk desk;
    QVERIFY(desk.send(command));
    QTEST(desk.members.noted, "noted");
    QVERIFY(desk.errors.empty());
}

void MembershipTest::saysWhatIsWrong_data()
{
    QTest::addColumn<protocol::Command>("command");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const protocol::Command &command, const char *code) {
        QTest::newRow(name) << command << QString::fromLatin1(code);
    };
    row("unknown agent", protocol::SetAgentQueue{99, 2, 5}, "UnknownAgent");
    row("unknown queue", protocol::SetAgentQueue{7, 99, 5}, "UnknownQueue");
    row("not a member", protocol::RemoveAgentFromQueue{8, 2}, "NotAMember");
    row("unknown source", protocol::MoveAgentsInGroup{1, 99, 0, 2, 0}, "UnknownQueue");
    row("unknown target", protocol::AddAgentsInGroup{1, 1, 0, 99, 0}, "UnknownQueue");
    row("unknown group", protocol::RemoveAgentGroupFromQueueGroup{99, 1, 0}, "UnknownGroup");
    row("unknown group to add", protocol::AddAgentsNotInQueueFromGroupTo{99, 1, 0}, "UnknownGroup");
}

void MembershipTest::saysWhatIsWrong()
{
    QFETCH(const protocol::Command, command);
    Desk desk;
    QVERIFY(desk.send(command));
    QCOMPARE(desk.errors.size(), std::size_t(1));
    QTEST(desk.errors.front().error, "code");
    QVERIFY(desk.members.noted.isEmpty());
    Memberships without(desk.maker.floor, nullptr);
    std::vector<protocol::Error> errors;
    QVERIFY(without.handle(protocol::SetAgentQueue{7, 1, 0}, {}, [&](const protocol::ServerMessage &message) {
        errors.push_back(std::get<protocol::Error>(message));
    }));
    QCOMPARE(errors.front().error, QStringLiteral("NotConfigured"));
}

void MembershipTest::aRefusalCostsNobodyHisPlace()
{
    Desk desk;
    desk.members.refuses = true;
    QVERIFY(desk.send(protocol::MoveAgentsInGroup{1, 1, 3, 2, 4}));
    QCOMPARE(desk.members.noted, QStringList{QStringLiteral("set 7 2 4")});
    QCOMPARE(desk.errors.front().agentId, std::optional(7));
    QCOMPARE(desk.errors.front().command, QStringLiteral("moveAgentsInGroup"));
}

void MembershipTest::putsAnAgentInAnotherGroup()
{
    class NotedGroups final : public AgentGroupControl
    {
    public:
        QStringList noted;
        void setGroup(int agentId, int groupId, Done done) override
        {
            noted.append(QStringLiteral("%1 %2").arg(agentId).arg(groupId));
            const Refusal refusal{QStringLiteral("NotPermitted"), QStringLiteral("XiVO says no.")};
            done(noted.size() > 1 ? &refusal : nullptr);
        }
    };
    FactMaker maker;
    NotedGroups groups;
    AgentGroupChange change(maker.floor, groups);
    QStringList errors;
    const auto send = [&](int agent, int group) {
        return change.handle(protocol::SetAgentGroup{agent, group}, {},
                             [&errors](const protocol::ServerMessage &message) {
                                 errors.append(std::get<protocol::Error>(message).error);
                             });
    };
    QVERIFY(send(8, 1));
    QVERIFY(errors.isEmpty());
    QVERIFY(send(7, 1));
    QVERIFY(send(99, 1));
    QVERIFY(send(7, 99));
    QCOMPARE(groups.noted, QStringList({QStringLiteral("8 1"), QStringLiteral("7 1")}));
    QCOMPARE(errors, QStringList({QStringLiteral("NotPermitted"), QStringLiteral("UnknownAgent"),
                                  QStringLiteral("UnknownGroup")}));
}

void MembershipTest::looksUpAgentsAndNames()
{
    ServedFloor served;
    QVERIFY(served.start());
    served.synchronise();
    LookUps lookUps(served.floor, served.configuration, served.server->outbox());
    std::vector<protocol::ServerMessage> replies;
    const Reply reply = [&replies](const protocol::ServerMessage &message) { replies.push_back(message); };
    QVERIFY(lookUps.handle(protocol::GetAgentDirectory{}, {}, reply));
    QCOMPARE(std::get<protocol::AgentDirectory>(replies.back()).directory.size(),
             served.floor.agents().size());
    QVERIFY(lookUps.handle(protocol::LookUpDisplayName{QStringLiteral("anna")}, {}, reply));
    const auto &name = std::get<protocol::UserDisplayName>(replies.back());
    QCOMPARE(name.userName, QStringLiteral("anna"));
    QVERIFY(!name.displayName.isEmpty());
    QVERIFY(lookUps.handle(protocol::LookUpDisplayName{QStringLiteral("nobody")}, {}, reply));
    QCOMPARE(std::get<protocol::Error>(replies.back()).error, QStringLiteral("UnknownUser"));
}

void MembershipTest::watchesTelephones()
{
    using protocol::PhoneHintStatusEvent;
    ServedFloor served;
    QVERIFY(served.start());
    served.synchronise();
    LookUps lookUps(served.floor, served.configuration, served.server->outbox());
    served.server->add(lookUps);
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    const auto ring = [&served](const char *number, PhoneStatus status) {
        served.apply(
            realtime::LineStateChanged{QString::fromLatin1(number), QStringLiteral("default"), {}, status});
    };
    client.send(protocol::SubscribeToPhoneHints{{QStringLiteral("4022")}});
    QVERIFY(client.catchUp());
    QCOMPARE(client.count<PhoneHintStatusEvent>(), 1);
    ring("4022", PhoneStatus::Ringing);
    ring("4023", PhoneStatus::Ringing);
    QVERIFY(client.catchUp());
    QCOMPARE(client.count<PhoneHintStatusEvent>(), 2);
    QCOMPARE(client.last<PhoneHintStatusEvent>()->status, PhoneStatus::Ringing);
    client.send(protocol::UnsubscribeFromAllPhoneHints{});
    QVERIFY(client.catchUp());
    ring("4022", PhoneStatus::Available);
    QVERIFY(client.catchUp());
    QCOMPARE(client.count<PhoneHintStatusEvent>(), 2);
}

void MembershipTest::watchesNoEndlessNumbers()
{
    ServedFloor served;
    RecordingOutbox outbox;
    LookUps lookUps(served.floor, served.configuration, outbox);
    std::vector<protocol::ServerMessage> replies;
    const Reply reply = [&replies](const protocol::ServerMessage &message) { replies.push_back(message); };
    const QString longest(LookUps::maxNumberLength, QLatin1Char('4'));
    const QString tooLong = longest + QLatin1Char('4');
    QVERIFY(lookUps.handle(
        protocol::SubscribeToPhoneHints{{tooLong, QStringLiteral("4022"), tooLong, longest}}, {}, reply));
    QCOMPARE(outbox.watched, QStringList({QStringLiteral("4022"), longest}));
    QCOMPARE(replies.size(), 1U);
    const auto &error = std::get<protocol::Error>(replies.front());
    QCOMPARE(error.error, QStringLiteral("BadNumber"));
    QVERIFY2(error.reason.startsWith(QStringLiteral("2 of the numbers")), qPrintable(error.reason));
}
