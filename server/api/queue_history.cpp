#include "queue_history.h"

#include <algorithm>

namespace xivocc::api {

namespace {

using statistics::QueueCounts;

protocol::CallSteps stepsOf(const std::vector<QueueCounts> &counts, Instant begins, seconds length)
{
    protocol::CallSteps steps;
    steps.begins = begins;
    steps.length = length;
    for (const QueueCounts &step : counts) {
        steps.entered.push_back(step.entered);
        steps.answered.push_back(step.answered);
        steps.answeredInTime.push_back(step.answeredBefore);
        steps.abandoned.push_back(step.abandoned);
    }
    return steps;
}

std::vector<int> waitingCalls(const std::vector<QueueCounts> &minutes, int waitingNow)
{
    std::vector<int> waiting(minutes.size());
    int atTheEnd = waitingNow;
    for (std::size_t i = minutes.size(); i-- > 0;) {
        waiting[i] = std::max(0, atTheEnd);
        atTheEnd += minutes[i].left() - minutes[i].entered;
    }
    return waiting;
}

} // namespace

protocol::QueueHistory queueHistory(const realtime::Floor &floor, const statistics::DayStatistics &statistics,
                                    int queueId)
{
    const statistics::QueueStatisticsBook &book = statistics.queues();
    const std::vector<QueueCounts> minutes = book.minutesOfLastHour(queueId);
    return {queueId, stepsOf(book.stepsOfToday(queueId), book.dayBegan(), statistics::DayCourse::step),
            stepsOf(minutes, book.hourBegan(), std::chrono::minutes(1)),
            waitingCalls(minutes, floor.statistics(queueId).waitingCalls)};
}

} // namespace xivocc::api
