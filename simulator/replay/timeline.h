#pragma once

#include <QByteArrayView>
#include <chrono>
#include <optional>
#include <vector>

namespace xivocc::replay {

/// Finds out when each event of a recording happened. A recorded stream carries no arrival times, but some
/// events tell theirs: EventTV of security events (milliseconds), EventTime of CEL events, LoginTime of a new
/// queue member, and the epoch inside the Uniqueid of a new channel (seconds). Events between two such marks
/// are spread evenly.
class Timeline final
{
public:
    void append(QByteArrayView event);
    /// One time for each appended event, measured from the first; never decreasing.
    [[nodiscard]] std::vector<std::chrono::milliseconds> times() const;

private:
    struct Mark
    {
        std::size_t index = 0;
        std::chrono::milliseconds epoch{};
    };
    [[nodiscard]] std::optional<std::chrono::milliseconds> epochOf(QByteArrayView event);

    std::size_t m_count = 0;
    std::vector<Mark> m_marks;
    std::optional<std::chrono::milliseconds> m_lastUtc;
};

} // namespace xivocc::replay
