#include "counter_names.h"

#include <QHash>
#include <array>

namespace xivocc::journal {

namespace {

constexpr std::array names{
    "WaitingCalls",
    "AvailableAgents",
    "TalkingAgents",
    "LoggedAgents",
    "EWT",
    "TotalNumberCallsEntered",
    "TotalNumberCallsAnswered",
    "TotalNumberCallsAnsweredBefore15",
    "TotalNumberCallsAbandonned",
    "TotalNumberCallsAbandonnedAfter15",
    "TotalNumberCallsClosed",
    "TotalNumberCallsTimeout",
    "PercentageAnsweredTotal",
    "PercentageAnsweredBefore15",
    "PercentageAbandonnedAfter15",
    "TotalNumberCallsEnteredLastHour",
    "TotalNumberCallsAnsweredLastHour",
    "TotalNumberCallsAnsweredBefore15LastHour",
    "TotalNumberCallsAbandonnedLastHour",
    "TotalNumberCallsAbandonnedAfter15LastHour",
    "TotalNumberCallsClosedLastHour",
    "TotalNumberCallsTimeoutLastHour",
    "PercentageAnsweredTotalLastHour",
    "PercentageAnsweredBefore15LastHour",
    "PercentageAbandonnedAfter15LastHour",
    "AgentPausedTotalTime",
    "AgentWrapupTotalTime",
    "AgentReadyTotalTime",
    "InbCalls",
    "InbCallTime",
    "InbAnsCalls",
    "InbUnansCalls",
    "InbPercUnansCalls",
    "InbAverCallTime",
    "OutCalls",
    "LoginDateTime",
    "LogoutDateTime",
};

struct Numbered
{
    std::array<QString, names.size()> texts;
    QHash<QString, int> numbers;
};

const Numbered &numbered()
{
    static const Numbered all = [] {
        Numbered result;
        for (std::size_t number = 0; number < names.size(); ++number) {
            result.texts[number] = QString::fromLatin1(names[number]);
            result.numbers.insert(result.texts[number], static_cast<int>(number));
        }
        return result;
    }();
    return all;
}

} // namespace

std::optional<int> numberOfCounter(const QString &name)
{
    const auto found = numbered().numbers.constFind(name);
    return found == numbered().numbers.constEnd() ? std::nullopt : std::optional(*found);
}

QString counterOfNumber(quint64 number)
{
    return number < names.size() ? numbered().texts[static_cast<std::size_t>(number)] : QString();
}

} // namespace xivocc::journal
