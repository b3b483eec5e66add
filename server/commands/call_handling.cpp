#include "call_handling.h"

#include "call_data.h"
#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

bool isDigit(const QString &key)
{
    return key.size() == 1 && QStringLiteral("0123456789ABCD*#").contains(key.at(0).toUpper());
}

} // namespace

bool CallHandling::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<HangUp, DirectTransfer, AttendedTransfer, CompleteTransfer, CancelTransfer, SendDtmf,
                     SetData, ToggleMicrophone, GetCurrentCallsPhoneEvents>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void CallHandling::on(const protocol::HangUp &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("hangup");
    const auto call = currentCall(m_context, requester, asked.uniqueId, command);
    if (!call)
        reply(call.error());
    else if (call->leg.consults || call->leg.waits) // the own channel carries the other of the two calls, too
        m_context.control.hangUp(call->leg.partner, replyRefusal(command, reply));
    else
        m_context.control.hangUp(call->leg.channel, replyRefusal(command, reply));
}

tl::expected<CallHandling::Handover, protocol::Error>
CallHandling::handover(const QString &destination, const Requester &requester, const QString &command) const
{
    const auto call = currentCall(m_context, requester, {}, command);
    if (!call)
        return tl::unexpected(call.error());
    if (!call->leg.up || call->leg.partner.isEmpty()) {
        return tl::unexpected(
            refused("NotTalking", command,
                    QStringLiteral("Only a call that was answered can be transferred. Answer it first.")));
    }
    if (call->leg.consults || call->leg.waits)
        return tl::unexpected(
            refused("Consulting", command,
                    QStringLiteral("Somebody is being consulted. Complete or cancel that transfer first.")));
    const auto number = dialableNumber(m_context, destination, command);
    if (!number)
        return tl::unexpected(number.error());
    const auto telephone = telephoneOf(m_context, requester, command);
    return Handover{*call, *number, telephone->context};
}

void CallHandling::on(const protocol::DirectTransfer &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("directTransfer");
    const auto to = handover(asked.destination, requester, command);
    if (!to)
        reply(to.error());
    else
        m_context.control.transfer(to->call.leg.channel, to->number, to->context,
                                   replyRefusal(command, reply));
}

void CallHandling::on(const protocol::AttendedTransfer &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("attendedTransfer");
    const auto to = handover(asked.destination, requester, command);
    if (!to) {
        reply(to.error());
        return;
    }
    m_consultations.insert(requester.userId, to->call.event.uniqueId);
    m_context.control.consult(to->call.leg.channel, to->number, to->context,
                              [this, user = requester.userId, command, reply](const Refusal *refusal) {
                                  if (!refusal)
                                      return;
                                  m_consultations.remove(user);
                                  reply(errorOf(*refusal, command));
                              });
}

void CallHandling::on(const protocol::CompleteTransfer &, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("completeTransfer");
    const std::vector<OwnCall> calls = callsOf(m_context, requester);
    const auto consulting =
        std::ranges::find_if(calls, [](const OwnCall &call) { return call.leg.consults; });
    if (consulting != calls.end()) { // Asterisk joins the others when the one who consults hangs up
        m_context.control.hangUp(consulting->leg.channel, replyRefusal(command, reply));
        return;
    }
    // He consults on a second call of his own telephone: join those at the other ends.
    if (calls.size() == 2 && std::ranges::all_of(calls, [](const OwnCall &call) {
            return call.leg.up && !call.leg.partner.isEmpty();
        })) {
        m_context.control.connect(calls.front().leg.partner, calls.back().leg.partner,
                                  replyRefusal(command, reply));
        return;
    }
    const auto call = currentCall(m_context, requester, {}, command);
    if (!call)
        reply(call.error());
    else if (m_consultations.value(requester.userId) != call->event.uniqueId)
        reply(refused("NoConsultation", command,
                      QStringLiteral("Nobody is being consulted. Start an attended transfer first.")));
    else
        m_context.control.hangUp(call->leg.channel, replyRefusal(command, reply));
}

void CallHandling::on(const protocol::CancelTransfer &, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("cancelTransfer");
    const std::vector<OwnCall> calls = callsOf(m_context, requester);
    const auto call = currentCall(m_context, requester, {}, command);
    const auto consulting = std::ranges::find_if(calls, [](const OwnCall &own) { return own.leg.consults; });
    if (!call) {
        reply(call.error());
    } else if (consulting !=
               calls.end()) { // works with every Asterisk since 12; CancelAtxfer came with 13.18
        m_context.control.hangUp(consulting->leg.partner, replyRefusal(command, reply));
    } else if (m_consultations.value(requester.userId) == call->event.uniqueId) {
        m_consultations.remove(requester.userId);
        m_context.control.cancelConsultation(call->leg.channel, replyRefusal(command, reply));
    } else if (calls.size() == 2) {
        const auto latest = std::ranges::find_if(
            calls, [](const OwnCall &other) { return other.event.direction == CallDirection::Outgoing; });
        m_context.control.hangUp((latest == calls.end() ? calls.back() : *latest).leg.channel,
                                 replyRefusal(command, reply));
    } else {
        reply(refused("NoConsultation", command,
                      QStringLiteral("Nobody is being consulted. There is nothing to cancel.")));
    }
}

void CallHandling::on(const protocol::SendDtmf &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("sendDtmf");
    const auto call = currentCall(m_context, requester, {}, command);
    if (!isDigit(asked.key))
        reply(refused("BadKey", command, QStringLiteral("A key is one of 0 to 9, A to D, * and #.")));
    else if (!call)
        reply(call.error());
    else // heard by the other party: the tone is played to his channel
        m_context.control.sendDigit(call->leg.partner.isEmpty() ? call->leg.channel : call->leg.partner,
                                    asked.key.at(0).toUpper(), replyRefusal(command, reply));
}

void CallHandling::on(const protocol::SetData &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("setData");
    const auto call = currentCall(m_context, requester, {}, command);
    if (!call) {
        reply(call.error());
        return;
    }
    if (const auto fault = faultOf(asked.variables))
        reply(refused("BadData", command, *fault));
    else if (asked.variables.isEmpty())
        reply(refused("BadData", command,
                      QStringLiteral("There is nothing to attach. Give a key and a value.")));
    else
        m_context.control.attachData(call->leg.channel, asked.variables, replyRefusal(command, reply));
}

void CallHandling::on(const protocol::ToggleMicrophone &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("toggleMicrophone");
    const auto call = currentCall(m_context, requester, asked.uniqueId, command);
    if (!call) {
        reply(call.error());
        return;
    }
    const bool mute = m_muted.value(requester.userId) != call->event.uniqueId;
    m_context.control.muteMicrophone(call->leg.channel, mute,
                                     [this, mute, user = requester.userId, id = call->event.uniqueId, command,
                                      reply](const Refusal *refusal) {
                                         if (refusal)
                                             reply(errorOf(*refusal, command));
                                         else if (mute)
                                             m_muted.insert(user, id);
                                         else
                                             m_muted.remove(user);
                                     });
}

void CallHandling::on(const protocol::GetCurrentCallsPhoneEvents &, const Requester &requester,
                      const Reply &reply)
{
    reply(protocol::CurrentCallsPhoneEvents{m_context.floor.phoneCalls(requester.userId)});
}

} // namespace xivocc::commands
