#include "confd_queue_members.h"

namespace xivocc::xivo {

namespace {

const QString penaltyKey = QStringLiteral("penalty");

QString membersOf(int queueId)
{
    return QStringLiteral("/queues/%1/members/agents").arg(queueId);
}

QString memberPath(int agentId, int queueId)
{
    return QStringLiteral("%1/%2").arg(membersOf(queueId)).arg(agentId);
}

} // namespace

void ConfdQueueMembers::set(int agentId, int queueId, int penalty, commands::Done done)
{
    m_link.put(
        memberPath(agentId, queueId), {{penaltyKey, penalty}},
        [this, agentId, queueId, penalty, done = std::move(done)](const auto &answer) {
            if (answer)
                done(nullptr);
            else if (answer.error().code == notFoundCode) // not yet a member
                add(agentId, queueId, penalty, done);
            else
                done(&answer.error());
        },
        ConfdLink::Turn::AfterOthers);
}

void ConfdQueueMembers::add(int agentId, int queueId, int penalty, commands::Done done)
{
    m_link.post(membersOf(queueId), {{QStringLiteral("agent_id"), agentId}, {penaltyKey, penalty}},
                [done = std::move(done)](const auto &answer) { done(answer ? nullptr : &answer.error()); });
}

void ConfdQueueMembers::remove(int agentId, int queueId, commands::Done done)
{
    m_link.remove(
        memberPath(agentId, queueId),
        [done = std::move(done)](const auto &answer) { done(answer ? nullptr : &answer.error()); },
        ConfdLink::Turn::AfterOthers);
}

} // namespace xivocc::xivo
