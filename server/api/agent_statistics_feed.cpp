#include "agent_statistics_feed.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace xivocc::api {

namespace {

double wholeSeconds(milliseconds time)
{
    return static_cast<double>(std::chrono::floor<seconds>(time).count());
}

} // namespace

protocol::AgentStatistics AgentStatisticsFeed::allFor(int agentId, Instant now)
{
    std::vector<AgentStatistic> named = all(agentId, now);
    if (!m_told.contains(agentId))
        m_told.insert(agentId, named);
    return {agentId, std::move(named)};
}

std::optional<protocol::AgentStatistics> AgentStatisticsFeed::takeChange(int agentId, Instant now)
{
    const std::vector<AgentStatistic> before = m_told.value(agentId);
    protocol::AgentStatistics message{agentId, all(agentId, now)};
    m_told.insert(agentId, message.statistics);
    std::erase_if(message.statistics, [&before](const AgentStatistic &statistic) {
        return std::ranges::find(before, statistic) != before.end();
    });
    if (message.statistics.empty())
        return std::nullopt;
    return message;
}

std::vector<AgentStatistic> AgentStatisticsFeed::all(int agentId, Instant now) const
{
    std::vector<AgentStatistic> named;
    const auto figures = m_statistics.agents().figures(agentId, now);
    if (!figures)
        return named;
    const statistics::AgentTotals &totals = figures->totals;
    const auto add = [&named](const char *name, double value) {
        named.push_back({QString::fromLatin1(name), value});
    };
    const int unanswered = totals.inbound - totals.inboundAnswered;
    add("AgentPausedTotalTime", wholeSeconds(totals.paused));
    add("AgentWrapupTotalTime", wholeSeconds(totals.wrapup));
    add("AgentReadyTotalTime", wholeSeconds(totals.ready));
    add("InbCalls", totals.inbound);
    add("InbCallTime", wholeSeconds(totals.inboundTime));
    add("InbAnsCalls", totals.inboundAnswered);
    add("InbUnansCalls", unanswered);
    add("InbPercUnansCalls",
        totals.inbound > 0 ? std::round(10'000.0 * unanswered / totals.inbound) / 100.0 : 0.0);
    add("InbAverCallTime", totals.inboundAnswered > 0
                               ? std::round(wholeSeconds(totals.inboundTime) / totals.inboundAnswered)
                               : 0.0);
    add("OutCalls", totals.outbound);
    for (const QString &name : m_statistics.agents().pauseNames()) {
        const auto cause = totals.pauseCauses.find(name);
        named.push_back({name, cause == totals.pauseCauses.end() ? 0.0 : wholeSeconds(cause->second)});
    }
    if (figures->loginTime)
        named.push_back({QStringLiteral("LoginDateTime"), *figures->loginTime});
    if (figures->logoutTime)
        named.push_back({QStringLiteral("LogoutDateTime"), *figures->logoutTime});
    return named;
}

} // namespace xivocc::api
