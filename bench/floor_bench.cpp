#include "benches.h"
#include "measure.h"

#include <realtime/floor.h>
#include <xivo/ami/ami_parser.h>
#include <xivo/ami/ami_translator.h>

#include <memory>

namespace xivocc::bench {

namespace {

constexpr int agentCount = 10'000;
constexpr int queueCount = 500;
constexpr int queuesPerAgent = 5;

Configuration largeConfiguration()
{
    Configuration configuration;
    for (int id = 1; id <= queueCount; ++id)
        configuration.queues.push_back({id, QStringLiteral("queue%1").arg(id),
                                        QStringLiteral("Queue %1").arg(id), QString::number(30000 + id),
                                        QStringLiteral("default")});
    for (int group = 1; group <= 50; ++group)
        configuration.groups.push_back({group, QStringLiteral("group%1").arg(group), {}});
    for (int id = 1; id <= agentCount; ++id) {
        configuration.agents.push_back({id, QStringLiteral("First%1").arg(id),
                                        QStringLiteral("Last%1").arg(id), QString::number(20000 + id),
                                        QStringLiteral("default"), 1 + id % 50, id});
        configuration.lines.push_back({id, QStringLiteral("SIP/line%1").arg(id), QString::number(10000 + id),
                                       QStringLiteral("default"), id});
        for (int n = 0; n < queuesPerAgent; ++n)
            configuration.members.push_back({id, 1 + (id * queuesPerAgent + n) % queueCount, n});
    }
    return configuration;
}

/// The answer to QueueStatus of such a floor, as Asterisk 20 words it.
QByteArray queueStatus()
{
    QByteArray answer;
    for (int queue = 1; queue <= queueCount; ++queue)
        answer += "Event: QueueParams\r\nQueue: queue" + QByteArray::number(queue) +
                  "\r\nMax: 0\r\nStrategy: rrmemory\r\nCalls: 0\r\nHoldtime: 12\r\nTalkTime: 90\r\n\r\n";
    for (int agent = 1; agent <= agentCount; ++agent) {
        for (int n = 0; n < queuesPerAgent; ++n) {
            const QByteArray id = QByteArray::number(agent);
            answer +=
                "Event: QueueMember\r\nQueue: queue" +
                QByteArray::number(1 + (agent * queuesPerAgent + n) % queueCount) + "\r\nName: Agent/" +
                QByteArray::number(20000 + agent) + "\r\nLocation: Local/id-" + id +
                "@agentcallback\r\nStateInterface: SIP/line" + id +
                "\r\nMembership: dynamic\r\nPenalty: 0\r\nCallsTaken: 3\r\nLastCall: 0\r\nLastPause: 0\r\n"
                "LoginTime: 1795398142\r\nInCall: 0\r\nStatus: 1\r\nPaused: 0\r\nPausedReason: "
                "\r\nWrapuptime: 0\r\n\r\n";
        }
    }
    return answer;
}

} // namespace

int benchFloor(const QStringList &)
{
    const QByteArray answer = queueStatus();
    const double before = residentBytes();
    auto configuration = std::make_unique<Configuration>(largeConfiguration());
    realtime::Floor floor;
    ami::AmiTranslator translator;

    const double ready = shortest(1, [&] {
        static_cast<void>(floor.apply({Instant{}, realtime::ConfigurationRead{*configuration}}));
        static_cast<void>(floor.apply({Instant{}, realtime::SyncStarted{}}));
        std::vector<realtime::TimedFact> facts;
        ami::AmiParser parser([&](const ami::AmiFrame &frame) {
            translator.translate(frame, Instant{}, facts);
            for (const realtime::TimedFact &fact : facts)
                static_cast<void>(floor.apply(fact));
            facts.clear();
        });
        parser.feed({answer.constData(), static_cast<std::size_t>(answer.size())});
        static_cast<void>(floor.apply({Instant{}, realtime::SyncFinished{}}));
    });
    print("floor.agents", agentCount, "agents");
    print("floor.memberships", agentCount * queuesPerAgent, "memberships");
    print("floor.ready", ready, "s");
    print("floor.memory", (residentBytes() - before) / 1e6, "MB");
    return floor.statistics(1).loggedAgents > 0 ? 0 : 1;
}

} // namespace xivocc::bench
