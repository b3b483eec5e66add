#pragma once

#include <commands/outbox.h>

#include <QSet>
#include <utility>
#include <vector>

namespace xivocc::test {

/// An Outbox that keeps what it is given.
class RecordingOutbox final : public commands::Outbox
{
public:
    std::vector<std::pair<commands::SessionId, protocol::ServerMessage>> toSessions;
    std::vector<std::pair<int, protocol::ServerMessage>> toUsers;
    std::vector<std::pair<commands::Topic, protocol::ServerMessage>> toSubscribers;
    std::vector<std::pair<commands::SessionId, commands::Topic>> subscriptions;
    QSet<int> connected;
    QStringList watched;

    void tellSession(commands::SessionId session, const protocol::ServerMessage &message) override
    {
        toSessions.emplace_back(session, message);
    }
    void tellUser(int userId, const protocol::ServerMessage &message) override
    {
        toUsers.emplace_back(userId, message);
    }
    void tellAgent(int /*agentId*/, const protocol::ServerMessage & /*message*/) override {}
    void tellSubscribers(commands::Topic topic, const protocol::ServerMessage &message) override
    {
        toSubscribers.emplace_back(topic, message);
    }
    [[nodiscard]] bool isConnected(int userId) const override { return connected.contains(userId); }
    void subscribe(commands::SessionId session, commands::Topic topic) override
    {
        subscriptions.emplace_back(session, topic);
    }
    void watchPhones(commands::SessionId /*session*/, const QStringList &numbers) override
    {
        watched += numbers;
    }
    void unwatchPhones(commands::SessionId /*session*/) override {}

    /// The last message, when it went to this user and is of this kind.
    template <typename Message> [[nodiscard]] const Message *lastTo(int userId) const
    {
        return !toUsers.empty() && toUsers.back().first == userId
                   ? std::get_if<Message>(&toUsers.back().second)
                   : nullptr;
    }
    /// What the topic's subscribers were told last, when it is of this kind.
    template <typename Message> [[nodiscard]] const Message *lastTold(commands::Topic topic) const
    {
        return !toSubscribers.empty() && toSubscribers.back().first == topic
                   ? std::get_if<Message>(&toSubscribers.back().second)
                   : nullptr;
    }
};

} // namespace xivocc::test
