#include "call_histories.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

bool CallHistories::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    if (const auto *asked = std::get_if<protocol::GetUserCallHistory>(&command))
        find(QStringLiteral("getUserCallHistory"), asked->size ? mostDays : usualDays,
             asked->size.value_or(largestSize), requester, reply);
    else if (const auto *byDays = std::get_if<protocol::GetUserCallHistoryByDays>(&command))
        find(QStringLiteral("getUserCallHistoryByDays"), byDays->days, largestSize, requester, reply);
    else
        return false;
    return true;
}

void CallHistories::find(const QString &command, int days, int size, const Requester &requester,
                         const Reply &reply)
{
    const User *user = findUser(m_configuration, requester.userId);
    const auto line = std::ranges::find(m_configuration.lines, user ? user->lineId : 0, &Line::id);
    if (line == m_configuration.lines.end()) {
        reply(refused("NoLine", command,
                      QStringLiteral("You have no telephone line in XiVO, so that no calls are kept for you. "
                                     "Ask the administrator for a line.")));
        return;
    }
    const LineHistoryQuestion question{line->interface,
                                       m_now() - std::chrono::days(std::clamp(days, 0, mostDays)),
                                       std::clamp(size, 0, largestSize)};
    m_source.ofLine(question, [this, command, reply](const CallHistorySource::Calls &found) {
        if (!found) {
            reply(errorOf(found.error(), command));
            return;
        }
        protocol::CallHistory history{*found};
        for (CallHistoryEntry &call : history.calls) {
            name(call.source);
            name(call.destination);
        }
        reply(history);
    });
}

void CallHistories::name(CallParty &party) const
{
    if (party.number.isEmpty())
        return;
    const auto user = std::ranges::find(m_configuration.users, party.number, &User::extension);
    if (user == m_configuration.users.end())
        return;
    party.firstName = user->firstName;
    party.lastName = user->lastName;
    party.userName = user->login;
}

} // namespace xivocc::commands
