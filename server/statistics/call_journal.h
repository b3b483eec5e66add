#pragma once

#include <domain/queue_event.h>

#include <deque>
#include <optional>

namespace xivocc::statistics {

/// The figures of getQueueStatistics (XuC protocol, section 9.3): of the calls that entered a queue within
/// some time.
struct WindowedFigures
{
    int received = 0;
    int answered = 0;
    int abandoned = 0;
    int rate = 0;    ///< answered, in % of those that are over (answered or gone); 0 when none is
    int quality = 0; ///< answered within the asked time, in % of those answered; 0 when none was
    std::optional<seconds> meanHoldTime;    ///< of those that are over
    std::optional<seconds> longestHoldTime; ///< of those that are over

    bool operator==(const WindowedFigures &) const = default;
};

/// What happened at one queue, event by event, for figures over any time back to its oldest event.
class CallJournal final
{
public:
    /// Busier than any queue of a day; beyond it the oldest events are forgotten.
    static constexpr std::size_t maximum = 200'000;

    void add(const QueueEvent &event);
    void remove(const QueueEvent &event);
    void forgetBefore(Instant time);

    [[nodiscard]] WindowedFigures since(Instant beginning, seconds goodWait) const;

private:
    struct Line
    {
        Instant enteredAt; ///< of one that left: as its wait tells, to the second
        Instant at;
        seconds waited;
        QueueEvent::Kind kind;
    };
    std::deque<Line> m_lines; ///< in order of telling
};

} // namespace xivocc::statistics
