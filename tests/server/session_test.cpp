#include "session_test.h"

#include "raw_client.h"
#include "served_floor.h"
#include "web_client.h"

#include <api/command_answer.h>
#include <api/numbered_reply.h>

#include <QtTest>
#include <thread>

using namespace xivocc;
using namespace xivocc::test;

void SessionTest::greetsInOrder()
{
    ServedFloor served;
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port(), QStringLiteral("boss")));
    QVERIFY(client.messages.size() >= 3);
    QVERIFY(std::holds_alternative<protocol::LoggedOn>(client.messages[0]));
    QVERIFY(std::holds_alternative<protocol::PbxLinkStatus>(client.messages[1]));
    QVERIFY(!std::get<protocol::PbxLinkStatus>(client.messages[1]).up);
    QVERIFY(client.catchUp());
    QVERIFY(std::holds_alternative<protocol::RightProfile>(client.messages[2]));
    QCOMPARE(client.last<protocol::RightProfile>()->profile, QStringLiteral("Administrator"));
    QVERIFY(client.last<protocol::UsersStatuses>()->presences == served.configuration.presences);
    QVERIFY(client.last<protocol::CtiStatuses>()->presences == served.configuration.presences);
    QCOMPARE(client.unreadable, 0);
}

void SessionTest::endsTheSessionOfADeletedUser()
{
    ServedFloor served;
    QVERIFY(served.start());
    WebClient boss;
    WebClient anna;
    QVERIFY(boss.logIn(served.port(), QStringLiteral("boss")));
    QVERIFY(anna.logIn(served.port(), QStringLiteral("anna")));
    std::erase_if(served.configuration.users,
                  [](const User &user) { return user.login == QLatin1String("boss"); });
    served.server->configurationChanged();
    QTRY_VERIFY(boss.closed);
    QCOMPARE(boss.last<protocol::LoggedOnError>()->error, QStringLiteral("loggedOnFailed"));
    QCOMPARE(boss.socket.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
    QVERIFY(boss.socket.closeReason().contains(QStringLiteral("no such user")));
    QTRY_COMPARE(served.server->sessionCount(), 1);
    QVERIFY(anna.catchUp());
}

void SessionTest::keepsSessionsWhileNoUserIsKnown()
{
    ServedFloor served;
    QVERIFY(served.start());
    WebClient anna;
    QVERIFY(anna.logIn(served.port(), QStringLiteral("anna")));
    served.configuration.users.clear();
    served.server->configurationChanged();
    QVERIFY(anna.catchUp());
}

void SessionTest::answersPing()
{
    ServedFloor served;
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port()));
    QVERIFY(client.catchUp());
    QVERIFY(client.catchUp());
    QCOMPARE(client.count<protocol::Pong>(), 2);
}

void SessionTest::answersUnreadableCommands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("named"); // by the reason
    const auto row = [](const char *name, const char *text, const char *code, const char *named) {
        QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(code)
                            << QString::fromLatin1(named);
    };
    row("cut", R"({"claz":"web","comm)", "InvalidJson", "");
    row("empty", "", "InvalidJson", "");
    row("array", "[1,2]", "InvalidJson", "");
    row("unknown", R"({"claz":"web","command":"makeCoffee"})", "UnknownCommand", "makeCoffee");
    row("missing field", R"({"claz":"web","command":"subscribeToQueueCalls"})", "MissingField",
        "Field \"queueId\"");
    row("bad field", R"({"claz":"web","command":"pauseAgent","agentid":"seven"})", "BadField",
        "Field \"agentid\"");
    row("unknown queue", R"({"claz":"web","command":"subscribeToQueueCalls","queueId":77})", "UnknownQueue",
        "77");
}

void SessionTest::answersUnreadableCommands()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    QFETCH(const QString, named);
    ServedFloor served;
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port()));
    client.sendText(text);
    QVERIFY(client.catchUp());
    const auto error = client.last<protocol::Error>();
    QVERIFY(error.has_value());
    QCOMPARE(error->error, code);
    QVERIFY(!error->reason.isEmpty());
    QVERIFY2(error->reason.contains(named), qPrintable(error->reason));
}

void SessionTest::finishesNumberedCommands_data()
{
    QTest::addColumn<QString>("frame");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *frame, const char *command, const char *error) {
        QTest::newRow(name) << QString::fromLatin1(frame) << QString::fromLatin1(command)
                            << QString::fromLatin1(error);
    };
    row("a question", R"({"claz":"web","command":"getList","objectType":"queue","ref":5})", "getList", "");
    row("a refusal of a handler", R"({"claz":"web","command":"unpauseAgent","agentid":99999,"ref":5})",
        "unpauseAgent", "UnknownAgent");
    row("a refusal of a question",
        R"({"claz":"web","command":"subscribeToQueueCalls","queueId":99999,"ref":5})",
        "subscribeToQueueCalls", "UnknownQueue");
    row("a field that cannot be read", R"({"claz":"web","command":"getList","objectType":[],"ref":5})",
        "getList", "BadField");
}

