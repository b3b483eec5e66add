#include "dialling.h"

#include "call_data.h"
#include "dial_number.h"
#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

/// A failed call is told as one (XuC protocol, 4.3), beside the error.
Done tellFailure(const Telephone &telephone, const Requester &requester, const OutgoingCall &call,
                 const QString &command, const Reply &reply)
{
    PhoneEvent event;
    event.type = PhoneEventType::Failure;
    event.userId = requester.userId;
    event.number = telephone.extension;
    event.otherNumber = call.number;
    event.direction = CallDirection::Outgoing;
    return [event, command, reply](const Refusal *refusal) {
        if (!refusal)
            return;
        reply(protocol::PhoneEventOccurred{event});
        reply(errorOf(*refusal, command));
    };
}

void ignore(bool /*isPlaced*/) {}

} // namespace

bool Dialling::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<Dial, Originate, DialFromMobile, DialFromQueue, DialByUsername>(
        command, [&](const auto &asked) { on(asked, requester, reply); });
}

void Dialling::on(const protocol::Dial &asked, const Requester &requester, const Reply &reply)
{
    dial({asked.destination, asked.variables, {}, {}}, requester, QStringLiteral("dial"), reply, ignore);
}

void Dialling::on(const protocol::Originate &asked, const Requester &requester, const Reply &reply)
{
    dial({asked.destination, {}, {}, {}}, requester, QStringLiteral("originate"), reply, ignore);
}

void Dialling::dial(OutgoingCall call, const Requester &requester, const QString &command, const Reply &reply,
                    const Placed &placed)
{
    const auto tell = [placed](const Done &done) {
        return [done, placed](const Refusal *refusal) {
            done(refusal);
            placed(!refusal);
        };
    };
    if (!makePossible(call, command, reply)) {
        placed(false);
        return;
    }
    if (const Queue *queue = outgoingQueue(requester, call.number)) {
        m_context.control.dialThroughQueue(queue->number, queue->context, requester.agentId, call,
                                           tell(replyRefusal(command, reply)));
        return;
    }
    const auto telephone = telephoneOf(m_context, requester, command);
    if (!telephone) {
        reply(telephone.error());
        placed(false);
        return;
    }
    m_context.control.dial(*telephone, call, tell(tellFailure(*telephone, requester, call, command, reply)));
}

void Dialling::on(const protocol::DialFromMobile &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("dialFromMobile");
    OutgoingCall call{asked.destination, asked.variables, {}, {}};
    if (!makePossible(call, command, reply))
        return;
    const auto telephone = telephoneOf(m_context, requester, command);
    if (!telephone) {
        reply(telephone.error());
        return;
    }
    const User *user = findUser(m_context.configuration, requester.userId);
    const QString mobile = user ? dialNumber(user->mobileNumber, m_context.country) : QString();
    if (mobile.isEmpty()) {
        reply(refused(
            "NoMobileNumber", command,
            QStringLiteral("User %1 has no mobile number in XiVO. Enter one there.").arg(requester.login)));
        return;
    }
    m_context.control.dialFrom(mobile, *telephone, call,
                               tellFailure(*telephone, requester, call, command, reply));
}

void Dialling::on(const protocol::DialFromQueue &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("dialFromQueue");
    OutgoingCall call{asked.destination, asked.variables, asked.callerIdName, asked.callerIdNumber};
    if (!makePossible(call, command, reply))
        return;
    const Queue *queue = m_context.floor.queue(asked.queueId);
    if (!queue) {
        reply(unknownQueue(asked.queueId, command));
        return;
    }
    const auto telephone = telephoneOf(m_context, requester, command);
    if (!telephone) {
        reply(telephone.error());
        return;
    }
    if (call.callerName.isEmpty())
        call.callerName = queue->displayName.isEmpty() ? queue->name : queue->displayName;
    if (call.callerNumber.isEmpty())
        call.callerNumber = queue->number;
    m_context.control.dial(*telephone, call, tellFailure(*telephone, requester, call, command, reply));
}

void Dialling::on(const protocol::DialByUsername &asked, const Requester &requester, const Reply &reply)
{
    const QString command = QStringLiteral("dialByUsername");
    const User *callee = findUserByLogin(m_context.configuration, asked.userName);
    if (!callee) {
        reply(unknownLogin(asked.userName, command));
        return;
    }
    if (callee->extension.isEmpty()) {
        reply(refused(
            "NoLine", command,
            QStringLiteral("%1 has no telephone in XiVO and cannot be called.").arg(callee->fullName())));
        return;
    }
    dial({callee->extension, asked.variables, {}, {}}, requester, command, reply, ignore);
}

bool Dialling::makePossible(OutgoingCall &call, const QString &command, const Reply &reply) const
{
    const auto number = dialableNumber(m_context, call.number, command);
    if (!number) {
        reply(number.error());
        return false;
    }
    call.number = *number;
    const auto fault = faultOf(call.variables);
    if (fault)
        reply(refused("BadData", command, *fault));
    return !fault;
}

const Queue *Dialling::outgoingQueue(const Requester &requester, const QString &number) const
{
    const AgentState *state = m_context.floor.agentState(requester.agentId);
    if (m_context.outboundLength <= 0 || number.size() <= m_context.outboundLength || !state ||
        state->phase == AgentPhase::LoggedOut || !m_context.floor.linkUp())
        return nullptr;
    const std::vector<Queue> &queues = m_context.floor.queues();
    const auto queue = std::ranges::find_if(queues, [&](const Queue &candidate) {
        return candidate.name.startsWith(QLatin1String("out")) &&
               std::ranges::find(state->queues, candidate.id) != state->queues.end();
    });
    return queue == queues.end() ? nullptr : &*queue;
}

} // namespace xivocc::commands
