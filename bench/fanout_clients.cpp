#include "fanout_clients.h"
#include "bench_pbx.h"
#include "benches.h"
#include "measure.h"
#include "percentile.h"
#include "processor_time.h"

#include <QCoreApplication>
#include <QWebSocket>

#include <chrono>

namespace xivocc::bench {

namespace {

constexpr std::chrono::seconds pingInterval{5};

const QLatin1String subscriptions[] = {
    QLatin1String(R"({"claz":"web","command":"subscribeToAgentEvents"})"),
    QLatin1String(R"({"claz":"web","command":"subscribeToQueueStats"})"),
};

QLatin1String pingCommand()
{
    return QLatin1String(R"({"claz":"ping"})");
}

} // namespace

FanoutClients::FanoutClients(const QUrl &url, int count, int queues, int warmUpSeconds, int seconds)
{
    for (int i = 0; i < count; ++i) {
        auto client = std::make_unique<QWebSocket>();
        QWebSocket *socket = client.get();
        connect(socket, &QWebSocket::connected, this, [socket, queues] {
            for (const QLatin1String subscription : subscriptions)
                socket->sendTextMessage(subscription);
            for (int queue = 1; queue <= queues; ++queue)
                socket->sendTextMessage(
                    QStringLiteral(R"({"claz":"web","command":"subscribeToQueueCalls","queueId":%1})")
                        .arg(queue));
        });
        connect(socket, &QWebSocket::textMessageReceived, this, &FanoutClients::receive);
        connect(socket, &QWebSocket::disconnected, this, [this] { ++m_closed; });
        m_clients.push_back(std::move(client));
        socket->open(url);
    }
    connect(&m_ping, &QTimer::timeout, this, [this] {
        for (const auto &client : m_clients)
            client->sendTextMessage(pingCommand());
    });
    m_ping.start(pingInterval);
    QTimer::singleShot(std::chrono::seconds(warmUpSeconds), this, [this] {
        m_isCounting = true;
        m_counted.start();
    });
    QTimer::singleShot(std::chrono::seconds(warmUpSeconds + seconds), this, &FanoutClients::report);
}

FanoutClients::~FanoutClients() = default;

void FanoutClients::receive(const QString &message)
{
    if (!m_isCounting)
        return;
    ++m_messages;
    m_characters += message.size();
    const QLatin1String mark(stampMark);
    const qsizetype begin = message.indexOf(mark);
    if (begin < 0)
        return;
    qint64 sent = 0;
    for (qsizetype i = begin + mark.size(); i < message.size() && message[i].isDigit(); ++i)
        sent = sent * 10 + message[i].digitValue();
    m_milliseconds.push_back(static_cast<double>(monotonicNanoseconds() - sent) / 1e6);
}

void FanoutClients::report()
{
    const double processor = processorSeconds();
    const double counted = static_cast<double>(m_counted.elapsed()) / 1000;
    print("fanout.clients", static_cast<double>(m_clients.size()) - m_closed, "clients");
    print("fanout.messages", static_cast<double>(m_messages) / counted, "messages/s");
    print("fanout.message_size",
          static_cast<double>(m_characters) / std::max(1., static_cast<double>(m_messages)), "characters");
    print("fanout.stamped_messages", static_cast<double>(m_milliseconds.size()) / counted, "messages/s");
    print("fanout.event_to_client_p50", percentile(m_milliseconds, 0.5), "ms");
    print("fanout.event_to_client_p99", percentile(m_milliseconds, 0.99), "ms");
    print("fanout.event_to_client_worst", percentile(m_milliseconds, 1), "ms");
    print("fanout.clients_processor_time", processor, "s");
    QCoreApplication::exit(m_closed == 0 && !m_milliseconds.empty() ? 0 : 1);
}

int runFanoutClients(const QStringList &arguments)
{
    if (arguments.size() < 5)
        return 2;
    const QUrl url(arguments[0]);
    const FanoutClients clients(url, arguments[1].toInt(), arguments[2].toInt(), arguments[3].toInt(),
                                arguments[4].toInt());
    return QCoreApplication::exec();
}

} // namespace xivocc::bench
