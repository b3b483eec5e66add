#include "ami_control_test.h"
#include "fixed_lookup.h"
#include "outcome.h"
#include <support/scripted_ami.h>

#include <support/scripted_http_server.h>
#include <xivo/agentd/fallback_control.h>
#include <xivo/agentd/floor_lookup.h>

#include <QSignalSpy>
#include <QTest>

namespace xivocc::test {

using ami::AmiResponse;
using xivo::AmiControl;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString addSales =
    QStringLiteral("QueueAdd Queue=sales Interface=Local/id-7@agentcallback MemberName=Agent/2007 "
                   "StateInterface=SIP/ph1001 Penalty=0 Skills=agent-7");
const QString addSupport =
    QStringLiteral("QueueAdd Queue=support Interface=Local/id-7@agentcallback MemberName=Agent/2007 "
                   "StateInterface=SIP/ph1001 Penalty=4 Skills=agent-7");
const QString announceLogIn = QStringLiteral(
    "UserEvent UserEvent=AgentLogin AgentID=7 AgentNumber=2007 Extension=1001 Context=default");
const QString pauseForLunch =
    QStringLiteral("QueuePause Interface=Local/id-7@agentcallback Paused=true Reason=lunch");

AmiResponse refused(const char *message)
{
    return ScriptedAmi::failure(AmiResponse::Outcome::Refused, s(message));
}

config::AgentdSettings settingsFor(const ScriptedHttpServer &server)
{
    config::AgentdSettings settings;
    settings.url = server.url(s("/1.0"));
    return settings;
}

} // namespace

void AmiControlTest::logsInToEachConfiguredQueue()
{
    ScriptedAmi ami;
    ami.script = [](const QString &) { return ScriptedAmi::success(); };
    const FixedLookup lookup;
    AmiControl control(ami, lookup);
    Outcome outcome;
    control.logIn(7, s("1001"), outcome.recorder());
    QVERIFY(outcome.accepted());
    QCOMPARE(ami.sent, (QStringList{addSales, addSupport, announceLogIn}));
}

void AmiControlTest::logsOutOfEachLoadedQueue()
{
    ScriptedAmi ami;
    ami.script = [](const QString &) { return ScriptedAmi::success(); };
    FixedLookup lookup;
    lookup.loggedIn = true;
    lookup.loaded = {s("sales"), s("night")};
    AmiControl control(ami, lookup);
    Outcome outcome;
    control.logOut(7, outcome.recorder());
    QVERIFY(outcome.accepted());
    QCOMPARE(ami.sent, (QStringList{s("QueueRemove Queue=sales Interface=Local/id-7@agentcallback"),
                                    s("QueueRemove Queue=night Interface=Local/id-7@agentcallback"),
                                    s("UserEvent UserEvent=AgentLogoff AgentID=7 AgentNumber=2007")}));
}

void AmiControlTest::logsOutAnAgentWhoIsInNoQueue()
{
    // XiVO's table has him logged in, and somebody took him out of his queues.
    ScriptedAmi ami;
    ami.script = [](const QString &) { return ScriptedAmi::success(); };
    FixedLookup lookup;
    lookup.loggedIn = true;
    AmiControl control(ami, lookup);
    Outcome outcome;
    control.logOut(7, outcome.recorder());
    QVERIFY(outcome.accepted());
    QCOMPARE(ami.sent, QStringList{s("UserEvent UserEvent=AgentLogoff AgentID=7 AgentNumber=2007")});
}

void AmiControlTest::pausesWithItsReason()
{
    ScriptedAmi ami;
    ami.script = [](const QString &) { return ScriptedAmi::success(); };
    const FixedLookup lookup;
    AmiControl control(ami, lookup);
    Outcome outcome;
    control.pause(7, s("lunch"), outcome.recorder());
    control.pause(7, {}, outcome.recorder());
    control.unpause(7, outcome.recorder());
    QCOMPARE(outcome.calls(), 3);
    QCOMPARE(outcome.code(), QString());
    QCOMPARE(ami.sent,
             (QStringList{pauseForLunch, s("QueuePause Interface=Local/id-7@agentcallback Paused=true"),
                          s("QueuePause Interface=Local/id-7@agentcallback Paused=false")}));
}

