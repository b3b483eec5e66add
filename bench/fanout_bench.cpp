#include "bench_server.h"
#include "benches.h"
#include "measure.h"
#include "processor_time.h"

#include <QCoreApplication>

namespace xivocc::bench {

namespace {

constexpr SyntheticFloor fanoutFloor{500, 50, 1};
constexpr int eventsPerSecond = 2'000;
constexpr int clientCount = 200;
constexpr int warmUpSeconds = 3;
constexpr int measuredSeconds = 10;

QString clientUrl(const BenchServer &server)
{
    return QStringLiteral("ws://127.0.0.1:%1/xuc/ctichannel?username=user1&agentNumber=0&password=bench")
        .arg(server.port());
}

} // namespace

int benchFanout(const QStringList &)
{
    BenchServer server(fanoutFloor, eventsPerSecond);
    if (!server.start())
        return 1;
    QProcess clients;
    clients.setProcessChannelMode(QProcess::ForwardedChannels);
    QObject::connect(&clients, &QProcess::finished, qApp, [](int code) { QCoreApplication::exit(code); });
    clients.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("fanout-clients"), clientUrl(server), QString::number(clientCount),
                   QString::number(fanoutFloor.queues), QString::number(warmUpSeconds),
                   QString::number(measuredSeconds)});
    const int code = QCoreApplication::exec();
    print("fanout.server_processor_share", processorSeconds() / (warmUpSeconds + measuredSeconds) * 100,
          "% of a core");
    print("fanout.server_memory", residentBytes() / 1e6, "MB");
    return code;
}

} // namespace xivocc::bench
