#include "call_context.h"

#include "dial_number.h"
#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

int rankOf(PhoneEventType type)
{
    switch (type) {
    case PhoneEventType::Established:
        return 0;
    case PhoneEventType::OnHold:
        return 1;
    case PhoneEventType::Dialing:
        return 2;
    default:
        return 3;
    }
}

} // namespace

tl::expected<Telephone, protocol::Error> telephoneOf(const CallContext &context, const Requester &requester,
                                                     const QString &command)
{
    if (!context.floor.linkUp())
        return tl::unexpected(linkDown(command));
    const Configuration &configuration = context.configuration;
    if (const User *user = findUser(configuration, requester.userId); user && user->lineId != 0) {
        const auto line = std::ranges::find(configuration.lines, user->lineId, &Line::id);
        if (line != configuration.lines.end())
            return Telephone{line->interface, line->extension, line->context, user->fullName(), line->device};
    }
    return tl::unexpected(
        refused("NoLine", command,
                QStringLiteral("User %1 has no telephone line in XiVO. Give the user a line, then try again.")
                    .arg(requester.login)));
}

std::vector<OwnCall> callsOf(const CallContext &context, const Requester &requester)
{
    std::vector<OwnCall> calls;
    if (requester.userId == 0)
        return calls;
    for (const PhoneEvent &event : context.floor.phoneCalls(requester.userId)) {
        if (const auto leg = context.floor.callLeg(event.uniqueId))
            calls.push_back({event, *leg});
    }
    return calls;
}

tl::expected<OwnCall, protocol::Error> currentCall(const CallContext &context, const Requester &requester,
                                                   const QString &uniqueId, const QString &command)
{
    if (const auto telephone = telephoneOf(context, requester, command); !telephone)
        return tl::unexpected(telephone.error());
    std::vector<OwnCall> calls = callsOf(context, requester);
    if (!uniqueId.isEmpty())
        std::erase_if(calls, [&](const OwnCall &call) { return call.event.uniqueId != uniqueId; });
    const auto current =
        std::ranges::min_element(calls, {}, [](const OwnCall &call) { return rankOf(call.event.type); });
    if (current == calls.end())
        return tl::unexpected(refused(
            "NoCall", command,
            uniqueId.isEmpty() ? QStringLiteral("There is no call on your telephone.")
                               : QStringLiteral("There is no call %1 on your telephone; it may be over.")
                                     .arg(uniqueId.left(64))));
    return *current;
}

tl::expected<QString, protocol::Error> dialableNumber(const CallContext &context, const QString &typed,
                                                      const QString &command)
{
    constexpr qsizetype longestNumber = 64;
    const QString number = dialNumber(typed, context.country);
    if (number.isEmpty() || number.size() > longestNumber)
        return tl::unexpected(badNumber(typed, command));
    return number;
}

} // namespace xivocc::commands
