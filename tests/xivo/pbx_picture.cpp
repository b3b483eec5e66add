#include "pbx_picture.h"

#include <algorithm>

using xivocc::ami::AmiFrame;

namespace {

std::string header(std::string_view name, std::string_view value)
{
    return std::string(name) + ": " + std::string(value) + "\r\n";
}

/// The named headers of the event, as far as it has them.
std::string copy(const AmiFrame &event, std::initializer_list<std::string_view> names)
{
    std::string text;
    for (const std::string_view name : names) {
        if (event.has(name))
            text += header(name, event.value(name));
    }
    return text;
}

std::string channelHeaders(const AmiFrame &event)
{
    return copy(event, {"Channel", "ChannelState", "CallerIDNum", "CallerIDName", "ConnectedLineNum",
                        "ConnectedLineName", "Context", "Exten", "Uniqueid", "Linkedid"});
}

} // namespace

void PbxPicture::see(const AmiFrame &event)
{
    const std::string_view name = event.name();
    const std::string queue(event.value("Queue"));
    const std::string interface(event.value("Interface"));
    const std::string uniqueId(event.value("Uniqueid"));

    if (name == "QueueMemberRemoved") {
        m_members.erase({queue, interface});
    } else if (name.starts_with("QueueMember")) {
        m_members[{queue, interface}] =
            header("Event", "QueueMember") + header("Queue", queue) +
            header("Name", event.value("MemberName")) + header("Location", interface) +
            copy(event, {"StateInterface", "Penalty", "CallsTaken", "LastCall", "LastPause", "LoginTime",
                         "InCall", "Status", "Paused", "PausedReason", "Wrapuptime"});
    } else if (name == "QueueCallerJoin") {
        m_waiting.push_back(
            {uniqueId, {queue, copy(event, {"Channel", "Uniqueid", "CallerIDNum", "CallerIDName"})}});
    } else if (name == "QueueCallerLeave") {
        std::erase_if(m_waiting, [&uniqueId](const auto &entry) { return entry.first == uniqueId; });
    } else if (name == "ExtensionStatus") {
        m_lines[{std::string(event.value("Exten")), std::string(event.value("Context"))}] =
            header("Event", name) + copy(event, {"Exten", "Context", "Hint", "Status"});
    } else if (name == "Hangup") {
        m_channels.erase(uniqueId);
    } else if (name == "Newchannel" || name == "Newstate" || name == "NewConnectedLine" ||
               name == "NewCallerid") {
        m_channels[uniqueId].headers = channelHeaders(event);
    } else if (name == "BridgeEnter" || name == "BridgeLeave") {
        Channel &channel = m_channels[uniqueId];
        channel.headers = channelHeaders(event);
        channel.bridge = name == "BridgeEnter" ? event.value("BridgeUniqueid") : std::string_view();
    }
}

std::vector<std::string> PbxPicture::items(const QByteArray &action) const
{
    std::vector<std::string> items;
    if (action == "QueueStatus") {
        for (const auto &[key, text] : m_members)
            items.push_back(text);
        std::map<std::string, int> positions;
        for (const auto &[uniqueId, waiting] : m_waiting)
            items.push_back(header("Event", "QueueEntry") + header("Queue", waiting.queue) +
                            header("Position", std::to_string(++positions[waiting.queue])) + waiting.headers +
                            header("Wait", "1"));
    } else if (action == "ExtensionStateList") {
        for (const auto &[key, text] : m_lines)
            items.push_back(text);
    } else if (action == "CoreShowChannels") {
        for (const auto &[uniqueId, channel] : m_channels)
            items.push_back(header("Event", "CoreShowChannel") + channel.headers +
                            header("Duration", "00:00:01") + header("BridgeId", channel.bridge));
    }
    return items;
}
