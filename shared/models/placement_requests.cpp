#include "placement_requests.h"

#include "placement_model.h"

#include <QPointer>

namespace xivocc::models {

using client::QueuePlace;
using client::RequestDone;
using client::RequestOutcome;

PlacementRequests::PlacementRequests(client::Memberships *memberships, const PlacementModel *placements,
                                     QObject *parent)
    : QObject(parent), m_memberships(memberships), m_placements(placements)
{
}

void PlacementRequests::move(const Placement &placement, const QueuePlace &to)
{
    if (!placement.isInQueue())
        return add(placement, to);
    if (placement.place == to)
        return;
    ask(placement, tr("Being moved: waiting for XiVO to confirm."),
        [this, placement, to](const RequestDone &done) {
            if (placement.isGroup())
                m_memberships->moveGroup(placement.groupId, placement.place, to, done);
            else if (placement.place.queueId == to.queueId)
                m_memberships->setAgentQueue(placement.agentId, to, done);
            else
                moveToOtherQueue(placement, to, done);
        });
}

void PlacementRequests::moveToOtherQueue(const Placement &placement, const QueuePlace &to,
                                         const RequestDone &done)
{
    m_memberships->setAgentQueue(
        placement.agentId, to, [self = QPointer(this), placement, to, done](const RequestOutcome &outcome) {
            if (!self)
                return;
            const bool isUnanswered = !outcome.isDone() && outcome.firstError.isEmpty();
            const bool isThere = outcome.isDone() ||
                                 (isUnanswered && self->m_placements->contains(
                                                      Placement{to, placement.groupId, placement.agentId}));
            if (isThere)
                self->m_memberships->removeAgentFromQueue(placement.agentId, placement.place.queueId, done);
            else
                done(outcome);
        });
}

void PlacementRequests::add(const Placement &placement, const QueuePlace &to)
{
    if (placement.place == to)
        return;
    ask(placement, tr("Being added: waiting for XiVO to confirm."),
        [this, placement, to](const RequestDone &done) {
            if (!placement.isGroup())
                m_memberships->setAgentQueue(placement.agentId, to, done);
            else if (placement.isInQueue())
                m_memberships->addGroup(placement.groupId, placement.place, to, done);
            else
                m_memberships->addGroupMembersNotIn(placement.groupId, to, done);
        });
}

void PlacementRequests::remove(const Placement &placement)
{
    if (!placement.isInQueue())
        return;
    ask(placement, tr("Being removed: waiting for XiVO to confirm."),
        [this, placement](const RequestDone &done) {
            if (placement.isGroup())
                m_memberships->removeGroup(placement.groupId, placement.place, done);
            else
                m_memberships->removeAgentFromQueue(placement.agentId, placement.place.queueId, done);
        });
}

const PlacementRequests::Mark *PlacementRequests::mark(const Placement &placement) const
{
    const auto found = m_marks.constFind(placement);
    return found == m_marks.constEnd() ? nullptr : &*found;
}

void PlacementRequests::dismiss()
{
    m_refusals.clear();
    QList<Placement> refused;
    for (auto each = m_marks.constBegin(); each != m_marks.constEnd(); ++each) {
        if (each->isRefused)
            refused.append(each.key());
    }
    for (const Placement &placement : std::as_const(refused)) {
        m_marks.remove(placement);
        Q_EMIT marked(placement);
    }
}

void PlacementRequests::ask(const Placement &placement, const QString &text, Send send)
{
    m_marks.insert(placement, Mark{false, text});
    ++m_pendingCount;
    Q_EMIT marked(placement);
    m_line.add(
        {std::move(send), [this, placement](const RequestOutcome &outcome) { finish(placement, outcome); }});
}

void PlacementRequests::finish(const Placement &placement, const RequestOutcome &outcome)
{
    --m_pendingCount;
    if (outcome.isDone()) {
        m_marks.remove(placement);
    } else {
        const QString reason = outcome.refusals.join(QLatin1Char('\n'));
        m_marks.insert(placement, Mark{true, reason});
        m_refusals.append(
            tr("%1: %2", "agent or group, why it was refused").arg(m_placements->nameOf(placement), reason));
        while (m_refusals.size() > maxRefusals)
            m_refusals.removeFirst();
    }
    Q_EMIT marked(placement);
}

} // namespace xivocc::models
