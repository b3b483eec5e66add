#pragma once

#include "chat_book.h"
#include "command_handler.h"
#include "outbox.h"

#include <domain/chat.h>
#include <domain/configuration.h>

namespace xivocc::commands {

/// Chat between users (XuC protocol, 4.13 and 5.10). A message is kept before it is delivered, so that who is
/// not connected gets it at his next log-in; it is unread, and told again at each log-in, until its reader's
/// client marks it.
class Chat final : public CommandHandler
{
public:
    static constexpr qsizetype maxMessageLength = 4000; ///< characters
    static constexpr int maxHistory = 100;              ///< messages in one answer
    static constexpr int maxUnreadAtLogin = 100;        ///< the older ones are found in the history

    /// All outlive it, and every answer.
    Chat(const Configuration &configuration, Outbox &outbox, ChatBook &book)
        : m_configuration(configuration), m_outbox(outbox), m_book(book)
    {
    }

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;
    void sessionOpened(const Requester &requester, const Reply &reply) override;

private:
    void send(const protocol::FlashTextRequest &asked, const Requester &requester, const User &partner,
              const Reply &reply);
    void tellHistory(const protocol::FlashTextRequest &asked, const Requester &requester, const User &partner,
                     const Reply &reply);
    void markAsRead(const protocol::FlashTextRequest &asked, const Requester &requester, const User &partner,
                    const Reply &reply);

    void deliver(const KeptChatMessage &message, const Reply &reply);
    [[nodiscard]] protocol::FlashTextEvent eventOf(const KeptChatMessage &message) const;
    [[nodiscard]] ChatParty partyOf(int userId) const;

    const Configuration &m_configuration;
    Outbox &m_outbox;
    ChatBook &m_book;
};

} // namespace xivocc::commands
