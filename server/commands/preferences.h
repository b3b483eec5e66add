#pragma once

#include "command_handler.h"
#include "outbox.h"
#include "preference_book.h"

#include <set>

namespace xivocc::commands {

/// What clients keep for their user on the server (XuC protocol, 4.1 and 5.1): told to each of his sessions
/// when it opens and when it changes. The server itself gives no meaning to any.
class Preferences final : public CommandHandler
{
public:
    static constexpr qsizetype maxKeyLength = 100;
    static constexpr qsizetype maxValueLength = 30'000; ///< boards and rules are kept as one text
    static constexpr qsizetype maxTypeLength = 50;

    /// Both outlive it, and every answer.
    Preferences(Outbox &outbox, PreferenceBook &book) : m_outbox(outbox), m_book(book) {}

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;
    void sessionOpened(const Requester &requester, const Reply &reply) override;
    /// Tells the users whose preferences could not be read when they came. To be called when they can be.
    void tellMissed();

private:
    void on(const protocol::SetUserPreference &asked, const Requester &requester, const Reply &reply);
    /// There is nothing to forget: no telephone is woken up by this server.
    void on(const protocol::UnregisterMobileApp &, const Requester &, const Reply &) {}

    Outbox &m_outbox;
    PreferenceBook &m_book;
    std::set<int> m_missed; ///< users
};

} // namespace xivocc::commands
