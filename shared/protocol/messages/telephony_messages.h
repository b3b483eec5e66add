#pragma once

#include <domain/line_config.h>
#include <domain/phone_event.h>
#include <domain/phone_status.h>

#include <QString>
#include <optional>
#include <vector>

/// News about phones and calls (XuC protocol, section 5.2).
namespace xivocc::protocol {

struct PhoneStatusUpdate
{
    std::optional<PhoneStatus> status; ///< none: not known

    bool operator==(const PhoneStatusUpdate &) const = default;
};
struct PhoneHintStatusEvent
{
    QString number;
    PhoneStatus status = PhoneStatus::Nonexistent;

    bool operator==(const PhoneHintStatusEvent &) const = default;
};
/// msgType "PhoneEvent".
struct PhoneEventOccurred
{
    PhoneEvent event;

    bool operator==(const PhoneEventOccurred &) const = default;
};
struct CurrentCallsPhoneEvents
{
    std::vector<PhoneEvent> events;

    bool operator==(const CurrentCallsPhoneEvents &) const = default;
};
/// msgType "LineConfig".
struct LineConfigUpdate
{
    LineConfig line;

    bool operator==(const LineConfigUpdate &) const = default;
};
/// A STUN or TURN server.
struct IceServer
{
    std::vector<QString> urls;
    QString userName;
    QString credential;

    bool operator==(const IceServer &) const = default;
};
struct IceConfig
{
    std::vector<IceServer> iceServers;

    bool operator==(const IceConfig &) const = default;
};
/// msgType "WebRTCCmd".
struct WebRtcCommand
{
    QString command;
    QString sipCallId;

    bool operator==(const WebRtcCommand &) const = default;
};

} // namespace xivocc::protocol
