#pragma once

#include <domain/time.h>

#include <vector>

namespace xivocc::client {

/// How long to wait before each attempt to reconnect: ever longer, and spread by chance so that
/// the clients of a restarted server do not come all at once.
class RetrySchedule final
{
public:
    static constexpr double spread = 0.2; ///< a delay is up to this part shorter or longer

    explicit RetrySchedule(std::vector<milliseconds> delays) : m_delays(std::move(delays)) {}

    [[nodiscard]] milliseconds next();
    void restart() { m_attempts = 0; }

private:
    std::vector<milliseconds> m_delays;
    std::size_t m_attempts = 0;
};

} // namespace xivocc::client
