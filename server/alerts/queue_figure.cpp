#include "queue_figure.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xivocc::alerts {

namespace {

FigureReading countedIn(const statistics::QueueCounts &counts, const statistics::CountedFigure &figure,
                        bool isPartial)
{
    // A share of some of the calls says nothing of all.
    if (figure.isShare && (isPartial || counts.entered == 0))
        return {};
    return {figure.value(counts), std::nullopt, isPartial};
}

} // namespace

std::optional<QueueFigure> QueueFigure::named(const QString &name)
{
    static constexpr std::array liveFigures{
        std::pair{"WaitingCalls", Live::WaitingCalls},       std::pair{"LongestWaitTime", Live::LongestWait},
        std::pair{"AvailableAgents", Live::AvailableAgents}, std::pair{"TalkingAgents", Live::TalkingAgents},
        std::pair{"LoggedAgents", Live::LoggedAgents},       std::pair{"EWT", Live::Ewt}};
    QueueFigure figure;
    for (const auto &[liveName, live] : liveFigures) {
        if (name == QLatin1String(liveName)) {
            figure.m_live = live;
            return figure;
        }
    }
    const bool isOfLastHour = name.endsWith(statistics::lastHourSuffix);
    const QStringView base = QStringView(name).chopped(isOfLastHour ? statistics::lastHourSuffix.size() : 0);
    figure.m_period = isOfLastHour ? Period::LastHour : Period::Today;
    for (const statistics::CountedFigure &counted : statistics::countedFigures()) {
        if (base == QLatin1String(counted.name)) {
            figure.m_counted = &counted;
            return figure;
        }
    }
    return std::nullopt;
}

FigureReading QueueFigure::read(const Sources &sources, int queueId, Instant now) const
{
    switch (m_period) {
    case Period::Now:
        return readLive(sources.floor, queueId, now);
    case Period::Today:
        return countedIn(sources.statistics.queues().today(queueId), *m_counted,
                         sources.statistics.queues().isRebuilding());
    case Period::LastHour:
        return countedIn(sources.statistics.queues().lastHour(queueId), *m_counted,
                         sources.statistics.queues().isRebuilding());
    }
    return {};
}

FigureReading QueueFigure::readLive(const realtime::Floor &floor, int queueId, Instant now) const
{
    const LiveQueueStatistics live = floor.statistics(queueId);
    switch (m_live) {
    case Live::WaitingCalls:
        return {live.waitingCalls, std::nullopt};
    case Live::AvailableAgents:
        return {live.availableAgents, std::nullopt};
    case Live::TalkingAgents:
        return {live.talkingAgents, std::nullopt};
    case Live::LoggedAgents:
        return {live.loggedAgents, std::nullopt};
    case Live::Ewt:
        return {static_cast<double>(live.ewt.count()), std::nullopt};
    case Live::LongestWait:
        break;
    }
    const std::vector<WaitingCall> calls = floor.waitingCalls(queueId);
    const auto oldest = std::ranges::min_element(calls, {}, &WaitingCall::queueTime);
    if (oldest == calls.end())
        return {};
    const seconds waited = std::chrono::floor<seconds>(now - oldest->queueTime);
    return {static_cast<double>(std::max(waited, seconds(0)).count()), oldest->queueTime};
}

} // namespace xivocc::alerts