void AmiControlTest::waitsForAllAnswers()
{
    ScriptedAmi ami;
    const FixedLookup lookup;
    AmiControl control(ami, lookup);
    Outcome outcome;
    control.logIn(7, s("1001"), outcome.recorder());
    QCOMPARE(ami.waiting.size(), 2U);
    ami.waiting[1](ScriptedAmi::success());
    QCOMPARE(outcome.calls(), 0);
    QCOMPARE(ami.sent, (QStringList{addSales, addSupport}));
    ami.waiting[0](ScriptedAmi::success());
    QVERIFY(outcome.accepted());
    QCOMPARE(ami.sent.last(), announceLogIn);
}

void AmiControlTest::refusesBeforeItAsks_data()
{
    QTest::addColumn<int>("agent");
    QTest::addColumn<QString>("extension");
    QTest::addColumn<QStringList>("loaded");
    QTest::addColumn<bool>("inQueues");
    QTest::addColumn<QString>("code");
    QTest::newRow("agent") << 8 << s("1001") << QStringList() << true << s("AgentUnknown");
    QTest::newRow("line") << 7 << s("1009") << QStringList() << true << s("PhoneNumberUnknown");
    QTest::newRow("logged in") << 7 << s("1001") << QStringList{s("sales")} << true
                               << s("LoggedInOnAnotherPhone");
    QTest::newRow("line in use") << 7 << s("1001") << QStringList() << true << s("ExtensionInUse");
    QTest::newRow("no queue") << 7 << s("1001") << QStringList() << false << s("NoQueue");
}

void AmiControlTest::refusesBeforeItAsks()
{
    QFETCH(int, agent);
    QFETCH(QString, extension);
    QFETCH(QStringList, loaded);
    QFETCH(bool, inQueues);
    QFETCH(QString, code);
    ScriptedAmi ami;
    FixedLookup lookup;
    lookup.loggedIn = !loaded.isEmpty();
    lookup.loaded = loaded;
    lookup.lineInUse = code == s("ExtensionInUse");
    if (!inQueues)
        lookup.configured.clear();
    AmiControl control(ami, lookup);
    Outcome outcome;
    control.logIn(agent, extension, outcome.recorder());
    QCOMPARE(outcome.calls(), 1);
    QCOMPARE(outcome.code(), code);
    QVERIFY(ami.sent.isEmpty());
}

void AmiControlTest::refusesInItsOwnWords_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("code");
    const auto kind = [](AmiResponse::Outcome outcome) { return static_cast<int>(outcome); };
    QTest::newRow("not a member") << kind(AmiResponse::Outcome::Refused) << s("Interface not found")
                                  << s("NotLoggedIn");
    QTest::newRow("permission") << kind(AmiResponse::Outcome::Refused) << s("Permission denied")
                                << s("Rejected");
    QTest::newRow("time-out") << kind(AmiResponse::Outcome::TimedOut) << s("no answer") << s("LinkDown");
    QTest::newRow("link") << kind(AmiResponse::Outcome::LinkLost) << s("the link is down") << s("LinkDown");
    QTest::newRow("bad reason") << kind(AmiResponse::Outcome::Unsendable) << s("line end") << s("Rejected");
}

void AmiControlTest::refusesInItsOwnWords()
{
    QFETCH(int, kind);
    QFETCH(QString, message);
    QFETCH(QString, code);
    ScriptedAmi ami;
    ami.script = [&](const QString &) {
        return ScriptedAmi::failure(static_cast<AmiResponse::Outcome>(kind), message);
    };
    const FixedLookup lookup;
    AmiControl control(ami, lookup);
    Outcome outcome;
    control.unpause(7, outcome.recorder());
    QCOMPARE(outcome.code(), code);
    if (code != s("NotLoggedIn"))
        QVERIFY2(outcome.reason().contains(message), qPrintable(outcome.reason()));

    Outcome loggedOut;
    control.logOut(7, loggedOut.recorder());
    QCOMPARE(loggedOut.code(), s("NotLoggedIn"));
}

