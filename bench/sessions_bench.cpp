#include "bench_server.h"
#include "benches.h"
#include "measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

namespace xivocc::bench {

namespace {

constexpr SyntheticFloor sessionFloor{100, 50, 2};
constexpr int loginCount = 1'000;
constexpr int sessionCount = 2'000;
constexpr int patienceMilliseconds = 60'000;
constexpr int settlingMilliseconds = 2'000;

const QString path = QStringLiteral("/xuc/ctichannel?username=user1&agentNumber=0&password=bench");

/// Everything that can be subscribed to.
QStringList subscriptions()
{
    QStringList commands{QStringLiteral(R"({"claz":"web","command":"subscribeToAgentEvents"})"),
                         QStringLiteral(R"({"claz":"web","command":"subscribeToQueueStats"})"),
                         QStringLiteral(R"({"claz":"web","command":"subscribeToAgentStats"})")};
    for (const char *list : {"queue", "agent", "queuemember", "agentgroup"})
        commands.append(QStringLiteral(R"({"claz":"web","command":"getList","objectType":"%1"})")
                            .arg(QLatin1String(list)));
    for (int queue = 1; queue <= sessionFloor.queues; ++queue)
        commands.append(
            QStringLiteral(R"({"claz":"web","command":"subscribeToQueueCalls","queueId":%1})").arg(queue));
    return commands;
}

void settle()
{
    QEventLoop loop;
    QTimer::singleShot(settlingMilliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Sessions in a process of their own, open as long as this lives.
class Sessions final
{
public:
    Sessions(const BenchServer &server, int count, const QStringList &commands = {})
    {
        QEventLoop loop;
        m_sink.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QObject::connect(&m_sink, &QProcess::readyReadStandardOutput, &loop, &QEventLoop::quit);
        QObject::connect(&m_sink, &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(patienceMilliseconds, &loop, &QEventLoop::quit);
        QElapsedTimer clock;
        clock.start();
        m_sink.start(QCoreApplication::applicationFilePath(),
                     QStringList{QStringLiteral("frame-sink"), QString::number(server.port()), path,
                                 QString::number(count)} +
                         commands);
        loop.exec();
        m_seconds = static_cast<double>(clock.elapsed()) / 1000;
        m_areOpen = m_sink.canReadLine() && m_sink.readLine().startsWith("ready");
    }
    ~Sessions()
    {
        m_sink.disconnect();
        m_sink.kill();
        m_sink.waitForFinished();
        settle();
    }
    Sessions(const Sessions &) = delete;
    Sessions &operator=(const Sessions &) = delete;

    [[nodiscard]] bool areOpen() const { return m_areOpen; }
    [[nodiscard]] double seconds() const { return m_seconds; }

private:
    QProcess m_sink;
    double m_seconds = 0;
    bool m_areOpen = false;
};

} // namespace

int benchSessions(const QStringList &)
{
    BenchServer server(sessionFloor, 0);
    if (!server.start())
        return 1;
    settle();
    const double empty = residentBytes();
    double idle = 0;
    {
        const Sessions sessions(server, sessionCount);
        settle();
        if (!sessions.areOpen())
            return 1;
        idle = residentBytes();
    }
    print("sessions.idle_2000", (idle - empty) / 1e6, "MB");
    {
        const Sessions sessions(server, loginCount);
        if (!sessions.areOpen())
            return 1;
        print("sessions.logins_1000", sessions.seconds(), "s");
    }
    {
        const Sessions sessions(server, sessionCount, subscriptions());
        settle();
        if (!sessions.areOpen())
            return 1;
        print("sessions.subscriptions_of_one", (residentBytes() - idle) / sessionCount / 1e3, "kB");
    }
    return 0;
}

} // namespace xivocc::bench
