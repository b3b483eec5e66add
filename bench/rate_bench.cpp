#include "rate_bench.h"
#include "benches.h"
#include "frame_sink.h"
#include "measure.h"
#include "processor_time.h"

#include <protocol/codec.h>

#include <QCoreApplication>

#include <cstdio>

namespace xivocc::bench {

namespace {

constexpr SyntheticFloor rateFloor{10, 1, 1};
constexpr int clientCount = 100;
constexpr qint64 windowOfEachClient = 1'000; ///< frames on their way
constexpr int messageBytes = 270;
constexpr int warmUpMilliseconds = 1'000;
constexpr int measuredMilliseconds = 5'000;
constexpr int messagesInOneGo = 50;

const QByteArray sinkPath = "/xuc/ctichannel?username=user1&agentNumber=0&password=bench";

/// An agent's pause, with a reason that makes the frame as long as asked.
protocol::ServerMessage messageOfSize(int bytes)
{
    AgentState state;
    state.agentId = 7;
    state.phoneNumber = QStringLiteral("1007");
    state.phase = AgentPhase::OnPause;
    state.queues = {1, 2, 3, 4, 5};
    const Instant now = std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
    state.since = now;
    const auto missing = bytes - protocol::encode(protocol::AgentStateEvent{state}, now).size();
    state.cause = QString(std::max<qsizetype>(0, missing), QLatin1Char('x'));
    return protocol::AgentStateEvent{state};
}

} // namespace

RateBench::RateBench(BenchServer &server) : m_server(server), m_message(messageOfSize(messageBytes))
{
    m_pump.setInterval(0);
    m_sink.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_pump, &QTimer::timeout, this, &RateBench::pump);
    connect(&m_sink, &QProcess::readyReadStandardOutput, this, &RateBench::hear);
    connect(&m_sink, &QProcess::finished, qApp, [] { QCoreApplication::exit(1); });
}

void RateBench::start()
{
    m_sink.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("frame-sink"), QString::number(m_server.port()),
                  QString::fromLatin1(sinkPath), QString::number(clientCount)});
}

void RateBench::hear()
{
    while (m_sink.canReadLine()) {
        const QByteArray line = m_sink.readLine().trimmed();
        if (line != "ready") {
            m_received = line.toLongLong();
            continue;
        }
        m_clock.start();
        m_pump.start();
        QTimer::singleShot(warmUpMilliseconds, this, [this] {
            m_receivedAtWarmUp = m_received;
            m_processorAtWarmUp = processorSeconds();
            m_clock.start();
        });
        QTimer::singleShot(warmUpMilliseconds + measuredMilliseconds, this, &RateBench::report);
    }
}

void RateBench::pump()
{
    for (int i = 0; i < messagesInOneGo; ++i) {
        if (m_sent - m_received >= windowOfEachClient * clientCount)
            return;
        m_server.outbox().tellUser(rateFloor.configuration().users.front().id, m_message);
        m_sent += clientCount;
    }
}

void RateBench::report()
{
    const double elapsed = static_cast<double>(m_clock.elapsed()) / 1000;
    print("rate.clients", clientCount, "clients");
    print("rate.message_size", messageBytes, "bytes");
    print("rate.messages", static_cast<double>(m_received - m_receivedAtWarmUp) / elapsed, "messages/s");
    print("rate.server_processor_share", (processorSeconds() - m_processorAtWarmUp) / elapsed * 100,
          "% of a core");
    QCoreApplication::exit(0);
}

int benchRate(const QStringList &)
{
    BenchServer server(rateFloor, 0);
    if (!server.start())
        return 1;
    RateBench bench(server);
    bench.start();
    return QCoreApplication::exec();
}

int runFrameSink(const QStringList &arguments)
{
    if (arguments.size() < 3)
        return 2;
    std::vector<QByteArray> texts;
    for (const QString &text : arguments.mid(3))
        texts.push_back(text.toUtf8());
    return runFrameSink(QStringLiteral("127.0.0.1"), arguments[0].toUShort(), arguments[1].toLatin1(),
                        arguments[2].toInt(), texts);
}

} // namespace xivocc::bench
