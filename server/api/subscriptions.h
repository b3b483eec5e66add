#pragma once

#include <QSet>
#include <cstdint>

namespace xivocc::api {

/// What a session wants to hear of beyond what everybody does.
class Subscriptions final
{
public:
    enum Topic : std::uint8_t {
        AgentEvents = 1 << 0,
        QueueStatistics = 1 << 1,
        Queues = 1 << 2,
        Agents = 1 << 3,
        Members = 1 << 4,
        Groups = 1 << 5,
    };

    /// Of callers' lists; a queue id that does not exist costs the same as one that does.
    static constexpr qsizetype maxQueues = 10'000;

    void add(Topic topic) { m_topics |= topic; }
    [[nodiscard]] bool has(Topic topic) const { return (m_topics & topic) != 0; }

    [[nodiscard]] bool addCallsOf(int queueId)
    {
        if (m_queues.size() >= maxQueues)
            return false;
        m_queues.insert(queueId);
        return true;
    }
    void removeCallsOf(int queueId) { m_queues.remove(queueId); }
    [[nodiscard]] bool hasCallsOf(int queueId) const { return m_queues.contains(queueId); }

private:
    std::uint8_t m_topics = 0;
    QSet<int> m_queues;
};

} // namespace xivocc::api
