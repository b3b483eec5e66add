#pragma once

#include "command_handler.h"

#include <QHash>
#include <chrono>

namespace xivocc::commands {

/// Writes the lines that clients send (pushLogToServer) into the server's log, under the category
/// "xivocc.client". A line is cut, and a session may write so many in a minute; the others are counted.
class ClientLog final : public CommandHandler
{
public:
    static constexpr qsizetype longestLine = 1000; ///< characters
    static constexpr int linesPerMinute = 60;

    [[nodiscard]] bool handle(const protocol::Command &command, const Requester &requester,
                              const Reply &reply) override;
    void sessionClosed(const Requester &requester) override;

private:
    using Clock = std::chrono::steady_clock;
    struct Minute
    {
        Clock::time_point begin{};
        int lines = 0;
    };

    /// False: the session has written enough for now. The first time it is told so.
    [[nodiscard]] bool mayWrite(const Requester &requester);

    QHash<SessionId, Minute> m_minutes;
};

} // namespace xivocc::commands
