#include "ami_event.h"

namespace xivocc::sim {

namespace {

QByteArray shown(const QByteArray &text)
{
    return text.isEmpty() ? QByteArrayLiteral("<unknown>") : text;
}

const char *stateText(ChannelState state)
{
    switch (state) {
    case ChannelState::Down:
        return "Down";
    case ChannelState::Ring:
        return "Ring";
    case ChannelState::Ringing:
        return "Ringing";
    case ChannelState::Up:
        return "Up";
    }
    return "Unknown";
}

} // namespace

AmiEvent::AmiEvent(const char *name) : m_name(name) {}

AmiEvent &AmiEvent::add(const char *field, const QByteArray &value)
{
    m_fields += field;
    m_fields += ": ";
    m_fields += value;
    m_fields += "\r\n";
    return *this;
}

AmiEvent &AmiEvent::add(const char *field, qint64 value)
{
    return add(field, QByteArray::number(value));
}

AmiEvent &AmiEvent::channel(const Channel &channel, const char *prefix)
{
    const auto field = [this, prefix](const char *name, const QByteArray &value) {
        m_fields += prefix;
        add(name, value);
    };
    field("Channel", channel.name);
    field("ChannelState", QByteArray::number(static_cast<int>(channel.state)));
    field("ChannelStateDesc", stateText(channel.state));
    field("CallerIDNum", shown(channel.caller.number));
    field("CallerIDName", shown(channel.caller.name));
    field("ConnectedLineNum", shown(channel.connected.number));
    field("ConnectedLineName", shown(channel.connected.name));
    field("Language", "en");
    field("AccountCode", {});
    field("Context", channel.context);
    field("Exten", channel.exten);
    field("Priority", QByteArray::number(channel.priority));
    field("Uniqueid", channel.uniqueId);
    field("Linkedid", channel.linkedId);
    return *this;
}

AmiEvent &AmiEvent::bridge(const Bridge &bridge, const char *prefix)
{
    const auto field = [this, prefix](const char *name, const QByteArray &value) {
        m_fields += prefix;
        add(name, value);
    };
    field("BridgeUniqueid", bridge.id);
    field("BridgeType", "basic");
    field("BridgeTechnology", "simple_bridge");
    field("BridgeCreator", "<unknown>");
    field("BridgeName", "<unknown>");
    field("BridgeNumChannels", QByteArray::number(bridge.channels.size()));
    field("BridgeVideoSourceMode", "none");
    return *this;
}

QByteArray AmiEvent::privilege() const
{
    if (m_name.startsWith("Queue") || m_name.startsWith("Agent"))
        return QByteArrayLiteral("agent");
    if (m_name == "VarSet" || m_name == "Newexten")
        return QByteArrayLiteral("dialplan");
    if (m_name == "UserEvent")
        return QByteArrayLiteral("user");
    if (m_name == "FullyBooted")
        return QByteArrayLiteral("system");
    return QByteArrayLiteral("call");
}

QByteArray AmiEvent::frame(const QByteArray &systemName) const
{
    return "Event: " + m_name + "\r\nPrivilege: " + privilege() + ",all\r\nSystemName: " + systemName +
           "\r\n" + m_fields + "\r\n";
}

QByteArray AmiEvent::listFrame() const
{
    return "Event: " + m_name + "\r\n" + m_fields + "\r\n";
}

} // namespace xivocc::sim
