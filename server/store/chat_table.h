#pragma once

#include "store.h"

#include <commands/chat_book.h>

namespace xivocc::store {

/// The table chat_message. Whenever one is added, the old ones are thrown away.
class ChatTable final : public commands::ChatBook
{
public:
    static constexpr std::chrono::days retention{90};
    static constexpr int maxPerConversation = 2000; ///< messages kept of two users

    /// The store outlives it.
    explicit ChatTable(Store &store) : m_store(store) {}

    void add(const commands::KeptChatMessage &message, commands::Done done) override;
    void readHistory(int userId, int partnerId, int limit, Found done) override;
    void readUnread(int readerId, int limit, Found done) override;
    void markAsRead(int readerId, int writerId, commands::Done done) override;

private:
    Store &m_store;
};

} // namespace xivocc::store
