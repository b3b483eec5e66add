#include "placement_drag.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>

namespace xivocc::ccmanager {

using client::QueuePlace;
using models::Placement;
using models::PlacementModel;

namespace {
const QString mimeType = QStringLiteral("application/x-xivocc-placements");
constexpr int maxDragged = 10'000;
} // namespace

QMimeData *PlacementDrag::mimeData(const std::vector<Placement> &placements)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << qint32(placements.size());
    for (const Placement &each : placements)
        stream << qint32(each.place.queueId) << qint32(each.place.penalty) << qint32(each.groupId)
               << qint32(each.agentId);
    auto *mime = new QMimeData;
    mime->setData(mimeType, bytes);
    return mime;
}

QStringList PlacementDrag::mimeTypes()
{
    return {mimeType};
}

std::vector<Placement> PlacementDrag::placementsIn(const QMimeData *mime)
{
    std::vector<Placement> placements;
    if (!mime || !mime->hasFormat(mimeType))
        return placements;
    QDataStream stream(mime->data(mimeType));
    qint32 count = 0;
    stream >> count;
    for (int index = 0; index < std::min(count, maxDragged); ++index) {
        qint32 queue = 0;
        qint32 penalty = 0;
        qint32 group = 0;
        qint32 agent = 0;
        stream >> queue >> penalty >> group >> agent;
        if (stream.status() != QDataStream::Ok)
            return {};
        placements.push_back(Placement{{queue, penalty}, group, agent});
    }
    return placements;
}

QString PlacementDrag::who(const std::vector<Placement> &placements, const PlacementModel &model)
{
    const auto groups = static_cast<int>(std::ranges::count_if(placements, &Placement::isGroup));
    const int agents = static_cast<int>(placements.size()) - groups;
    if (agents == 1 && groups == 0)
        return model.nameOf(placements.front());
    if (agents == 0 && groups == 1) {
        const Placement &group = placements.front();
        const auto *part = model.part(group.place, group.groupId);
        const int size = part ? static_cast<int>(part->agents.size()) : model.groupSize(group.groupId);
        return tr("group %1 (%n agent(s))", nullptr, size).arg(model.groupName(group.groupId));
    }
    const QString someAgents = tr("%n agent(s)", nullptr, agents);
    const QString someGroups = tr("%n group(s)", nullptr, groups);
    return groups == 0   ? someAgents
           : agents == 0 ? someGroups
                         : tr("%1 and %2", "agents and groups").arg(someAgents, someGroups);
}

QString PlacementDrag::words(PlacementAction action, const std::vector<Placement> &placements,
                             const QueuePlace &to, const PlacementModel &model,
                             const models::QueueTableModel &queues)
{
    const QString subject = who(placements, model);
    if (action == PlacementAction::Remove) {
        const int first = placements.empty() ? 0 : placements.front().place.queueId;
        const bool isOneQueue = std::ranges::all_of(
            placements, [first](const Placement &each) { return each.place.queueId == first; });
        return isOneQueue ? tr("Remove %1 from %2", "who, queue").arg(subject, queueName(first, queues))
                          : tr("Remove %1 from their queues").arg(subject);
    }
    const QString form = action == PlacementAction::Move
                             ? tr("Move %1 to %2, penalty %3", "who, queue, penalty")
                             : tr("Add %1 to %2, penalty %3", "who, queue, penalty");
    return form.arg(subject, queueName(to.queueId, queues)).arg(to.penalty);
}

QString PlacementDrag::queueName(int queueId, const models::QueueTableModel &queues)
{
    const Queue *queue = queues.queue(queueId);
    return !queue ? QString() : queue->displayName.isEmpty() ? queue->name : queue->displayName;
}

} // namespace xivocc::ccmanager
