#include "ami_actions.h"
#include "originated_call.h"

namespace xivocc::sim {

namespace {

QByteArray clockTime(qint64 total)
{
    const auto two = [](qint64 value) { return QByteArray::number(value).rightJustified(2, '0'); };
    return two(total / 3600) + ':' + two(total / 60 % 60) + ':' + two(total % 60);
}

qint64 age(const Channel &channel, Instant now)
{
    return std::chrono::floor<seconds>(now - channel.created).count();
}

QByteArray bridgeId(const Channel &channel)
{
    return channel.bridge ? channel.bridge->id : QByteArray();
}

/// `"Name" <number>` or a bare number.
Party callerIdFrom(const QByteArray &text)
{
    const qsizetype open = text.indexOf('<');
    if (open < 0)
        return {text.trimmed(), {}};
    QByteArray name = text.first(open).trimmed();
    if (name.size() >= 2 && name.startsWith('"') && name.endsWith('"'))
        name = name.mid(1, name.size() - 2);
    return {text.mid(open + 1, text.indexOf('>', open) - open - 1), name};
}

} // namespace

void AmiActions::extensionStateList(const AmiAction &action, AmiReply &reply)
{
    Q_UNUSED(action)
    QList<AmiEvent> events;
    for (const Line &line : m_pbx.exchange.lines())
        events += Exchange::extensionStatus(line, reply.item("ExtensionStatus"));
    reply.list("Extension Statuses will follow", events, "ExtensionStateListComplete");
}

void AmiActions::coreShowChannels(const AmiAction &action, AmiReply &reply)
{
    Q_UNUSED(action)
    QList<AmiEvent> events;
    for (const auto &channel : m_pbx.exchange.channels())
        events += reply.item("CoreShowChannel")
                      .channel(*channel)
                      .add("BridgeId", bridgeId(*channel))
                      .add("Application", channel->application)
                      .add("ApplicationData", channel->applicationData)
                      .add("Duration", clockTime(age(*channel, m_pbx.heap.now())));
    reply.list("Channels will follow", events, "CoreShowChannelsComplete");
}

void AmiActions::status(const AmiAction &action, AmiReply &reply)
{
    const QByteArray wanted = action.value("Channel");
    if (!wanted.isEmpty() && !m_pbx.exchange.channelByName(wanted))
        return reply.error("No such channel");
    QList<AmiEvent> events;
    for (const auto &channel : m_pbx.exchange.channels()) {
        if (!wanted.isEmpty() && channel->name != wanted)
            continue;
        events += reply.item("Status")
                      .add("Privilege", "Call")
                      .channel(*channel)
                      .add("Type", channel->device.isEmpty() ? "Local" : "SIP")
                      .add("BridgeID", bridgeId(*channel))
                      .add("Application", channel->application)
                      .add("Data", channel->applicationData)
                      .add("Seconds", age(*channel, m_pbx.heap.now()));
    }
    reply.list("Channel status will follow", events, "StatusComplete");
}

void AmiActions::originate(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Channel"))
        return reply.error("Channel not specified");
    QByteArray device = action.value("Channel");
    const qsizetype slash = device.indexOf('/');
    if (slash <= 0 || slash + 1 == device.size())
        return reply.error("Invalid channel");
    const bool isLocal = device.startsWith("Local/");
    if (device.endsWith("/n")) // the Local channel is to stay in the conversation
        device.chop(2);
    if (isLocal ? !m_pbx.dialplan.exists(device.mid(slash + 1, device.indexOf('@') - slash - 1))
                : !m_pbx.exchange.lineByDevice(device))
        return reply.error("Originate failed");
    const QByteArray exten = action.value("Exten");
    const QByteArray application = action.value("Application");
    if (application.isEmpty() && !m_pbx.dialplan.exists(exten))
        return reply.error("Extension does not exist.");
    if (!application.isEmpty() && application != "ChanSpy")
        return reply.error("Originate failed");
    constexpr milliseconds usualRingTime{30000};
    const int timeout = action.value("Timeout").toInt();
    auto call = std::make_unique<OriginatedCall>(
        m_pbx, OriginatedCall::Request{.actionId = reply.actionId(),
                                       .device = device,
                                       .exten = exten,
                                       .context = action.has("Context") ? action.value("Context") : "default",
                                       .spiesOn = application.isEmpty() ? QByteArray() : action.value("Data"),
                                       .callerId = callerIdFrom(action.value("CallerID")),
                                       .variables = action.variables(),
                                       .ringTime = timeout > 0 ? milliseconds(timeout) : usualRingTime});
    reply.success("Originate successfully queued");
    OriginatedCall &started = *call;
    m_pbx.exchange.adopt(std::move(call));
    started.start();
}

void AmiActions::hangup(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Channel"))
        return reply.error("No channel specified");
    Channel *channel = m_pbx.exchange.channelByName(action.value("Channel"));
    if (!channel || !channel->flow)
        return reply.error("No such channel");
    reply.success("Channel Hungup");
    channel->flow->hangUp(*channel);
}

void AmiActions::redirect(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Channel"))
        return reply.error("Channel not specified");
    Channel *channel = m_pbx.exchange.channelByName(action.value("Channel"));
    if (!channel)
        return reply.error("Channel does not exist: " + action.value("Channel"));
    if (!channel->flow || !channel->flow->release(*channel))
        return reply.error("Redirect failed");
    reply.success("Redirect successful");
    if (action.has("Context"))
        channel->context = action.value("Context");
    m_pbx.dialplan.run(*channel, action.value("Exten"));
}

void AmiActions::setVariable(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Variable"))
        return reply.error("No variable specified");
    Channel *channel = m_pbx.exchange.channelByName(action.value("Channel"));
    if (!channel)
        return reply.error("No such channel");
    reply.success("Variable Set");
    m_pbx.exchange.setVariable(*channel, action.value("Variable"), action.value("Value"));
}

void AmiActions::getVariable(const AmiAction &action, AmiReply &reply)
{
    if (!action.has("Variable"))
        return reply.error("No variable specified");
    const Channel *channel = m_pbx.exchange.channelByName(action.value("Channel"));
    if (!channel)
        return reply.error("No such channel");
    const QByteArray variable = action.value("Variable");
    reply.respond("Success", {"Variable: " + variable, "Value: " + channel->variables.value(variable)});
}

} // namespace xivocc::sim
