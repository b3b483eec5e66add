#pragma once

#include "requester.h"

#include <protocol/commands.h>

namespace xivocc::commands {

/// Carries out one group of commands. Main thread.
class CommandHandler
{
public:
    virtual ~CommandHandler() = default;

    /// False: it is none of its commands. `reply` may be called later.
    [[nodiscard]] virtual bool handle(const protocol::Command &command, const Requester &requester,
                                      const Reply &reply) = 0;
    /// What a new session is told without asking.
    virtual void sessionOpened(const Requester & /*requester*/, const Reply & /*reply*/) {}
    virtual void sessionClosed(const Requester & /*requester*/) {}
    /// The last session of the user has ended.
    virtual void userLeft(const Requester & /*requester*/) {}
};

/// Calls the function with the command when it is one of these kinds; false: it is another. Compiles in a
/// tenth of the time of std::visit(), which would look at every kind there is.
template <typename... Kinds, typename Function>
[[nodiscard]] bool takeOneOf(const protocol::Command &command, const Function &function)
{
    const auto take = [&function](const auto *asked) {
        if (asked)
            function(*asked);
        return asked != nullptr;
    };
    return (take(std::get_if<Kinds>(&command)) || ...);
}

} // namespace xivocc::commands
