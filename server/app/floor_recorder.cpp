#include "floor_recorder.h"

#include <domain/present_moment.h>

#include <utility>

namespace xivocc::app {

FloorRecorder::FloorRecorder(const realtime::Floor &floor, const statistics::DayStatistics &statistics,
                             journal::Journal &journal, QObject *parent)
    : QObject(parent),
      m_floor(floor),
      m_journal(journal),
      m_feed(floor, statistics),
      m_agentFeed(statistics),
      m_linkSince(presentMoment())
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushInterval);
    connect(&m_flush, &QTimer::timeout, this, &FloorRecorder::flush);
    connect(&m_journal, &journal::Journal::wholeNeeded, this, &FloorRecorder::noteWhole);
}

void FloorRecorder::begin()
{
    if (!std::exchange(m_hasBegun, true))
        noteWhole();
}

std::vector<protocol::ServerMessage> FloorRecorder::lists() const
{
    return {protocol::QueueList{m_floor.queues()}, protocol::AgentList{m_floor.agents()},
            protocol::AgentGroupList{m_floor.groups()}, protocol::QueueMemberList{m_floor.members()}};
}

void FloorRecorder::noteWhole()
{
    const Instant now = presentMoment();
    std::vector<protocol::ServerMessage> messages = lists();
    messages.push_back(protocol::PbxLinkStatus{m_floor.linkUp(), m_linkSince});
    for (const Agent &agent : m_floor.agents()) {
        if (const AgentState *state = m_floor.agentState(agent.id))
            messages.push_back(protocol::AgentStateEvent{*state});
        messages.push_back(m_agentFeed.allFor(agent.id, now));
    }
    for (const Queue &queue : m_floor.queues()) {
        messages.push_back(m_feed.takeAll(queue.id, now));
        messages.push_back(protocol::QueueCalls{queue.id, m_floor.waitingCalls(queue.id)});
    }
    m_journal.noteWhole(now, std::move(messages));
}

void FloorRecorder::follow(const realtime::Changes &changes)
{
    const Instant now = presentMoment();
    if (changes.link)
        m_linkSince = now;
    if (!m_hasBegun)
        return;
    std::vector<protocol::ServerMessage> messages;
    if (changes.link)
        messages.push_back(protocol::PbxLinkStatus{m_floor.linkUp(), now});
    if (changes.removals) {
        m_feed.forgetAll();
        m_agentFeed.forgetAll();
        for (protocol::ServerMessage &list : lists())
            messages.push_back(std::move(list));
    } else {
        for (const int id : changes.queues) {
            if (const Queue *queue = m_floor.queue(id))
                messages.push_back(protocol::QueueConfig{*queue});
        }
        for (const int id : changes.agents) {
            if (const Agent *agent = m_floor.agent(id))
                messages.push_back(protocol::AgentConfig{*agent});
        }
        if (changes.groups)
            messages.push_back(protocol::AgentGroupList{m_floor.groups()});
        for (const QueueMember &member : changes.members)
            messages.push_back(protocol::QueueMemberChanged{member});
    }
    for (const int id : changes.agentStates) {
        if (const AgentState *state = m_floor.agentState(id))
            messages.push_back(protocol::AgentStateEvent{*state});
    }
    if (!messages.empty())
        m_journal.note(now, std::move(messages));
    m_changedStatistics.unite({changes.queueStatistics.begin(), changes.queueStatistics.end()});
    m_changedCalls.unite({changes.queueCalls.begin(), changes.queueCalls.end()});
    flushSoon();
}

void FloorRecorder::followStatistics(const statistics::StatisticsChanges &changes)
{
    m_changedStatistics.unite({changes.queues.begin(), changes.queues.end()});
    m_changedAgentStatistics.unite({changes.agents.begin(), changes.agents.end()});
    flushSoon();
}

void FloorRecorder::flushSoon()
{
    if (m_hasBegun && !m_flush.isActive() &&
        !(m_changedStatistics.isEmpty() && m_changedCalls.isEmpty() && m_changedAgentStatistics.isEmpty()))
        m_flush.start();
}

void FloorRecorder::flush()
{
    const Instant now = presentMoment();
    std::vector<protocol::ServerMessage> messages;
    for (const int id : std::exchange(m_changedStatistics, {})) {
        if (!m_floor.queue(id))
            continue;
        if (auto change = m_feed.takeChange(id, now))
            messages.push_back(*std::move(change));
    }
    for (const int id : std::exchange(m_changedAgentStatistics, {})) {
        if (!m_floor.agent(id))
            continue;
        if (auto change = m_agentFeed.takeChange(id, now))
            messages.push_back(*std::move(change));
    }
    for (const int id : std::exchange(m_changedCalls, {})) {
        if (m_floor.queue(id))
            messages.push_back(protocol::QueueCalls{id, m_floor.waitingCalls(id)});
    }
    if (!messages.empty())
        m_journal.note(now, std::move(messages));
}

} // namespace xivocc::app
