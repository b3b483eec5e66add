#include "benches.h"
#include "fanout_pbx.h"
#include "measure.h"
#include "processor_time.h"

#include <api/server.h>
#include <app/live_floor.h>
#include <xivo/ami/ami_link.h>

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>

namespace xivocc::bench {

namespace {

constexpr int eventsPerSecond = 2'000;
constexpr int clientCount = 50;
constexpr int warmUpSeconds = 3;
constexpr int measuredSeconds = 10;
constexpr int startMilliseconds = 10'000;

/// Nobody commands agents here.
class NoControl final : public commands::AgentControl
{
public:
    void logIn(int, const QString &, commands::Done) override {}
    void logOut(int, commands::Done) override {}
    void pause(int, const QString &, commands::Done) override {}
    void unpause(int, commands::Done) override {}
};

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

/// The server from Asterisk's socket to its clients' sockets; only the database is replaced.
class BenchServer final
{
public:
    explicit BenchServer(quint16 amiPort)
        : m_configuration(fanoutFloor().configuration()),
          m_ami(amiSettings(amiPort)),
          m_settings(apiSettings()),
          m_server(m_settings, api::limitsFrom(m_settings),
                   {{m_floor.floor(), m_configuration, m_control},
                    [this](const QString &, const QString &, const auto &done) {
                        done(m_configuration.users.front());
                    },
                    [] { return std::vector<api::LinkHealth>(); }})
    {
        QObject::connect(&m_ami, &ami::AmiLink::factsArrived, &m_floor, &app::LiveFloor::apply);
        QObject::connect(&m_floor, &app::LiveFloor::changed, &m_server, &api::Server::publish);
        m_floor.configure(m_configuration);
        m_server.configurationChanged();
    }

    [[nodiscard]] bool start()
    {
        m_ami.start();
        return m_server.listen().has_value();
    }
    [[nodiscard]] QString clientUrl() const
    {
        return QStringLiteral("ws://127.0.0.1:%1/xuc/ctichannel?username=user1&agentNumber=0&password=bench")
            .arg(m_server.port());
    }

private:
    Configuration m_configuration;
    NoControl m_control;
    app::LiveFloor m_floor;
    ami::AmiLink m_ami;
    config::ApiSettings m_settings;
    api::Server m_server;
};

} // namespace

int benchFanout(const QStringList &)
{
    const QString self = QCoreApplication::applicationFilePath();
    QProcess pbx;
    pbx.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    pbx.start(self, {QStringLiteral("fanout-pbx"), QString::number(eventsPerSecond)});
    if (!pbx.waitForReadyRead(startMilliseconds)) {
        std::fputs("The bench's own PBX did not start.\n", stderr);
        return 1;
    }
    BenchServer server(pbx.readLine().trimmed().toUShort());
    if (!server.start()) {
        std::fputs("The server cannot listen on 127.0.0.1.\n", stderr);
        return 1;
    }
    QProcess clients;
    clients.setProcessChannelMode(QProcess::ForwardedChannels);
    QObject::connect(&clients, &QProcess::finished, qApp, [](int code) { QCoreApplication::exit(code); });
    clients.start(self, {QStringLiteral("fanout-clients"), server.clientUrl(), QString::number(clientCount),
                         QString::number(warmUpSeconds), QString::number(measuredSeconds)});
    const int code = QCoreApplication::exec();
    print("fanout.server_processor_share", processorSeconds() / (warmUpSeconds + measuredSeconds) * 100,
          "% of a core");
    print("fanout.server_memory", residentBytes() / 1e6, "MB");
    pbx.kill();
    pbx.waitForFinished(startMilliseconds);
    return code;
}

} // namespace xivocc::bench
