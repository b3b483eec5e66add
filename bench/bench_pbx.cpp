#include "bench_pbx.h"
#include "benches.h"

#include <QCoreApplication>
#include <QTcpSocket>

#include <chrono>
#include <cstdio>

namespace xivocc::bench {

namespace {

constexpr std::chrono::milliseconds pace{2};
/// Every so many rounds the agents become free again: that changes the queues' figures too.
constexpr qint64 pausesPerResumption = 4;

QByteArray headerOf(const QByteArray &action, const QByteArray &name)
{
    const QList<QByteArray> lines = action.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ": "))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

} // namespace

qint64 monotonicNanoseconds()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

BenchPbx::BenchPbx(const SyntheticFloor &floor, int changesPerSecond)
    : m_floor(floor), m_changesPerSecond(changesPerSecond)
{
    connect(&m_server, &QTcpServer::newConnection, this, &BenchPbx::accept);
    connect(&m_timer, &QTimer::timeout, this, &BenchPbx::play);
    m_timer.setTimerType(Qt::PreciseTimer);
}

bool BenchPbx::listen()
{
    return m_server.listen(QHostAddress::LocalHost);
}

void BenchPbx::accept()
{
    m_socket = m_server.nextPendingConnection();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // as Asterisk's manager.c does
    connect(m_socket, &QTcpSocket::readyRead, this, &BenchPbx::read);
    connect(m_socket, &QTcpSocket::disconnected, qApp, &QCoreApplication::quit);
    m_socket->write("Asterisk Call Manager/9.0.0\r\n");
}

void BenchPbx::read()
{
    m_received += m_socket->readAll();
    for (qsizetype end = 0; (end = m_received.indexOf("\r\n\r\n")) >= 0;) {
        const QByteArray action = m_received.left(end);
        m_received.remove(0, end + 4);
        answer(headerOf(action, "Action"), headerOf(action, "ActionID"));
    }
}

void BenchPbx::answer(const QByteArray &action, const QByteArray &actionId)
{
    m_socket->write("Response: Success\r\nActionID: " + actionId + "\r\n\r\n");
    if (action == "Login") {
        m_socket->write("Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n");
    } else if (action == "QueueStatus") {
        writeList(actionId, "QueueStatusComplete",
                  [this](const auto &write) { m_floor.writeQueueStatus(write); });
    } else if (action == "ExtensionStateList") {
        writeList(actionId, "ExtensionStateListComplete",
                  [this](const auto &write) { m_floor.writeExtensionStates(write); });
    } else if (action == "CoreShowChannels") {
        writeList(actionId, "CoreShowChannelsComplete", [](const auto &) {});
        m_started = monotonicNanoseconds();
        m_timer.start(pace);
    }
}

void BenchPbx::writeList(const QByteArray &actionId, const QByteArray &complete,
                         const std::function<void(const std::function<void(const QByteArray &)> &)> &items)
{
    int count = 0;
    items([this, &actionId, &count](const QByteArray &frame) {
        ++count;
        m_socket->write(frame.chopped(2) + "ActionID: " + actionId + "\r\n\r\n");
    });
    m_socket->write("Event: " + complete + "\r\nActionID: " + actionId +
                    "\r\nEventList: Complete\r\nListItems: " + QByteArray::number(count) + "\r\n\r\n");
}

void BenchPbx::play()
{
    const double elapsed = static_cast<double>(monotonicNanoseconds() - m_started) / 1e9;
    const auto due = static_cast<qint64>(elapsed * m_changesPerSecond);
    for (; m_sent < due; ++m_sent) {
        const int agent = static_cast<int>(m_sent % m_floor.agents) + 1;
        const bool paused = m_sent / m_floor.agents % pausesPerResumption != 0;
        const QByteArray reason =
            paused ? stampMark + QByteArray::number(monotonicNanoseconds()) : QByteArray();
        for (const int queue : m_floor.queuesOf(agent))
            m_socket->write(memberFrame("QueueMemberPause", agent, queue, reason));
    }
    m_socket->flush();
}

int playPbx(const QStringList &arguments)
{
    BenchPbx pbx(SyntheticFloor::fromArguments(arguments), arguments.value(3).toInt());
    if (!pbx.listen())
        return 1;
    std::printf("%d\n", pbx.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace xivocc::bench
