#include "replay_test.h"
#include "ami_client.h"

#include <replay/recording.h>
#include <replay/server.h>

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace xivocc::replay;
using namespace std::chrono_literals;

namespace {

const QString basicCapture = QStringLiteral(XIVOCC_TEST_DATA "/captures/basic/ami.raw.gz");
const QString stormCapture = QStringLiteral(XIVOCC_TEST_DATA "/captures/storm/ami.raw.gz");

std::shared_ptr<const Recording> recordingOf(const QString &path)
{
    auto recording = Recording::read(path);
    if (!recording)
        qFatal("%s", qPrintable(recording.error()));
    return std::make_shared<const Recording>(std::move(*recording));
}

QByteArray allEvents(const Recording &recording)
{
    QByteArray bytes;
    bytes.reserve(recording.eventBytes());
    for (std::size_t i = 0; i < recording.eventCount(); ++i)
        bytes += recording.event(i);
    return bytes;
}

} // namespace

void ReplayTest::servesEveryEventAndFinishes_data()
{
    QTest::addColumn<QString>("capture");
    QTest::newRow("basic") << basicCapture;
    QTest::newRow("storm") << stormCapture;
}

void ReplayTest::servesEveryEventAndFinishes()
{
    QFETCH(QString, capture);
    const auto expected = recordingOf(capture);

    QProcess replay;
    replay.start(QStringLiteral(XIVOCC_BIN_DIR "/xivocc-replay"),
                 {capture, QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--speed"),
                  QStringLiteral("max"), QStringLiteral("--once")});
    QVERIFY(replay.waitForReadyRead());
    const QString announcement = QString::fromLatin1(replay.readAllStandardOutput());
    const auto port =
        QRegularExpression(QStringLiteral("port (\\d+)")).match(announcement).captured(1).toUShort();
    QVERIFY2(port != 0, qPrintable(announcement));

    AmiClient client;
    QVERIFY(client.connectTo(port));
    QVERIFY(client.waitFor("Asterisk Call Manager/9.0.0\r\n"));
    client.send({"Action: Login", "ActionID: 1", "Username: any", "Secret: any"});
    QVERIFY(client.waitFor("Message: Authentication accepted\r\n\r\n"));
    QVERIFY(client.waitFor("Status: Fully Booted\r\n\r\n"));
    client.forget();
    QVERIFY(client.waitForEnd());
    QCOMPARE(client.received().size(), expected->eventBytes());
    QVERIFY(client.received() == allEvents(*expected));
    QVERIFY(!client.received().contains("Response: Success\r\nActionID: lab-"));

    QVERIFY(replay.state() == QProcess::NotRunning || replay.waitForFinished());
    QCOMPARE(replay.exitCode(), 0);
}

void ReplayTest::answersListsFromTheHeadOfTheRecording()
{
    Server server(recordingOf(basicCapture), {});
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    AmiClient client;
    QVERIFY(client.connectTo(server.port()));
    client.send({"Action: Login", "ActionID: a"});
    client.send({"Action: QueueStatus", "ActionID: b"});
    client.send({"Action: ExtensionStateList", "ActionID: c"});
    client.send({"Action: CoreShowChannels", "ActionID: d"});
    client.send({"Action: QueuePause", "ActionID: e", "Interface: Local/id-1@agentcallback", "Paused: true"});
    QVERIFY(client.waitFor("ActionID: e\r\n"));
    QVERIFY(client.waitFor("Event: FullyBooted\r\n"));

    const QList<QByteArray> queues = client.frames("Event: QueueParams");
    QCOMPARE(queues.size(), 6);
    for (const QByteArray &queue : queues)
        QCOMPARE(valueOf(queue, "ActionID"), QByteArray("b"));
    QCOMPARE(client.frames("Event: QueueStatusComplete").size(), 1);
    QCOMPARE(client.frames("Event: ExtensionStatus\r\nActionID: c").size(), 20);
    const QList<QByteArray> channels = client.frames("Event: CoreShowChannelsComplete");
    QCOMPARE(channels.size(), 1);
    QCOMPARE(valueOf(channels.constFirst(), "ListItems"), QByteArray("0"));
    const QList<QByteArray> refusals = client.frames("Response: Error");
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(valueOf(refusals.constFirst(), "ActionID"), QByteArray("e"));
    QVERIFY(!client.received().contains("ActionID: lab-3"));
}

void ReplayTest::keepsRecordedTime()
{
    const auto recording = recordingOf(basicCapture);
    const auto length = recording->eventTime(recording->eventCount() - 1);
    QVERIFY(length > 120s && length < 140s); // the recording is announced as 130 s long
    for (std::size_t i = 1; i < recording->eventCount(); ++i)
        QVERIFY(recording->eventTime(i) >= recording->eventTime(i - 1));

    // The queue call of the second scenario entered at uniqueid ...150, the first channel was made at ...143.
    std::chrono::milliseconds first{}, second{};
    for (std::size_t i = 0; i < recording->eventCount(); ++i) {
        const QByteArrayView event = recording->event(i);
        if (!event.startsWith("Event: Newchannel"))
            continue;
        if (header(event, "Uniqueid") == QByteArrayView("xivo-lab-1795398143.0"))
            first = recording->eventTime(i);
        if (header(event, "Uniqueid") == QByteArrayView("xivo-lab-1795398150.2"))
            second = recording->eventTime(i);
    }
    QVERIFY(second - first > 5500ms && second - first < 8500ms);
}

void ReplayTest::holdsBackForAClientThatDoesNotRead()
{
    Server server(recordingOf(stormCapture), {.pace = {.asFastAsRead = true}});
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    AmiClient client;
    client.socket().setReadBufferSize(1024);
    QVERIFY(client.connectTo(server.port()));
    client.send({"Action: Login", "ActionID: a"});
    auto *session = server.findChild<Session *>();
    QTRY_VERIFY((session = server.findChild<Session *>()));
    auto *socket = session->findChild<QTcpSocket *>();
    QVERIFY(socket);
    QTRY_VERIFY(socket->bytesToWrite() >= Session::maxBytesWaiting);
    constexpr qint64 oneEvent = 4096;
    QVERIFY(socket->bytesToWrite() < Session::maxBytesWaiting + oneEvent);
}

void ReplayTest::disconnectsAnEndlessAction()
{
    Server server(recordingOf(basicCapture), {});
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    AmiClient client;
    QVERIFY(client.connectTo(server.port()));
    client.socket().write(QByteArray(Session::maxActionBytes + 1, 'x'));
    QVERIFY(client.waitForEnd());
}

void ReplayTest::explainsAFileItCannotServe()
{
    const auto missing = Recording::read(QStringLiteral("/nowhere/ami.raw"));
    QVERIFY(!missing);
    QVERIFY(missing.error().contains(QLatin1String("/nowhere/ami.raw")));

    QTemporaryFile file(QStringLiteral("XXXXXX.gz"));
    QVERIFY(file.open());
    file.write("not gzip");
    file.flush();
    const auto damaged = Recording::read(file.fileName());
    QVERIFY(!damaged);
    QVERIFY(damaged.error().contains(QLatin1String("damaged")));

    QVERIFY(!Recording::parse("HTTP/1.1 200 OK\r\n\r\n"));
    QVERIFY(!Recording::parse("Asterisk Call Manager/9.0.0\r\nResponse: Success\r\n\r\n"));
}
