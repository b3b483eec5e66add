#include "moment_messages.h"

#include <iterator>
#include <utility>

namespace xivocc::journal {

void MomentMessages::take(const Record &record)
{
    std::visit([this, at = record.at](const auto &change) { tell(change, at); }, record.change);
}

void MomentMessages::tell(const CountersChanged &changed, Instant at)
{
    protocol::QueueStatistics statistics{changed.queueId, changed.counters};
    if (changed.longestWaitBegan)
        statistics.counters.push_back(longestWait(*changed.longestWaitBegan, at));
    m_messages.push_back(std::move(statistics));
}

void MomentMessages::add(std::vector<protocol::ServerMessage> messages)
{
    m_messages.insert(m_messages.end(), std::make_move_iterator(messages.begin()),
                      std::make_move_iterator(messages.end()));
}

std::vector<protocol::ServerMessage> MomentMessages::finish(const FloorPicture &picture)
{
    if (std::exchange(m_hasRemoval, false)) {
        add(picture.lists());
    } else if (m_hasGroups) {
        protocol::AgentGroupList list;
        for (const auto &[id, group] : picture.groups())
            list.groups.push_back(group);
        m_messages.push_back(std::move(list));
    }
    m_hasGroups = false;
    for (const int queueId : std::exchange(m_callsOf, {}))
        m_messages.push_back(protocol::QueueCalls{queueId, picture.calls(queueId)});
    return std::exchange(m_messages, {});
}

} // namespace xivocc::journal
