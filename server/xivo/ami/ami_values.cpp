#include "ami_values.h"

#include <algorithm>
#include <charconv>

namespace xivocc::ami {

using namespace realtime;

std::string_view anyOf(const AmiFrame &frame, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        if (const std::string_view value = frame.value(name); value.data())
            return value;
    }
    return {};
}

std::optional<qint64> number(std::string_view text)
{
    qint64 value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

int intOr(std::string_view text, int fallback)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : fallback;
}

seconds secondsOf(std::string_view text)
{
    return seconds(std::max(intOr(text, 0), 0));
}

std::optional<seconds> toldSecondsOf(std::string_view text)
{
    const int value = intOr(text, -1);
    return value >= 0 ? std::optional(seconds(value)) : std::nullopt;
}

std::optional<seconds> durationOf(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    seconds total{0};
    while (true) {
        const std::size_t colon = text.find(':');
        const int part = intOr(text.substr(0, colon), -1);
        if (part < 0 || total > std::chrono::hours(24 * 365))
            return std::nullopt;
        total = total * 60 + seconds(part);
        if (colon == std::string_view::npos)
            return total;
        text.remove_prefix(colon + 1);
    }
}

std::optional<Instant> instantOf(std::string_view text)
{
    constexpr qint64 latest = 253402300799; // the end of the year 9999
    const auto value = number(text);
    if (!value || *value <= 0 || *value > latest)
        return std::nullopt;
    return Instant(seconds(*value));
}

std::string_view callerIdOf(std::string_view text)
{
    return text == "<unknown>" || text == "unknown" ? std::string_view() : text;
}

int agentIdOf(std::string_view interface)
{
    constexpr std::string_view prefix = "Local/id-";
    constexpr std::string_view context = "@agentcallback";
    if (!interface.starts_with(prefix))
        return 0;
    interface.remove_prefix(prefix.size());
    const std::size_t at = interface.find('@');
    if (at == std::string_view::npos || !interface.substr(at).starts_with(context))
        return 0;
    const std::string_view rest = interface.substr(at + context.size());
    if (!rest.empty() && rest.front() != '/' &&
        rest.front() != '-') // "/n" option, "-0000001a;1" of a channel
        return 0;
    return std::max(intOr(interface.substr(0, at), 0), 0);
}

DeviceState deviceStateOf(std::string_view text)
{
    const int value = intOr(text, 0);
    return value >= 0 && value <= 8 ? static_cast<DeviceState>(value) : DeviceState::Unknown;
}

ChannelState channelStateOf(const AmiFrame &frame)
{
    constexpr ChannelState byNumber[] = {ChannelState::Down,    ChannelState::Reserved, ChannelState::OffHook,
                                         ChannelState::Dialing, ChannelState::Ring,     ChannelState::Ringing,
                                         ChannelState::Up,      ChannelState::Busy};
    constexpr std::string_view words[] = {"Down", "Rsrvd",   "OffHook", "Dialing",
                                          "Ring", "Ringing", "Up",      "Busy"};
    if (const std::string_view text = frame.value("ChannelState"); text.data()) {
        const int value = intOr(text, -1);
        return value >= 0 && value < int(std::size(byNumber)) ? byNumber[value] : ChannelState::Other;
    }
    const std::string_view word = anyOf(frame, {"ChannelStateDesc", "State"});
    for (std::size_t i = 0; i < std::size(words); ++i) {
        if (words[i] == word)
            return byNumber[i];
    }
    return ChannelState::Other;
}

PhoneStatus phoneStatusOf(int hintStatus)
{
    // Asterisk's extension states are bits: 1 in use, 2 busy, 4 unavailable, 8 ringing, 16 on hold
    // (include/asterisk/pbx.h).
    if (hintStatus == -2)
        return PhoneStatus::Nonexistent;
    if (hintStatus == -1)
        return PhoneStatus::Deactivated;
    if (hintStatus < 0 || hintStatus > 31)
        return PhoneStatus::Error;
    if (hintStatus & 8)
        return hintStatus & 1 ? PhoneStatus::BusyAndRinging : PhoneStatus::Ringing;
    if (hintStatus & 16)
        return PhoneStatus::OnHold;
    if (hintStatus & 4)
        return PhoneStatus::Unavailable;
    if (hintStatus & 2)
        return PhoneStatus::Busy;
    return hintStatus & 1 ? PhoneStatus::Calling : PhoneStatus::Available;
}

QueueExit queueExitOf(std::string_view queueStatus)
{
    if (queueStatus == "TIMEOUT")
        return QueueExit::TimedOut;
    if (queueStatus == "FULL")
        return QueueExit::Full;
    if (queueStatus == "JOINEMPTY" || queueStatus == "JOINUNAVAIL")
        return QueueExit::JoinEmpty;
    if (queueStatus == "LEAVEEMPTY" || queueStatus == "LEAVEUNAVAIL")
        return QueueExit::LeaveEmpty;
    return QueueExit::Other;
}

} // namespace xivocc::ami
