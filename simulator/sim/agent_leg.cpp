#include "agent_leg.h"
#include "local_channel.h"

namespace xivocc::sim {

AgentLeg::AgentLeg(Exchange &exchange, CallFlow &flow, Channel &caller, const QueueState &queue,
                   const QueueMember &member)
    : m_exchange(exchange),
      m_flow(flow),
      m_caller(caller),
      m_queueName(queue.settings.name),
      m_queueNumber(queue.settings.number),
      m_interface(member.interface),
      m_memberName(member.name),
      m_device(member.stateInterface),
      m_calledAt(exchange.heap().now())
{
    const qsizetype start = m_interface.indexOf('/') + 1;
    m_address = m_interface.mid(start, m_interface.indexOf('@') - start);
    if (const Line *line = exchange.lineByDevice(m_device))
        m_agent = line->party;
}

AmiEvent AgentLeg::dial(const char *name, const Channel &from, const Channel &to) const
{
    AmiEvent event(name);
    event.channel(from).channel(to, "Dest");
    return event;
}

void AgentLeg::call()
{
    const QByteArray context = m_interface.mid(m_interface.indexOf('@') + 1);
    const LocalChannel local = LocalChannel::open(m_exchange, m_address + '@' + context, &m_caller, &m_flow);
    m_near = &local.near;
    m_far = &local.far;
    const Party queueParty{m_queueNumber, {}};
    m_exchange.tellCaller(*m_near, queueParty);
    m_exchange.tellCaller(*m_far, m_caller.caller);
    m_exchange.tellConnected(*m_far, queueParty);
    local.announceBridge(true);
    const AmiEvent dialled = dial("DialBegin", m_caller, *m_near).add("DialString", m_interface);
    m_near->connected = m_caller.caller;
    m_near->exten = m_queueNumber;
    m_exchange.publish(dial("AgentCalled", m_caller, *m_near)
                           .add("Queue", m_queueName)
                           .add("Interface", m_interface)
                           .add("MemberName", m_memberName));
    m_exchange.publish(dialled);

    m_far->priority = 3;
    m_phone = &m_exchange.open({.name = m_exchange.nextChannelName(m_device),
                                .device = m_device,
                                .isCalled = true,
                                .caller = m_agent,
                                .context = "default",
                                .exten = "s",
                                .linkedTo = &m_caller,
                                .flow = &m_flow});
    m_phone->exten = m_address;
    m_exchange.tellConnected(*m_phone, m_caller.caller);
    m_exchange.publish(
        dial("DialBegin", *m_far, *m_phone).add("DialString", m_device.mid(m_device.indexOf('/') + 1)));
    m_exchange.tellConnected(*m_far, m_agent);
    m_exchange.tellConnected(m_caller, m_agent);
}

void AgentLeg::ring()
{
    m_exchange.setState(*m_phone, ChannelState::Ringing);
    m_near->caller = m_agent;
    m_exchange.setState(*m_near, ChannelState::Ringing);
    m_exchange.tellCaller(*m_near, m_agent);
    m_exchange.tellConnected(*m_near, m_caller.caller);
    m_exchange.publish(dial("DialState", *m_far, *m_phone).add("DialStatus", "RINGING"));
    m_exchange.publish(dial("DialState", m_caller, *m_near).add("DialStatus", "RINGING"));
}

void AgentLeg::answer()
{
    m_exchange.setState(*m_phone, ChannelState::Up);
    m_exchange.publish(dial("DialEnd", *m_far, *m_phone).add("DialStatus", "ANSWER"));
    m_phone->exten.clear();
    m_exchange.setState(*m_far, ChannelState::Up);
    m_agentBridge = &m_exchange.createBridge();
    m_exchange.setState(*m_near, ChannelState::Up);
    m_exchange.enter(*m_agentBridge, *m_phone);
    m_exchange.publish(dial("DialEnd", m_caller, *m_near).add("DialStatus", "ANSWER"));
}

Bridge &AgentLeg::join()
{
    m_callerBridge = &m_exchange.createBridge();
    m_exchange.enter(*m_callerBridge, *m_near);
    m_exchange.enter(*m_agentBridge, *m_far);
    m_exchange.enter(*m_callerBridge, m_caller);
    return *m_callerBridge;
}

void AgentLeg::optimise()
{
    LocalChannel{m_exchange, *m_near, *m_far}.optimise(*m_phone, *m_callerBridge, *m_agentBridge);
    m_agentBridge = nullptr;
    m_near = nullptr;
    m_far = nullptr;
}

void AgentLeg::cancelNear(std::initializer_list<const char *> statuses)
{
    for (const char *status : statuses)
        m_exchange.publish(dial("DialEnd", m_caller, *m_near).add("DialStatus", status));
    m_exchange.announceHangup(*m_far, "HangupRequest", 0);
    m_exchange.publish(dial("DialEnd", *m_far, *m_phone).add("DialStatus", "CANCEL"));
    m_exchange.close(*m_near, 0);
    m_near = nullptr;
}

void AgentLeg::cancelFar()
{
    m_exchange.close(*m_phone, 16);
    m_exchange.announceHangup(*m_far, "SoftHangupRequest", 16);
    m_exchange.close(*m_far, 0);
    m_phone = nullptr;
    m_far = nullptr;
}

} // namespace xivocc::sim
