#include "queue_call.h"
#include "pbx.h"

#include <algorithm>

namespace xivocc::sim {

QueueCall::QueueCall(Pbx &pbx, Channel &caller, QueueState &queue)
    : CallFlow(pbx.heap), m_pbx(pbx), m_caller(caller), m_queue(queue)
{
    m_caller.flow = this;
}

seconds QueueCall::since(Instant moment) const
{
    return std::chrono::floor<seconds>(m_pbx.heap.now()) - std::chrono::floor<seconds>(moment);
}

void QueueCall::start()
{
    Exchange &exchange = m_pbx.exchange;
    m_caller.context = "queues";
    m_caller.priority = 10;
    m_caller.application = "Queue";
    m_caller.applicationData = m_queue.settings.name;
    if (m_caller.state != ChannelState::Up)
        exchange.setState(m_caller, ChannelState::Up);
    exchange.setVariable(m_caller, "XIVO_QUEUENAME", m_queue.settings.name);
    exchange.publish(AmiEvent("MixMonitorStart").channel(m_caller));
    m_caller.isRecorded = true;
    m_caller.priority = 11;
    switch (m_pbx.queues.canJoin(m_queue)) {
    case Queues::Entry::Full:
        refuse("FULL");
        return;
    case Queues::Entry::Empty:
        refuse("JOINEMPTY");
        return;
    case Queues::Entry::Joined:
        break;
    }
    m_phase = Phase::Waiting;
    m_joinedAt = m_pbx.heap.now();
    m_originalPosition = std::ssize(m_queue.waiting) + 1;
    timers().after(m_pbx.people.patience(), [this] {
        if (m_phase == Phase::Waiting)
            hangUp(m_caller);
    });
    if (m_queue.settings.maxWait.count() > 0)
        timers().after(m_queue.settings.maxWait, [this] {
            if (m_phase != Phase::Waiting)
                return;
            if (m_leg)
                noAnswer();
            abandon(true, false);
        });
    m_pbx.queues.join(m_queue, *this);
}

void QueueCall::refuse(const char *queueStatus)
{
    Exchange &exchange = m_pbx.exchange;
    m_phase = Phase::Over;
    exchange.setVariable(m_caller, "QUEUESTATUS", queueStatus);
    exchange.announceHangup(m_caller, "SoftHangupRequest", 16);
    exchange.close(m_caller, 16);
    exchange.discard(*this);
}

void QueueCall::offer(const QueueMember &member)
{
    constexpr milliseconds signalling{60}; // the phone's 180 Ringing, as measured in the recording
    m_leg = std::make_unique<AgentLeg>(m_pbx.exchange, *this, m_caller, m_queue, member);
    m_pbx.queues.reserve(m_leg->interface(), true);
    m_leg->call();
    const quint64 offer = ++m_offer;
    const auto whileOffered = [this, offer](void (QueueCall::*then)()) {
        return [this, offer, then] {
            if (m_leg && m_phase == Phase::Waiting && m_offer == offer)
                (this->*then)();
        };
    };
    timers().after(signalling, [this, offer] {
        if (m_leg && m_phase == Phase::Waiting && m_offer == offer)
            m_leg->ring();
    });
    const auto answer = m_pbx.people.answersAfter(member.stateInterface);
    if (answer && *answer + signalling < m_queue.settings.ringTime)
        timers().after(signalling + *answer, whileOffered(&QueueCall::connectAgent));
    else
        timers().after(m_queue.settings.ringTime, whileOffered(&QueueCall::noAnswer));
}

void QueueCall::connectAgent()
{
    Queues &queues = m_pbx.queues;
    queues.reserve(m_leg->interface(), false);
    m_leg->answer();
    m_phase = Phase::Talking;
    m_answeredAt = m_pbx.heap.now();
    queues.leave(m_queue, *this);
    m_pbx.exchange.publish(AmiEvent("AgentConnect")
                               .channel(m_caller)
                               .channel(*m_leg->nearHalf(), "Dest")
                               .add("Queue", m_queue.settings.name)
                               .add("Interface", m_leg->interface())
                               .add("MemberName", m_leg->memberName())
                               .add("HoldTime", since(m_joinedAt).count())
                               .add("RingTime", since(m_leg->calledAt()).count()));
    queues.setInCall(m_queue, m_leg->interface(), true);
    m_bridge = &m_leg->join();
    constexpr milliseconds untilAudioFlows{30}; // Asterisk optimises the Local channel away then
    timers().after(untilAudioFlows, [this] {
        if (m_phase == Phase::Talking && m_leg->nearHalf())
            m_leg->optimise();
    });
    const People::Conversation talk = m_pbx.people.talksInQueue(m_queue.settings.name);
    timers().after(std::max(talk.length, untilAudioFlows * 2), [this, talk] {
        if (m_phase != Phase::Talking)
            return;
        Channel &phone = *m_leg->phone();
        if (!talk.transferTo.isEmpty() && phone.flow == this && blindTransfer(phone, talk.transferTo))
            return;
        Channel &first = talk.calledHangsUp ? phone : m_caller;
        first.flow->hangUp(first); // somebody may be consulting
    });
}

void QueueCall::cancelLeg(std::initializer_list<const char *> statuses)
{
    m_pbx.queues.reserve(m_leg->interface(), false);
    m_leg->cancelNear(statuses);
    m_leg->cancelFar();
    m_leg.reset();
}

void QueueCall::noAnswer()
{
    const milliseconds rang = m_pbx.heap.now() - m_leg->calledAt();
    m_pbx.exchange.publish(AmiEvent("AgentRingNoAnswer")
                               .channel(m_caller)
                               .channel(*m_leg->nearHalf(), "Dest")
                               .add("Queue", m_queue.settings.name)
                               .add("Interface", m_leg->interface())
                               .add("MemberName", m_leg->memberName())
                               .add("RingTime", rang.count()));
    cancelLeg({"NOANSWER", "CANCEL"});
}

void QueueCall::abandon(bool timedOut, bool keepsCaller)
{
    Exchange &exchange = m_pbx.exchange;
    if (m_leg)
        cancelLeg({"CANCEL", "CANCEL"});
    m_phase = Phase::Over;
    ++m_queue.abandoned;
    exchange.setVariable(m_caller, "ABANDONED", "TRUE");
    const auto place = std::ranges::find(m_queue.waiting, this);
    // A caller whose time is over is told as abandoned, too; QUEUESTATUS tells the difference.
    exchange.publish(AmiEvent("QueueCallerAbandon")
                         .channel(m_caller)
                         .add("Queue", m_queue.settings.name)
                         .add("Position", std::distance(m_queue.waiting.begin(), place) + 1)
                         .add("OriginalPosition", m_originalPosition)
                         .add("HoldTime", since(m_joinedAt).count()));
    m_pbx.queues.leave(m_queue, *this);
    if (timedOut)
        exchange.setVariable(m_caller, "QUEUESTATUS", "TIMEOUT");
    if (!keepsCaller) {
        exchange.announceHangup(m_caller, "SoftHangupRequest", 16);
        exchange.close(m_caller, timedOut ? 16 : 0);
    }
    exchange.discard(*this);
}

void QueueCall::complete(const char *reason)
{
    AmiEvent event("AgentComplete");
    event.channel(m_caller)
        .channel(*m_leg->phone(), "Dest")
        .add("Queue", m_queue.settings.name)
        .add("Interface", m_leg->interface())
        .add("MemberName", m_leg->memberName())
        .add("HoldTime", std::chrono::floor<seconds>(m_answeredAt - m_joinedAt).count())
        .add("TalkTime", since(m_answeredAt).count())
        .add("Reason", reason);
    if (m_queue.settings.wrapup.count() > 0)
        event.add("WrapupTime", m_queue.settings.wrapup.count()); // XiVO's patched Asterisk only
    m_pbx.queues.completed(m_queue, m_leg->interface(),
                           std::chrono::floor<seconds>(m_answeredAt - m_joinedAt), since(m_answeredAt));
    m_pbx.exchange.publish(event);
    m_phase = Phase::Over;
}

void QueueCall::endConversation(bool byCaller, bool keepsCaller)
{
    Exchange &exchange = m_pbx.exchange;
    Channel &phone = *m_leg->phone();
    if (m_leg->nearHalf())
        m_leg->optimise();
    if (!keepsCaller)
        exchange.announceHangup(byCaller ? m_caller : phone, "HangupRequest", byCaller ? -1 : 16);
    complete(byCaller ? "caller" : "agent");
    exchange.leave(*m_bridge, byCaller ? m_caller : phone);
    if (!keepsCaller)
        exchange.announceHangup(m_caller, "SoftHangupRequest", 16);
    exchange.leave(*m_bridge, byCaller ? phone : m_caller);
    exchange.destroy(*m_bridge);
    exchange.close(phone, 16);
    if (!keepsCaller)
        exchange.close(m_caller, 16);
    exchange.discard(*this);
}

void QueueCall::hangUp(Channel &channel)
{
    const bool byCaller = &channel == &m_caller;
    if (m_phase == Phase::Talking) {
        endConversation(byCaller, false);
    } else if (m_phase == Phase::Waiting && byCaller) {
        m_pbx.exchange.announceHangup(m_caller, "HangupRequest", -1);
        abandon(false, false);
    } else if (m_phase == Phase::Waiting && m_leg) {
        noAnswer();
    }
}

bool QueueCall::blindTransfer(Channel &transferer, const QByteArray &exten)
{
    if (m_phase != Phase::Talking || &transferer == &m_caller)
        return false;
    Exchange &exchange = m_pbx.exchange;
    if (m_leg->nearHalf())
        m_leg->optimise();
    Channel &phone = *m_leg->phone();
    exchange.publish(AmiEvent("Unhold").channel(phone));
    exchange.publish(AmiEvent("BlindTransfer")
                         .add("Result", "Success")
                         .channel(phone, "Transferer")
                         .channel(m_caller, "Transferee")
                         .bridge(*m_bridge)
                         .add("IsExternal", "Yes")
                         .add("Context", "default")
                         .add("Extension", exten));
    complete("transfer");
    m_caller.exten = exten;
    m_caller.context = "default";
    exchange.leave(*m_bridge, m_caller);
    exchange.leave(*m_bridge, phone);
    exchange.destroy(*m_bridge);
    exchange.close(phone, 16);
    exchange.discard(*this);
    timers().cancel();
    m_pbx.dialplan.run(m_caller, exten);
    return true;
}

bool QueueCall::pickUp(Channel &channel)
{
    if (m_phase != Phase::Waiting || !m_leg || m_leg->phone() != &channel ||
        channel.state != ChannelState::Ringing)
        return false;
    connectAgent();
    return true;
}

std::optional<CallFlow::Talk> QueueCall::talkOf(Channel &channel)
{
    if (m_phase != Phase::Talking || &channel != m_leg->phone())
        return std::nullopt;
    if (m_leg->nearHalf())
        m_leg->optimise();
    return Talk{&m_caller, m_bridge};
}

void QueueCall::handOver(const char *reason)
{
    complete(reason);
    timers().cancel();
    m_pbx.exchange.discard(*this);
}

bool QueueCall::release(Channel &channel)
{
    if (&channel != &m_caller)
        return false;
    if (m_phase == Phase::Waiting)
        abandon(false, true);
    else if (m_phase == Phase::Talking)
        endConversation(true, true);
    else
        return false;
    timers().cancel();
    return true;
}

} // namespace xivocc::sim