void AmiControlTest::letsOneMissingQueueNotKeepTheAgentOut()
{
    ScriptedAmi ami;
    const FixedLookup lookup;
    AmiControl control(ami, lookup);
    ami.script = [](const QString &action) {
        return action == addSales ? refused("Unable to add interface to queue: No such queue")
                                  : refused("Unable to add interface: Already there");
    };
    Outcome one;
    control.logIn(7, s("1001"), one.recorder());
    QVERIFY(one.accepted());

    ami.script = [](const QString &) { return refused("Unable to add interface to queue: No such queue"); };
    Outcome none;
    control.logIn(7, s("1001"), none.recorder());
    QCOMPARE(none.code(), s("Rejected"));
    QCOMPARE(none.calls(), 1);
    QVERIFY(ami.sent.last() != announceLogIn);

    // Half a log-in whose other half is unknown is not called done.
    ami.script = [](const QString &action) {
        return action == addSales ? ScriptedAmi::success()
                                  : ScriptedAmi::failure(AmiResponse::Outcome::TimedOut, s("no answer"));
    };
    Outcome half;
    control.logIn(7, s("1001"), half.recorder());
    QCOMPARE(half.code(), s("LinkDown"));
}

void AmiControlTest::prefersAgentd()
{
    ScriptedHttpServer server([](const HttpRequest &) { return HttpReply{204, {}}; });
    ScriptedAmi ami;
    const FixedLookup lookup;
    AmiControl amiControl(ami, lookup);
    xivo::AgentdControl agentd(settingsFor(server), lookup);
    xivo::FallbackControl control(&agentd, amiControl);
    QSignalSpy changed(&agentd, &xivo::AgentdControl::healthChanged);
    agentd.start();
    QVERIFY(changed.wait());
    Outcome outcome;
    control.logIn(7, s("1001"), outcome.recorder());
    QVERIFY(outcome.wait());
    QVERIFY(outcome.accepted());
    QVERIFY(ami.sent.isEmpty());
    QCOMPARE(server.requests().back().target, "/1.0/agents/by-id/7/login");
}

void AmiControlTest::pausesWithAReasonOverAmi()
{
    ScriptedHttpServer server([](const HttpRequest &) { return HttpReply{204, {}}; });
    ScriptedAmi ami;
    ami.script = [](const QString &) { return ScriptedAmi::success(); };
    const FixedLookup lookup;
    AmiControl amiControl(ami, lookup);
    xivo::AgentdControl agentd(settingsFor(server), lookup);
    xivo::FallbackControl control(&agentd, amiControl);
    QSignalSpy changed(&agentd, &xivo::AgentdControl::healthChanged);
    agentd.start();
    QVERIFY(changed.wait());
    Outcome withReason;
    control.pause(7, s("lunch"), withReason.recorder());
    QVERIFY(withReason.accepted());
    QCOMPARE(ami.sent, QStringList{pauseForLunch});
    Outcome without;
    control.pause(7, {}, without.recorder());
    QVERIFY(without.wait());
    QVERIFY(without.accepted());
    QCOMPARE(ami.sent.size(), 1);
    QCOMPARE(server.requests().back().target, "/1.0/agents/by-number/2007/pause");
}

void AmiControlTest::fallsBackWhenAgentdIsAway()
{
    ScriptedHttpServer server([](const HttpRequest &) { return HttpReply{204, {}}; });
    ScriptedAmi ami;
    ami.script = [](const QString &) { return ScriptedAmi::success(); };
    const FixedLookup lookup;
    AmiControl amiControl(ami, lookup);
    xivo::AgentdControl agentd(settingsFor(server), lookup);
    xivo::FallbackControl control(&agentd, amiControl);
    QSignalSpy changed(&agentd, &xivo::AgentdControl::healthChanged);
    agentd.start();
    QVERIFY(changed.wait());
    server.close();

    Outcome discovering; // agentd is found to be away by this very request
    control.logIn(7, s("1001"), discovering.recorder());
    QVERIFY(discovering.wait());
    QVERIFY(discovering.accepted());
    QCOMPARE(ami.sent, (QStringList{addSales, addSupport, announceLogIn}));

    Outcome knowing; // and is not asked by the next
    control.unpause(7, knowing.recorder());
    QVERIFY(knowing.accepted());

    xivo::FallbackControl amiOnly(nullptr, amiControl);
    Outcome alone;
    amiOnly.unpause(7, alone.recorder());
    QVERIFY(alone.accepted());
}

