#include "bench_server.h"
#include "benches.h"

#include <QCoreApplication>

#include <cstdio>

namespace xivocc::bench {

namespace {

constexpr int startMilliseconds = 10'000;

/// The port on which the PBX listens; 0: it did not start.
quint16 startPbx(QProcess &process, const SyntheticFloor &floor, int changesPerSecond)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  QStringList{QStringLiteral("pbx")} + floor.arguments() +
                      QStringList{QString::number(changesPerSecond)});
    return process.waitForReadyRead(startMilliseconds) ? process.readLine().trimmed().toUShort() : quint16(0);
}

config::AmiSettings amiSettings(quint16 port)
{
    config::AmiSettings settings;
    settings.port = port;
    settings.password = QStringLiteral("bench");
    return settings;
}

config::ApiSettings apiSettings()
{
    config::ApiSettings settings;
    settings.listen = QStringLiteral("127.0.0.1");
    settings.port = 0;
    return settings;
}

} // namespace

BenchServer::BenchServer(const SyntheticFloor &floor, int changesPerSecond)
    : m_configuration(floor.configuration()),
      m_statistics({}, m_floor.floor()),
      m_ami(amiSettings(startPbx(m_pbx, floor, changesPerSecond))),
      m_settings(apiSettings()),
      m_server(m_settings, api::limitsFrom(m_settings),
               {{m_floor.floor(), m_configuration, m_control},
                m_rights,
                m_statistics.figures(),
                [this](const QString &, const QString &, const auto &done) {
                    done(m_configuration.users.front());
                },
                [] { return std::vector<api::LinkHealth>(); }})
{
    QObject::connect(&m_ami, &ami::AmiLink::factsArrived, &m_floor, &app::LiveFloor::apply);
    QObject::connect(&m_floor, &app::LiveFloor::changed, &m_server, &api::Server::publish);
    QObject::connect(&m_floor, &app::LiveFloor::changed, &m_statistics, &app::LiveStatistics::follow);
    QObject::connect(&m_statistics, &app::LiveStatistics::changed, &m_server,
                     &api::Server::publishStatistics);
    m_rights.read({});
    m_floor.configure(m_configuration);
    m_statistics.configure(m_configuration);
    m_server.configurationChanged();
}

BenchServer::~BenchServer()
{
    m_pbx.kill();
    m_pbx.waitForFinished(startMilliseconds);
}

bool BenchServer::start()
{
    if (m_pbx.state() != QProcess::Running) {
        std::fputs("The bench's own PBX did not start.\n", stderr);
        return false;
    }
    if (!m_server.listen()) {
        std::fputs("The bench's server cannot listen on 127.0.0.1.\n", stderr);
        return false;
    }
    m_ami.start();
    return true;
}

int serveFloor(const QStringList &arguments)
{
    BenchServer server(SyntheticFloor::fromArguments(arguments), arguments.value(3).toInt());
    if (!server.start())
        return 1;
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace xivocc::bench
