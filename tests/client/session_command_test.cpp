#include "session_command_test.h"

#include "session_fixture.h"

#include <client/refusal_texts.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace xivocc::client;
using Result = CommandOutcome::Result;
using std::chrono::milliseconds;

namespace {

QString commandAt(const ScriptedServer &server, qsizetype indexFromEnd)
{
    const QJsonObject object = server.commands().at(server.commands().size() - indexFromEnd);
    return object.value(QLatin1String("command")).toString();
}

int refAt(const ScriptedServer &server, qsizetype indexFromEnd)
{
    return server.commands().at(server.commands().size() - indexFromEnd).value(QLatin1String("ref")).toInt();
}

} // namespace

void SessionCommandTest::commandsAreSent()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    const qsizetype before = f.server.commands().size();
    f.session.loginAgent(7, QStringLiteral("4022"));
    f.session.logoutAgent(7);
    f.session.pauseAgent(7, QStringLiteral("lunch"));
    f.session.unpauseAgent(7);
    QTRY_COMPARE(f.server.commands().size(), before + 4);
    QCOMPARE(commandAt(f.server, 4), QStringLiteral("agentLogin"));
    QCOMPARE(commandAt(f.server, 3), QStringLiteral("agentLogout"));
    QCOMPARE(commandAt(f.server, 1), QStringLiteral("unpauseAgent"));
    const QJsonObject expected{{QStringLiteral("claz"), QStringLiteral("web")},
                               {QStringLiteral("command"), QStringLiteral("pauseAgent")},
                               {QStringLiteral("agentid"), 7},
                               {QStringLiteral("reason"), QStringLiteral("lunch")},
                               {QStringLiteral("ref"), refAt(f.server, 2)}};
    QCOMPARE(f.server.commands().at(before + 2), expected);
}

void SessionCommandTest::doneWhenTheStateShowsIt()
{
    SessionFixture f;
    QSignalSpy started(&f.session, &Session::commandStarted);
    QSignalSpy states(&f.session, &Session::agentStateChanged);
    QVERIFY(f.openLive());
    f.session.pauseAgent(7, QStringLiteral("lunch"));
    QCOMPARE(started.size(), 1);
    f.server.send(R"({"msgType":"AgentStateEvent","ctiMessage":{"name":"AgentOnPause","agentId":8}})");
    QTRY_COMPARE(states.size(), 1);
    QVERIFY(f.outcomes.isEmpty());
    f.server.send(
        R"({"msgType":"AgentStateEvent","ctiMessage":{"name":"AgentOnPause","agentId":7,"cause":"lunch"}})");
    QTRY_COMPARE(f.outcomes.size(), 1);
    QCOMPARE(f.lastOutcome().result, Result::Done);
    QCOMPARE(f.lastOutcome().agentId, 7);
}

void SessionCommandTest::refusedWithTheServersReason()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    f.session.unpauseAgent(7);
    QTRY_COMPARE(f.server.countOf(QStringLiteral("unpauseAgent")), 1);
    const QByteArray ref = QByteArray::number(refAt(f.server, 1));
    f.server.send(R"({"msgType":"Error","ctiMessage":{"Error":"NotLoggedIn","command":"unpauseAgent",)"
                  R"("reason":"Log the agent in first.","agentId":7,"ref":)" +
                  ref + "}}");
    f.server.send(
        R"({"msgType":"CommandFinished","ctiMessage":{"command":"unpauseAgent","refusals":1,"ref":)" + ref +
        "}}");
    QTRY_COMPARE(f.outcomes.size(), 1);
    QCOMPARE(f.lastOutcome().result, Result::Refused);
    QCOMPARE(f.lastOutcome().reason, QStringLiteral("Log the agent in first."));
}

void SessionCommandTest::pauseDuringACallIsDoneWhenTheServerSaysSo()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    f.server.send(R"({"msgType":"AgentStateEvent","ctiMessage":{"name":"AgentOnCall","agentId":7}})");
    f.session.pauseAgent(7, {});
    QTRY_COMPARE(f.server.countOf(QStringLiteral("pauseAgent")), 1);
    QVERIFY(f.outcomes.isEmpty());
    f.server.send(R"({"msgType":"CommandFinished","ctiMessage":{"command":"pauseAgent","refusals":0,"ref":)" +
                  QByteArray::number(refAt(f.server, 1)) + "}}");
    QTRY_COMPARE(f.outcomes.size(), 1);
    QCOMPARE(f.lastOutcome().result, Result::Done);
}

void SessionCommandTest::timedOut()
{
    Timing timing = quickTiming();
    timing.commandLimit = milliseconds(30);
    SessionFixture f(timing);
    QVERIFY(f.openLive());
    f.session.logoutAgent(7);
    QTRY_COMPARE(f.outcomes.size(), 1);
    QCOMPARE(f.lastOutcome().result, Result::TimedOut);
    QVERIFY(f.lastOutcome().reason.contains(QLatin1String("not confirmed")));
    QCOMPARE(f.session.status().state, LinkState::Live);
}

void SessionCommandTest::dropEndsWhatIsPending()
{
    SessionFixture f;
    QVERIFY(f.openLive());
    f.session.logoutAgent(7);
    f.server.dropConnections();
    QTRY_COMPARE(f.outcomes.size(), 1);
    QCOMPARE(f.lastOutcome().result, Result::TimedOut);
    QVERIFY(f.lastOutcome().reason.contains(QLatin1String("lost")));
}

void SessionCommandTest::refusedAtOnceWithoutALink()
{
    SessionFixture f;
    f.session.pauseAgent(7, {});
    QCOMPARE(f.outcomes.size(), 1);
    QCOMPARE(f.lastOutcome().result, Result::Refused);
    QVERIFY(f.lastOutcome().reason.contains(QLatin1String("no connection")));
}

void SessionCommandTest::everyRefusalHasASentence()
{
    static const QRegularExpression code(QStringLiteral(
        R"re((?:refused?\(|RuleFault\{|Refusal\{|return \{)\s*(?:QStringLiteral\()?"([A-Z][A-Za-z]+)")re"));
    int codes = 0;
    for (const char *box : {"commands", "store", "alerts", "xivo/agentd", "xivo/confd", "xivo/rest"}) {
        const QString directory = QStringLiteral(XIVOCC_SOURCES "/server/") + QLatin1String(box);
        const QFileInfoList files = QDir(directory).entryInfoList({QStringLiteral("*.cpp")}, QDir::Files);
        QVERIFY2(!files.isEmpty(), qPrintable(directory));
        for (const QFileInfo &info : files) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto found = code.globalMatch(QString::fromUtf8(file.readAll()));
            for (; found.hasNext(); ++codes) {
                const QString name = found.next().captured(1);
                QVERIFY2(isKnownRefusal(name), qPrintable(name));
            }
        }
    }
    QVERIFY(codes > 60);
}
