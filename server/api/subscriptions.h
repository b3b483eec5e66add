#pragma once

#include <QSet>
#include <QStringList>
#include <cstdint>

namespace xivocc::api {

/// What a session wants to hear of beyond what everybody does.
class Subscriptions final
{
public:
    enum Topic : std::uint16_t {
        AgentEvents = 1 << 0,
        QueueStatistics = 1 << 1,
        Queues = 1 << 2,
        Agents = 1 << 3,
        Members = 1 << 4,
        Groups = 1 << 5,
        AgentStatistics = 1 << 6,
        Callbacks = 1 << 7,
        Conferences = 1 << 8,
        DefaultMemberships = 1 << 9,
        Rights = 1 << 10,
        AlertRules = 1 << 11,
        Alerts = 1 << 12,
    };

    /// Of callers' lists; a queue id that does not exist costs the same as one that does.
    static constexpr qsizetype maxQueues = 10'000;

    /// Of telephones.
    static constexpr qsizetype maxPhones = 10'000;

    void add(Topic topic) { m_topics = static_cast<std::uint16_t>(m_topics | topic); }
    [[nodiscard]] bool has(Topic topic) const { return (m_topics & topic) != 0; }

    [[nodiscard]] bool addCallsOf(int queueId)
    {
        if (m_queues.size() >= maxQueues)
            return false;
        m_queues.insert(queueId);
        return true;
    }
    void removeCallsOf(int queueId) { m_queues.remove(queueId); }
    [[nodiscard]] const QSet<int> &queuesWithCalls() const { return m_queues; }
    [[nodiscard]] bool hasCallsOf(int queueId) const { return m_queues.contains(queueId); }

    /// Those that are new; further ones than the session may watch are left out.
    [[nodiscard]] QStringList watchPhones(const QStringList &numbers)
    {
        QStringList added;
        for (const QString &number : numbers) {
            if (m_phones.size() >= maxPhones)
                break;
            if (!m_phones.contains(number)) {
                m_phones.insert(number);
                added.append(number);
            }
        }
        return added;
    }
    void unwatchPhones() { m_phones.clear(); }
    [[nodiscard]] bool watches(const QString &number) const { return m_phones.contains(number); }

private:
    std::uint16_t m_topics = 0;
    QSet<int> m_queues;
    QSet<QString> m_phones;
};

} // namespace xivocc::api
