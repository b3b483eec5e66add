#include "ami_translator.h"
#include "ami_values.h"

namespace xivocc::ami {

using namespace realtime;

namespace {

std::string_view uniqueIdOf(const AmiFrame &frame)
{
    return anyOf(frame, {"Uniqueid", "UniqueID", "UniqueId"});
}

/// Without the underscores that stand for inheritance; empty: not one that telephones are told.
std::string_view travellingName(std::string_view variable)
{
    variable.remove_prefix(std::min(variable.find_first_not_of('_'), variable.size()));
    return variable.starts_with("XIVO_") || variable.starts_with("USR_") || variable == "SIPCALLID"
               ? variable
               : std::string_view();
}

/// Asterisk 11 has no bridges with a name: two bridged channels share the smaller of their unique ids.
std::string_view pairBridgeId(std::string_view one, std::string_view two)
{
    return one.empty() || two.empty() ? std::string_view() : std::min(one, two);
}

} // namespace

bool AmiTranslator::channelSeen(const AmiFrame &frame)
{
    const std::string_view channel = frame.value("Channel");
    const std::string_view uniqueId = uniqueIdOf(frame);
    if (channel.empty() || uniqueId.empty())
        return false;
    auto &fact = add<ChannelSeen>();
    fact.channel = cached(channel);
    fact.uniqueId = cached(uniqueId);
    fact.linkedId = cached(anyOf(frame, {"Linkedid", "LinkedID"}));
    fact.state = channelStateOf(frame);
    fact.number = cached(callerIdOf(anyOf(frame, {"CallerIDNum", "CallerIDnum"})));
    fact.name = cached(callerIdOf(anyOf(frame, {"CallerIDName", "CallerIDname"})));
    fact.connectedNumber = cached(callerIdOf(frame.value("ConnectedLineNum")));
    fact.connectedName = cached(callerIdOf(frame.value("ConnectedLineName")));
    fact.context = cached(frame.value("Context"));
    fact.exten = cached(anyOf(frame, {"Exten", "Extension"}));
    fact.age = durationOf(anyOf(frame, {"Duration", "Seconds"}));
    fact.bridge = cached(anyOf(frame, {"BridgeId", "BridgeID"}));
    if (fact.bridge.isEmpty())
        fact.bridge = cached(pairBridgeId(uniqueId, anyOf(frame, {"BridgedUniqueID", "BridgedUniqueid"})));
    return true;
}

bool AmiTranslator::channelState(const AmiFrame &frame)
{
    const std::string_view uniqueId = uniqueIdOf(frame);
    if (uniqueId.empty())
        return false;
    auto &fact = add<ChannelStateChanged>();
    fact.uniqueId = cached(uniqueId);
    fact.state = channelStateOf(frame);
    fact.connectedNumber = cached(callerIdOf(frame.value("ConnectedLineNum")));
    fact.connectedName = cached(callerIdOf(frame.value("ConnectedLineName")));
    return true;
}

bool AmiTranslator::channelRenamed(const AmiFrame &frame)
{
    const std::string_view uniqueId = uniqueIdOf(frame);
    const std::string_view newName = frame.value("Newname");
    if (uniqueId.empty() || newName.empty())
        return false;
    auto &fact = add<ChannelRenamed>();
    fact.uniqueId = cached(uniqueId);
    fact.channel = cached(newName);
    return true;
}

bool AmiTranslator::channelEnded(const AmiFrame &frame)
{
    const std::string_view uniqueId = uniqueIdOf(frame);
    if (uniqueId.empty())
        return false;
    auto &fact = add<ChannelEnded>();
    fact.uniqueId = cached(uniqueId);
    fact.channel = cached(frame.value("Channel"));
    fact.cause = intOr(frame.value("Cause"), 0);
    return true;
}

bool AmiTranslator::dialBegun(const AmiFrame &frame)
{
    const std::string_view destination = anyOf(frame, {"DestUniqueid", "DestUniqueID"});
    if (destination.empty())
        return false;
    auto &fact = add<DialBegun>();
    fact.source = cached(uniqueIdOf(frame)); // none when the call was originated
    fact.destination = cached(destination);
    return true;
}

bool AmiTranslator::dialEnded(const AmiFrame &frame)
{
    const std::string_view source = uniqueIdOf(frame);
    const std::string_view destination =
        anyOf(frame, {"DestUniqueid", "DestUniqueID"}); // 11 does not tell it
    if (source.empty() && destination.empty())
        return false;
    auto &fact = add<DialEnded>();
    fact.source = cached(source);
    fact.destination = cached(destination);
    fact.status = cached(frame.value("DialStatus"));
    return true;
}

bool AmiTranslator::bridged(const AmiFrame &frame, bool entered)
{
    const std::string_view bridge = frame.value("BridgeUniqueid");
    const std::string_view uniqueId = uniqueIdOf(frame);
    if (bridge.empty() || uniqueId.empty())
        return false;
    if (entered) {
        auto &fact = add<BridgeEntered>();
        fact.bridge = cached(bridge);
        fact.uniqueId = cached(uniqueId);
    } else {
        auto &fact = add<BridgeLeft>();
        fact.bridge = cached(bridge);
        fact.uniqueId = cached(uniqueId);
    }
    return true;
}

bool AmiTranslator::pairBridged(const AmiFrame &frame)
{
    const std::string_view ends[] = {frame.value("Uniqueid1"), frame.value("Uniqueid2")};
    const std::string_view bridge = pairBridgeId(ends[0], ends[1]);
    const std::string_view change = frame.value("Bridgestate");
    if (bridge.empty() || (change != "Link" && change != "Unlink"))
        return false;
    for (const std::string_view end : ends) {
        if (change == "Link") {
            auto &fact = add<BridgeEntered>();
            fact.bridge = cached(bridge);
            fact.uniqueId = cached(end);
        } else {
            auto &fact = add<BridgeLeft>();
            fact.bridge = cached(bridge);
            fact.uniqueId = cached(end);
        }
    }
    return true;
}

bool AmiTranslator::held(const AmiFrame &frame)
{
    const std::string_view uniqueId = uniqueIdOf(frame);
    if (uniqueId.empty())
        return false;
    auto &fact = add<CallHeld>();
    fact.uniqueId = cached(uniqueId);
    fact.held = frame.name() == "Hold" && frame.value("Status") != "Off"; // 11 has one event for both
    return true;
}

bool AmiTranslator::recording(const AmiFrame &frame, Recording state)
{
    const std::string_view uniqueId = uniqueIdOf(frame);
    if (uniqueId.empty())
        return false;
    auto &fact = add<RecordingChanged>();
    fact.uniqueId = cached(uniqueId);
    fact.state = state;
    return true;
}

bool AmiTranslator::listening(const AmiFrame &frame, bool started)
{
    const std::string_view channel = frame.value("SpyeeChannel");
    const std::string_view listener = frame.value("SpyerUniqueid");
    // Asterisk 13 and 14 end it without the one listened to (apps/app_chanspy.c, channel_spy).
    if (channel.empty() && (started || listener.empty()))
        return false;
    auto &fact = add<ListeningChanged>();
    fact.channel = cached(channel);
    fact.started = started;
    fact.listener = cached(listener);
    return true;
}

bool AmiTranslator::localPaired(const AmiFrame &frame)
{
    const std::string_view one = anyOf(frame, {"LocalOneUniqueid", "Uniqueid1"});
    const std::string_view two = anyOf(frame, {"LocalTwoUniqueid", "Uniqueid2"});
    if (one.empty() || two.empty())
        return false;
    auto &fact = add<LocalPaired>();
    fact.one = cached(one);
    fact.two = cached(two);
    return true;
}

bool AmiTranslator::variableSet(const AmiFrame &frame)
{
    const std::string_view variable = frame.valueNearEnd("Variable", 2);
    if (variable == "QUEUESTATUS") {
        const std::string_view uniqueId = uniqueIdOf(frame);
        const std::string_view value = frame.value("Value");
        if (uniqueId.empty())
            return false;
        if (value.empty()) // cleared on the way into the next queue
            return true;
        auto &fact = add<CallerExited>();
        fact.uniqueId = cached(uniqueId);
        fact.reason = queueExitOf(value);
        fact.exten = cached(frame.value("Exten"));
    } else if (variable ==
               "MIXMONITOR_FILENAME") { // the only sign of a recording before MixMonitorStart existed
        return recording(frame, Recording::Active);
    } else if (const std::string_view name = travellingName(variable); !name.empty()) {
        const std::string_view value = frame.value("Value");
        auto &fact = add<CallVariableSet>();
        fact.uniqueId = cached(uniqueIdOf(frame));
        fact.linkedId = cached(anyOf(frame, {"Linkedid", "LinkedID"}));
        fact.name = cached(name);
        fact.value = QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
    } else {
        ++m_tally.ignored;
    }
    return true;
}

} // namespace xivocc::ami
