#include "floor_figures.h"

#include <algorithm>

namespace xivocc::models {

using client::FloorFeed;

namespace {
QString shownName(const Queue &queue)
{
    return queue.displayName.isEmpty() ? queue.name : queue.displayName;
}

bool isOfAgents(Figure figure)
{
    return figure == Figure::AvailableAgents || figure == Figure::TalkingAgents ||
           figure == Figure::LoggedAgents;
}

/// As the server counts the members of one queue.
bool isCounted(AgentPhase phase, Figure figure)
{
    switch (figure) {
    case Figure::AvailableAgents:
        return phase == AgentPhase::Ready || phase == AgentPhase::LoggedIn;
    case Figure::TalkingAgents:
        return phase == AgentPhase::OnCall || phase == AgentPhase::Dialing;
    default:
        return phase != AgentPhase::LoggedOut;
    }
}

int agents(Figure figure, const std::map<AgentPhase, int> &counts)
{
    int number = 0;
    for (const auto &[phase, count] : counts) {
        number += isCounted(phase, figure) ? count : 0;
    }
    return number;
}
} // namespace

FloorFigures::FloorFigures(FloorFeed *feed, QObject *parent) : QObject(parent)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushInterval);
    connect(&m_flush, &QTimer::timeout, this, &FloorFigures::changed);

    connect(feed, &FloorFeed::queuesReceived, this, [this](const std::vector<Queue> &queues) {
        m_queues.clear();
        for (const Queue &queue : queues)
            m_queues.insert(queue.id, queue);
        Q_EMIT queuesChanged();
        changeSoon();
    });
    connect(feed, &FloorFeed::queueChanged, this, [this](const Queue &queue) {
        m_queues.insert(queue.id, queue);
        Q_EMIT queuesChanged();
        changeSoon();
    });
    connect(feed, &FloorFeed::queueStatisticsChanged, this,
            [this, feed](int queueId, const LiveQueueStatistics &live, bool isWaitNew) {
                m_figures[queueId].setLive(live, isWaitNew, feed->now());
                changeSoon();
            });
    connect(feed, &FloorFeed::queueDayChanged, this, [this](int queueId, const QueueDay &day) {
        m_figures[queueId].day = day;
        changeSoon();
    });
    connect(feed, &FloorFeed::agentsReceived, this, [this](const std::vector<Agent> &agents) {
        const QHash<int, AgentPhase> known = std::exchange(m_phases, {});
        for (const Agent &agent : agents)
            m_phases.insert(agent.id, known.value(agent.id, AgentPhase::LoggedOut));
        changeSoon();
    });
    connect(feed, &FloorFeed::agentStateChanged, this, [this](const AgentState &state) {
        m_phases.insert(state.agentId, state.phase);
        changeSoon();
    });
    connect(feed, &FloorFeed::membersReceived, this, [this](const std::vector<QueueMember> &members) {
        m_members.clear();
        for (const QueueMember &member : members)
            setMember(member);
        changeSoon();
    });
    connect(feed, &FloorFeed::memberChanged, this, [this](const QueueMember &member) {
        setMember(member);
        changeSoon();
    });
}

void FloorFigures::setHistories(const client::QueueHistories *histories)
{
    m_histories = histories;
    m_trendFlush.setSingleShot(true);
    m_trendFlush.setInterval(flushInterval);
    connect(&m_trendFlush, &QTimer::timeout, this, &FloorFigures::trendsChanged);
    connect(histories, &client::QueueHistories::changed, this, [this] {
        if (!m_trendFlush.isActive())
            m_trendFlush.start();
    });
}

std::vector<TrendPoint> FloorFigures::trend(Figure figure, const QueueScope &scope) const
{
    std::vector<std::shared_ptr<const QueueHistory>> histories;
    for (const int queueId : queueIdsOf(scope))
        histories.push_back(m_histories ? m_histories->of(queueId) : nullptr);
    return trendOf(figure, histories);
}

FigureValue FloorFigures::value(Figure figure, const QueueScope &scope, Instant now) const
{
    const std::vector<int> queueIds = queueIdsOf(scope);
    std::vector<const QueueFigures *> chosen;
    for (const int queueId : queueIds)
        chosen.push_back(&*m_figures.constFind(queueId));
    if (chosen.size() > 1 && isOfAgents(figure))
        return {.number = agents(figure, phasesOfMembers(queueIds)), .since = {}, .part = {}, .whole = {}};
    return valueOf(figure, chosen, now);
}

std::vector<int> FloorFigures::queueIdsOf(const QueueScope &scope) const
{
    std::vector<int> known;
    const auto add = [&](int queueId) {
        if (m_figures.contains(queueId) && m_queues.contains(queueId))
            known.push_back(queueId);
    };
    if (scope.isAll())
        std::for_each(m_queues.keyBegin(), m_queues.keyEnd(), add);
    else
        std::ranges::for_each(scope.queueIds, add);
    return known;
}

Level FloorFigures::level(Figure figure, const QueueScope &scope, const Thresholds &thresholds,
                          Instant now) const
{
    Level worst = Level::Normal;
    if (figure != Figure::WaitingCalls && figure != Figure::LongestWait)
        return worst;
    for (const int queueId : queueIdsOf(scope))
        worst = std::max(worst, thresholds.levelOf(figure, queueId, value(figure, {{queueId}}, now)));
    return worst;
}

std::map<AgentPhase, int> FloorFigures::agentsByPhase(const QueueScope &scope) const
{
    if (scope.isAll()) {
        std::map<AgentPhase, int> counts;
        for (const AgentPhase phase : m_phases)
            ++counts[phase];
        return counts;
    }
    return phasesOfMembers(scope.queueIds);
}

std::map<AgentPhase, int> FloorFigures::phasesOfMembers(const std::vector<int> &queueIds) const
{
    std::map<AgentPhase, int> counts;
    QSet<int> serving;
    for (const int queueId : queueIds)
        serving.unite(m_members.value(queueId));
    for (const int agentId : std::as_const(serving)) {
        if (const auto phase = m_phases.constFind(agentId); phase != m_phases.constEnd())
            ++counts[*phase];
    }
    return counts;
}

std::vector<Queue> FloorFigures::queues() const
{
    std::vector<Queue> sorted(m_queues.cbegin(), m_queues.cend());
    std::ranges::sort(sorted, [](const Queue &left, const Queue &right) {
        return shownName(left).localeAwareCompare(shownName(right)) < 0;
    });
    return sorted;
}

QString FloorFigures::scopeText(const QueueScope &scope) const
{
    if (scope.isAll())
        return tr("All queues");
    if (scope.queueIds.size() > 1)
        return tr("%n queues", nullptr, static_cast<int>(scope.queueIds.size()));
    const auto queue = m_queues.constFind(scope.queueIds.front());
    return queue == m_queues.constEnd() ? tr("A queue that is not there any more") : shownName(*queue);
}

void FloorFigures::changeSoon()
{
    if (!m_flush.isActive())
        m_flush.start();
}

void FloorFigures::setMember(const QueueMember &member)
{
    if (member.penalty == QueueMember::removed)
        m_members[member.queueId].remove(member.agentId);
    else
        m_members[member.queueId].insert(member.agentId);
}

} // namespace xivocc::models