void AmiControlTest::doesNotFallBackOnARefusal()
{
    ScriptedHttpServer server([](const HttpRequest &) {
        return HttpReply{409, R"({"error":"extension and context already in use"})"};
    });
    ScriptedAmi ami;
    const FixedLookup lookup;
    AmiControl amiControl(ami, lookup);
    xivo::AgentdControl agentd(settingsFor(server), lookup);
    xivo::FallbackControl control(&agentd, amiControl);
    QSignalSpy changed(&agentd, &xivo::AgentdControl::healthChanged);
    agentd.start();
    QVERIFY(changed.wait());
    Outcome outcome;
    control.logIn(7, s("1001"), outcome.recorder());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.code(), s("ExtensionInUse"));
    QVERIFY(ami.sent.isEmpty());
}

void AmiControlTest::looksUpInTheFloorAndTheConfiguration()
{
    Configuration configuration;
    configuration.queues = {{10, s("sales"), s("Sales"), s("3000"), s("default")},
                            {11, s("support"), s("Support"), s("3001"), s("default")}};
    configuration.agents = {{7, s("Gaelle"), s("Petit"), s("2007"), s("default"), 1, 0}};
    configuration.members = {{7, 10, 0}, {9, 10, 2}, {7, 11, 4}};
    configuration.lines = {{1, s("SIP/ph1001"), s("1001"), s("default"), 0},
                           {2, s("SIP/paris"), s("1001"), s("paris"), 0},
                           {3, s("SIP/lyon"), s("1003"), s("lyon"), 0},
                           {4, s("SIP/twin1"), s("1004"), s("lyon"), 0},
                           {5, s("SIP/twin2"), s("1004"), s("paris"), 0}};
    realtime::Floor floor;
    static_cast<void>(floor.apply({Instant(), realtime::ConfigurationRead{configuration}}));
    const xivo::FloorLookup lookup(floor, configuration);
    QVERIFY(lookup.agent(7) != nullptr);
    QCOMPARE(lookup.agent(7)->number, s("2007"));
    QVERIFY(lookup.agent(8) == nullptr);
    const auto assignments = lookup.configuredQueues(7);
    QCOMPARE(assignments.size(), 2U);
    QCOMPARE(assignments[1].queue, s("support"));
    QCOMPARE(assignments[1].penalty, 4);
    QCOMPARE(lookup.loadedQueues(7), QStringList());
    QVERIFY(!lookup.isLoggedIn(7));
    QCOMPARE(lookup.lineInterface(s("1001"), s("default")), s("SIP/ph1001"));
    QCOMPARE(lookup.lineInterface(s("1001"), s("paris")), s("SIP/paris"));
    QCOMPARE(lookup.lineInterface(s("1003"), s("default")), s("SIP/lyon"));
    QVERIFY(!lookup.lineInterface(s("1004"), s("default")));
    QVERIFY(!lookup.lineInterface(s("9999"), s("default")));
    QVERIFY(!lookup.isInUse(s("1001"), s("default")));

    realtime::MemberSeen seen;
    seen.member = {s("support"), 7, s("Local/id-7@agentcallback")};
    seen.stateInterface = s("SIP/ph1001");
    static_cast<void>(floor.apply({Instant(), seen}));
    QCOMPARE(lookup.loadedQueues(7), QStringList{s("support")});
    QVERIFY(lookup.isLoggedIn(7));
    QCOMPARE(floor.agentState(7)->phoneNumber, s("1001"));
    QVERIFY(lookup.isInUse(s("1001"), s("default")));
    QVERIFY(!lookup.isInUse(s("1001"), s("paris")));
    QVERIFY(!lookup.isInUse(s("1003"), s("lyon")));
    QVERIFY(!lookup.isInUse(s("9999"), s("default")));
}

} // namespace xivocc::test