void SessionTest::finishesNumberedCommands()
{
    QFETCH(const QString, frame);
    QFETCH(const QString, error);
    ServedFloor served;
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port()));
    client.sendText(frame);
    QTRY_COMPARE(client.count<protocol::CommandFinished>(), 1);
    const auto finished = *client.last<protocol::CommandFinished>();
    QCOMPARE(finished.ref, 5);
    QTEST(finished.command, "name");
    QCOMPARE(finished.refusals, error.isEmpty() ? 0 : 1);
    QCOMPARE(client.count<protocol::Error>(), finished.refusals);
    if (const auto refusal = client.last<protocol::Error>()) {
        QCOMPARE(refusal->error, error);
        QCOMPARE(refusal->ref, std::optional(5));
    }
    QVERIFY2(std::holds_alternative<protocol::CommandFinished>(client.messages.back()), "it comes last");

    QString unnumbered = frame;
    client.sendText(unnumbered.remove(QStringLiteral(",\"ref\":5")));
    QVERIFY(client.catchUp());
    QCOMPARE(client.count<protocol::CommandFinished>(), 1);
    QVERIFY(error.isEmpty() || !client.last<protocol::Error>()->ref);
}

void SessionTest::finishesInItsThread()
{
    QThread *told = nullptr;
    int answered = 0;
    commands::Reply numbered =
        api::numberedReply(QStringLiteral("getList"), 3,
                           [&](const protocol::ServerMessage &) { told = QThread::currentThread(); });
    commands::Reply overHttp =
        api::replyByHttp([&](const api::HttpOutcome &) { answered += QThread::currentThread() == thread(); });
    std::thread worker(
        [kept = std::vector{std::move(numbered), std::move(overHttp)}]() mutable { kept.clear(); });
    worker.join();
    QVERIFY(!told && answered == 0);
    QTRY_COMPARE(told, thread());
    QCOMPARE(answered, 1);
}

void SessionTest::closesAfterPersistentNonsense()
{
    ServedFloor served;
    QVERIFY(served.start());
    WebClient client;
    WebClient bystander;
    QVERIFY(client.logIn(served.port()));
    QVERIFY(bystander.logIn(served.port()));
    for (int i = 0; i < 2 * api::FloodGuard::maxUnreadablePerMinute; ++i)
        client.sendText(QStringLiteral("nonsense"));
    QTRY_VERIFY(client.closed);
    QCOMPARE(client.socket.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
    QVERIFY(bystander.catchUp());
}

void SessionTest::refusesAFloodOfCommands()
{
    using Guard = api::FloodGuard;
    Guard guard;
    Guard::Moment now{};
    for (int second = 0; second < Guard::maxFloodedSeconds; ++second) {
        now += std::chrono::seconds{1};
        for (int i = 0; i < Guard::maxFramesPerSecond; ++i)
            QCOMPARE(guard.frame(now), Guard::Verdict::Accept);
        QCOMPARE(guard.frame(now), Guard::Verdict::RefuseFirst);
        QCOMPARE(guard.frame(now), Guard::Verdict::Refuse);
    }
    now += std::chrono::seconds{1};
    for (int i = 0; i < Guard::maxFramesPerSecond; ++i)
        QCOMPARE(guard.frame(now), Guard::Verdict::Accept);
    QCOMPARE(guard.frame(now), Guard::Verdict::Close);
}

void SessionTest::closesOnHugeFrame()
{
    ServedFloor served;
    QVERIFY(served.start());
    WebClient bystander;
    QVERIFY(bystander.logIn(served.port()));
    RawClient client(served.port());
    client.send(upgrade("/ctichannel?username=boss&agentNumber=1&password=secret"));
    QTRY_COMPARE(served.server->sessionCount(), 2);
    // A text frame that announces 1 GiB.
    client.send(QByteArray::fromHex("81ff0000000040000000") + QByteArray(4, '\0') + QByteArray(1000, 'x'));
    QTRY_COMPARE(served.server->sessionCount(), 1);
    QVERIFY(bystander.catchUp());
}

void SessionTest::closesOnBinaryFrame()
{
    ServedFloor served;
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port()));
    client.socket.sendBinaryMessage("bytes");
    QTRY_VERIFY(client.closed);
    QCOMPARE(client.socket.closeCode(), QWebSocketProtocol::CloseCodeDatatypeNotSupported);
}

void SessionTest::closesSilentSession()
{
    ServedFloor served;
    served.limits.sessionSilence = milliseconds{100};
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port()));
    QTRY_VERIFY(client.closed);
    QTRY_COMPARE(served.server->sessionCount(), 0);
}

void SessionTest::sparesOthersFromAClientThatDoesNotRead()
{
    ServedFloor served;
    served.settings.sessionByteBudget = 64 * 1024;
    served.limits.sessionOverBudgetTime = milliseconds{200};
    QVERIFY(served.start());
    WebClient reader;
    QVERIFY(reader.logIn(served.port()));
    RawClient stuck(served.port());
    stuck.socket.setReadBufferSize(1024);
    stuck.send(upgrade("/ctichannel?username=boss&agentNumber=1&password=secret"));
    QTRY_COMPARE(served.server->sessionCount(), 2);
    // Answers of some hundred bytes each, until the kernel's buffers and the budget are full.
    const QByteArray list = R"({"claz":"web","command":"getList","objectType":"agent"})";
    const QByteArray frame = QByteArray("\x81", 1) + char(0x80 | list.size()) + QByteArray(4, '\0') + list;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            stuck.send(frame.repeated(500));
            return reader.catchUp() && served.server->sessionCount() == 1;
        }(),
        30'000);
    QVERIFY(reader.catchUp());
}

void SessionTest::saysGoodbyeWhenTheServerStops()
{
    ServedFloor served;
    QVERIFY(served.start());
    WebClient client;
    QVERIFY(client.logIn(served.port()));
    QSignalSpy stopped(served.server.get(), &api::Server::stopped);
    served.server->stop();
    QTRY_VERIFY(client.closed);
    QCOMPARE(client.socket.closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    QTRY_COMPARE(stopped.count(), 1);
}
