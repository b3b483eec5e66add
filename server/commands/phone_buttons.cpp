#include "phone_buttons.h"

#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

bool PhoneButtons::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<Answer, Hold, ThreeWayConference>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void PhoneButtons::on(const protocol::Answer &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("answer");
    if (const auto call = currentCall(m_context, requester, asked.uniqueId, command); !call) {
        reply(call.error());
        return;
    }
    const std::vector<OwnCall> calls = callsOf(m_context, requester);
    const bool rings = std::ranges::any_of(calls, [&asked](const OwnCall &call) {
        return !call.leg.up && call.event.type != PhoneEventType::Released &&
               (asked.uniqueId.isEmpty() || call.event.uniqueId == asked.uniqueId);
    });
    if (rings)
        press(PhoneKey::Answer, requester, command, reply);
    else
        reply(refused("NotRinging", command,
                      QStringLiteral("This call was answered already. Only a ringing one can be.")));
}

void PhoneButtons::on(const protocol::Hold &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("hold");
    const auto call = currentCall(m_context, requester, asked.uniqueId, command);
    if (!call)
        reply(call.error());
    else if (!call->leg.up)
        reply(refused("NotTalking", command,
                      QStringLiteral("Only a call that was answered can be held. Answer it first.")));
    else
        press(PhoneKey::Hold, requester, command, reply);
}

void PhoneButtons::on(const protocol::ThreeWayConference &, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("conference");
    if (const auto call = currentCall(m_context, requester, {}, command); !call)
        reply(call.error());
    else if (callsOf(m_context, requester).size() < 2)
        reply(refused("NoSecondCall", command,
                      QStringLiteral("A conference joins two calls. Call a second party first.")));
    else
        press(PhoneKey::Conference, requester, command, reply);
}

void PhoneButtons::press(PhoneKey key, const Requester &requester, const QString &command, const Reply &reply)
{
    if (const auto telephone = telephoneOf(m_context, requester, command))
        m_keys.press(*telephone, key, replyRefusal(command, reply));
    else
        reply(telephone.error());
}

} // namespace xivocc::commands
