#pragma once

#include "ami_frame.h"

#include <domain/phone_status.h>
#include <domain/time.h>
#include <realtime/facts.h>

#include <initializer_list>
#include <optional>

/// What header values mean.
namespace xivocc::ami {

/// The first of several spellings of one header that the frame has: they changed between versions.
[[nodiscard]] std::string_view anyOf(const AmiFrame &frame, std::initializer_list<std::string_view> names);

[[nodiscard]] std::optional<qint64> number(std::string_view text);
[[nodiscard]] int intOr(std::string_view text, int fallback);
/// 0 when it is no number of seconds.
[[nodiscard]] seconds secondsOf(std::string_view text);
[[nodiscard]] std::optional<seconds> toldSecondsOf(std::string_view text);
/// "00:01:05", as CoreShowChannel tells a duration, or plain seconds.
[[nodiscard]] std::optional<seconds> durationOf(std::string_view text);
/// Seconds since 1970; 0 and nothing say never.
[[nodiscard]] std::optional<Instant> instantOf(std::string_view text);
/// Asterisk writes "<unknown>" (11: also "unknown") for a caller id it does not have: empty then.
[[nodiscard]] std::string_view callerIdOf(std::string_view text);

/// N of "Local/id-N@agentcallback", XiVO's interface of agent N; 0 for any other interface.
[[nodiscard]] int agentIdOf(std::string_view interface);
[[nodiscard]] realtime::DeviceState deviceStateOf(std::string_view text);
/// From the header ChannelState, or from the words of ChannelStateDesc and State where it is missing.
[[nodiscard]] realtime::ChannelState channelStateOf(const AmiFrame &frame);
[[nodiscard]] PhoneStatus phoneStatusOf(int hintStatus);
/// Of the dialplan variable QUEUESTATUS (app_queue).
[[nodiscard]] realtime::QueueExit queueExitOf(std::string_view queueStatus);

} // namespace xivocc::ami
