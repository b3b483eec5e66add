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
    const auto ringing = std::ranges::find_if(calls, [&asked](const OwnCall &call) {
        return !call.leg.up && call.event.type != PhoneEventType::Released &&
               (asked.uniqueId.isEmpty() || call.event.uniqueId == asked.uniqueId);
    });
    if (ringing != calls.end())
        press(PhoneKey::Answer, *ringing, requester, command, reply);
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
        press(PhoneKey::Hold, *call, requester, command, reply);
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
        press(PhoneKey::Conference, *call, requester, command, reply);
}

void PhoneButtons::press(PhoneKey key, const OwnCall &call, const Requester &requester,
                         const QString &command, const Reply &reply)
{
    const auto telephone = telephoneOf(m_context, requester, command);
    if (!telephone) {
        reply(telephone.error());
    } else if (key != PhoneKey::Conference && telephonesInPage(requester, *telephone)) {
        reply(protocol::WebRtcCommand{key == PhoneKey::Answer ? QStringLiteral("Answer")
                                                              : QStringLiteral("Hold"),
                                      call.event.data.value(QStringLiteral("SIPCALLID"))});
    } else {
        m_keys.press(*telephone, key, replyRefusal(command, reply));
    }
}

bool PhoneButtons::telephonesInPage(const Requester &requester, const Telephone &telephone) const
{
    const User *user = findUser(m_context.configuration, requester.userId);
    return user && telephone.device.isEmpty() &&
           std::ranges::find(m_context.configuration.webRtcAccounts, user->lineId, &WebRtcAccount::lineId) !=
               m_context.configuration.webRtcAccounts.end();
}

} // namespace xivocc::commands
