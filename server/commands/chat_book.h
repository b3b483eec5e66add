#pragma once

#include "agent_control.h"

#include <domain/time.h>

#include <cstdint>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::commands {

/// A chat message as it is kept: its two users by their ids, because a login may change.
struct KeptChatMessage
{
    int writerId = 0;
    int readerId = 0;
    std::int64_t sequence = 0; ///< chosen by the writer's client
    QString text;
    Instant date{};

    bool operator==(const KeptChatMessage &) const = default;
};

/// Where chat messages are kept. Main thread.
class ChatBook
{
public:
    using Found = std::function<void(const tl::expected<std::vector<KeptChatMessage>, Refusal> &)>;

    virtual ~ChatBook() = default;
    /// The message is unread from then on.
    virtual void add(const KeptChatMessage &message, Done done) = 0;
    /// The newest messages between the two, the oldest of them first.
    virtual void readHistory(int userId, int partnerId, int limit, Found done) = 0;
    /// The newest messages that the user has not read, the oldest of them first.
    virtual void readUnread(int readerId, int limit, Found done) = 0;
    /// All that the writer sent to the reader so far.
    virtual void markAsRead(int readerId, int writerId, Done done) = 0;
};

} // namespace xivocc::commands
