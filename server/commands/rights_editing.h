#pragma once

#include "command_handler.h"
#include "outbox.h"
#include "rights_book.h"

#include <rights/access_rights.h>

namespace xivocc::commands {

/// Reads the kept rights of users, and lets administrators see and change them. Who asks for the rights hears
/// of every change from then on.
class RightsEditing final : public CommandHandler
{
public:
    struct Context
    {
        const Configuration &configuration;
        const realtime::Floor &floor;
        Outbox &outbox;
        RightsBook &book;
        rights::AccessRights &rights;
    };

    /// What it is built on outlives it, and every answer.
    explicit RightsEditing(const Context &context) : m_context(context) {}

    /// To be called at the start, and again when the book can be read after all.
    void read();
    /// At once when read() has ended, well or not, before; else as soon as it does.
    void afterReading(std::function<void()> next);

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;

private:
    void on(const protocol::GetUserRights &asked, const Requester &requester, const Reply &reply);
    void on(const protocol::SetUserRights &asked, const Requester &requester, const Reply &reply);
    [[nodiscard]] RightsHolder holderOf(const User &user) const;
    /// What is wrong with the rights; nothing: they can be kept.
    [[nodiscard]] std::optional<protocol::Error> faultOf(const UserRights &rights) const;

    const Context m_context;
    bool m_isReadOnce = false;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace xivocc::commands
