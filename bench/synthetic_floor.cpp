#include "synthetic_floor.h"

namespace xivocc::bench {

namespace {

QString queueName(int queue)
{
    return QStringLiteral("queue%1").arg(queue);
}

} // namespace

SyntheticFloor SyntheticFloor::fromArguments(const QStringList &arguments)
{
    return {arguments.value(0).toInt(), arguments.value(1).toInt(), arguments.value(2).toInt()};
}

QStringList SyntheticFloor::arguments() const
{
    return {QString::number(agents), QString::number(queues), QString::number(queuesPerAgent)};
}

std::vector<int> SyntheticFloor::queuesOf(int agent) const
{
    std::vector<int> ids;
    const int stride = queues / queuesPerAgent;
    for (int i = 0; i < queuesPerAgent; ++i)
        ids.push_back((agent + i * stride) % queues + 1);
    return ids;
}

Configuration SyntheticFloor::configuration() const
{
    Configuration configuration;
    const QString context = QStringLiteral("default");
    for (int queue = 1; queue <= queues; ++queue) {
        configuration.queues.push_back({queue, queueName(queue), QStringLiteral("Queue %1").arg(queue),
                                        QString::number(3000 + queue), context});
        configuration.queueTimings.push_back({queue, seconds(10)});
    }
    configuration.groups = {{1, QStringLiteral("default"), {}}};
    for (int agent = 1; agent <= agents; ++agent) {
        const QString extension = QString::number(100'000 + agent);
        const QString last = QStringLiteral("Last%1").arg(agent);
        const QString first = QStringLiteral("First%1").arg(agent);
        configuration.agents.push_back(
            {agent, first, last, QString::number(200'000 + agent), context, 1, agent});
        configuration.lines.push_back(
            {agent, QStringLiteral("SIP/ph%1").arg(agent), extension, context, agent});
        configuration.users.push_back(
            {agent, first, last, QStringLiteral("user%1").arg(agent), agent, agent, extension, context, {}});
        for (const int queue : queuesOf(agent))
            configuration.members.push_back({agent, queue, 0});
    }
    return configuration;
}

QByteArray memberFrame(const QByteArray &event, int agent, int queue, const QByteArray &pauseReason)
{
    const QByteArray id = QByteArray::number(agent);
    QByteArray frame;
    frame.reserve(512);
    frame += "Event: " + event + "\r\nPrivilege: agent,all\r\nQueue: queue" + QByteArray::number(queue);
    // The list names two headers differently from the events (app_queue.c of Asterisk 20).
    const bool isListed = event == "QueueMember";
    frame += isListed ? "\r\nName" : "\r\nMemberName";
    frame += ": Agent/" + QByteArray::number(200'000 + agent);
    frame += isListed ? "\r\nLocation" : "\r\nInterface";
    frame += ": Local/id-" + id + "@agentcallback\r\nStateInterface: SIP/ph" + id;
    frame += "\r\nMembership: dynamic\r\nPenalty: 0\r\nCallsTaken: 0\r\nLastCall: 0\r\nLastPause: 0\r\n"
             "LoginTime: 1700000000\r\nInCall: 0\r\nStatus: 1\r\nPaused: ";
    frame += pauseReason.isNull() ? "0" : "1";
    frame += "\r\nPausedReason: " + pauseReason + "\r\nRinginuse: 0\r\nWrapuptime: 0\r\n\r\n";
    return frame;
}

void SyntheticFloor::writeQueueStatus(const std::function<void(const QByteArray &frame)> &write) const
{
    std::vector<std::vector<int>> membersOf(static_cast<std::size_t>(queues) + 1);
    for (int agent = 1; agent <= agents; ++agent) {
        for (const int queue : queuesOf(agent))
            membersOf[static_cast<std::size_t>(queue)].push_back(agent);
    }
    for (int queue = 1; queue <= queues; ++queue) {
        write("Event: QueueParams\r\nQueue: queue" + QByteArray::number(queue) +
              "\r\nMax: 0\r\nStrategy: ringall\r\nCalls: 0\r\nHoldtime: 0\r\nTalkTime: 0\r\nCompleted: 0\r\n"
              "Abandoned: 0\r\nServiceLevel: 15\r\nServicelevelPerf: 0.0\r\nWeight: 0\r\n\r\n");
        for (const int agent : membersOf[static_cast<std::size_t>(queue)])
            write(memberFrame("QueueMember", agent, queue, {}));
    }
}

void SyntheticFloor::writeExtensionStates(const std::function<void(const QByteArray &frame)> &write) const
{
    for (int agent = 1; agent <= agents; ++agent)
        write("Event: ExtensionStatus\r\nExten: " + QByteArray::number(100'000 + agent) +
              "\r\nContext: default\r\nHint: SIP/ph" + QByteArray::number(agent) +
              "\r\nStatus: 0\r\nStatusText: Idle\r\n\r\n");
}

} // namespace xivocc::bench
