#include "queue_counts.h"

#include <algorithm>
#include <array>

namespace xivocc::statistics {

namespace {

constexpr std::array counters{&QueueCounts::entered,        &QueueCounts::answered,
                              &QueueCounts::answeredBefore, &QueueCounts::abandoned,
                              &QueueCounts::abandonedAfter, &QueueCounts::timedOut,
                              &QueueCounts::closed,         &QueueCounts::leftOtherwise};

double percentage(int part, int whole)
{
    return whole > 0 ? std::min(100.0, 100.0 * part / whole) : 0.0;
}

} // namespace

QueueCounts &QueueCounts::operator+=(const QueueCounts &other)
{
    for (const auto counter : counters)
        this->*counter += other.*counter;
    return *this;
}

QueueCounts &QueueCounts::operator-=(const QueueCounts &other)
{
    for (const auto counter : counters)
        this->*counter -= other.*counter;
    return *this;
}

double QueueCounts::percentageAnswered() const
{
    return percentage(answered, entered);
}

double QueueCounts::percentageAnsweredBefore() const
{
    return percentage(answeredBefore, entered);
}

double QueueCounts::percentageAbandonedAfter() const
{
    return percentage(abandonedAfter, entered);
}

QueueCounts countsOf(const QueueEvent &event, const Rules &rules)
{
    QueueCounts counts;
    switch (event.kind) {
    case QueueEvent::Kind::Entered:
        counts.entered = 1;
        break;
    case QueueEvent::Kind::Answered:
        counts.answered = 1;
        counts.answeredBefore = int(event.waited < rules.answeredBefore);
        break;
    case QueueEvent::Kind::Abandoned:
        counts.abandoned = 1;
        counts.abandonedAfter = int(event.waited > rules.abandonedAfter);
        break;
    case QueueEvent::Kind::TimedOut:
        counts.timedOut = 1;
        break;
    case QueueEvent::Kind::Closed:
        counts.closed = 1;
        break;
    case QueueEvent::Kind::LeftEmpty:
    case QueueEvent::Kind::LeftByKey:
        counts.leftOtherwise = 1;
        break;
    case QueueEvent::Kind::Full:
    case QueueEvent::Kind::JoinEmpty:
    case QueueEvent::Kind::Diverted:
        break;
    }
    return counts;
}

} // namespace xivocc::statistics
