#include "command_decoder_test.h"

#include "command_decoder_entry.h"

#include <protocol/codec.h>

#include <QtTest>

using namespace xivocc::protocol;

void CommandDecoderTest::survivesNastyBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isCommand");
    const auto refused = [](const char *title, const QByteArray &bytes) {
        QTest::newRow(title) << bytes << false;
    };
    const auto accepted = [](const char *title, const QByteArray &bytes) {
        QTest::newRow(title) << bytes << true;
    };

    refused("nothing", {});
    refused("null", "null");
    refused("zero bytes", QByteArray(64, '\0'));
    refused("binary", QByteArray::fromHex("fffe00017b7d80c0"));
    refused("invalid UTF-8 in a string", "{\"command\":\"\xC3\x28\"}");
    refused("half an object", R"({"claz":"web","command":"pauseAg)");
    refused("two objects", R"({"claz":"ping"}{"claz":"ping"})");
    refused("brackets", QByteArray(60'000, '['));
    refused("braces", QByteArray("{\"a\":").repeated(10'000));
    refused("over the limit", QByteArray(maxCommandBytes + 1, ' '));
    refused("name is a number", R"({"claz":"web","command":7})");
    refused("name is null", R"({"claz":"web","command":null})");
    refused("ping as a command", R"({"claz":"web","command":"ping"})");
    refused("other claz", R"({"claz":"robot","command":"getAgentStates"})");
    refused("claz is a number", R"({"claz":1,"command":"getAgentStates"})");
    refused("infinite number", R"({"claz":"web","command":"agentLogout","agentid":1e999})");
    accepted("ping", R"({"claz":"ping"})");
    accepted("ping with company", R"({"claz":"ping","agentid":[[[[]]]]})");
    accepted("no claz", R"({"command":"getAgentStates"})");
    refused("zero character in text", R"({"claz":"web","command":"pauseAgent","reason":"a\u0000b"})");
    accepted("lone surrogate in text", R"({"claz":"web","command":"pauseAgent","reason":"\ud800"})");
    accepted("repeated field", R"({"claz":"web","command":"agentLogout","agentid":1,"agentid":2})");
}

void CommandDecoderTest::survivesNastyBytes()
{
    QFETCH(QByteArray, bytes);
    QTEST(decodeAnyBytes(bytes), "isCommand");
}

void CommandDecoderTest::unknownCommandIsNamed()
{
    const auto command = decodeCommand(R"({"claz":"web","command":"makeCoffee"})");
    QVERIFY(!command);
    QCOMPARE(command.error().kind, DecodeError::Kind::UnknownName);
    QCOMPARE(command.error().name, QStringLiteral("makeCoffee"));
    QVERIFY(command.error().reason.contains(QLatin1String("makeCoffee")));
}

void CommandDecoderTest::nameOfAnUnknownCommandIsCut()
{
    const auto command = decodeCommand(R"({"command":")" + QByteArray(10'000, 'x') + R"("})");
    QVERIFY(!command);
    QVERIFY(command.error().name.size() <= 64);
}

void CommandDecoderTest::ignoresUnknownFields()
{
    const auto command =
        decodeCommand(R"({"claz":"web","command":"unpauseAgent","agentid":7,"colour":{"r":1}})");
    QVERIFY(command == Command(UnpauseAgent{7}));
}

void CommandDecoderTest::frameAtTheLimitIsRead()
{
    QByteArray frame = R"({"claz":"web","command":"getAgentStates"})";
    frame.append(QByteArray(maxCommandBytes - frame.size(), ' '));
    QVERIFY(decodeCommand(frame) == Command(GetAgentStates{}));
}
