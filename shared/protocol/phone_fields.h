#pragma once

#include "agent_state_frame.h"
#include "value_forms.h"

#include <domain/line_config.h>
#include <domain/phone_event.h>

#include <array>
#include <tuple>

/// The wire form of phones and their calls (XuC protocol, section 5.2).
namespace xivocc::protocol {

template <> struct EnumTexts<PhoneStatus>
{
    static constexpr std::array all{std::pair{PhoneStatus::Available, "AVAILABLE"},
                                    std::pair{PhoneStatus::Calling, "CALLING"},
                                    std::pair{PhoneStatus::Busy, "BUSY"},
                                    std::pair{PhoneStatus::Unavailable, "INDISPONIBLE"},
                                    std::pair{PhoneStatus::Ringing, "RINGING"},
                                    std::pair{PhoneStatus::BusyAndRinging, "BUSY_AND_RINGING"},
                                    std::pair{PhoneStatus::OnHold, "ONHOLD"},
                                    std::pair{PhoneStatus::Deactivated, "DEACTIVATED"},
                                    std::pair{PhoneStatus::Nonexistent, "UNEXISTING"},
                                    std::pair{PhoneStatus::Error, "ERROR"}};
};

/// EventFailure: our choice, no source names it.
template <> struct EnumTexts<PhoneEventType>
{
    static constexpr std::array all{std::pair{PhoneEventType::Dialing, "EventDialing"},
                                    std::pair{PhoneEventType::Ringing, "EventRinging"},
                                    std::pair{PhoneEventType::Established, "EventEstablished"},
                                    std::pair{PhoneEventType::OnHold, "EventOnHold"},
                                    std::pair{PhoneEventType::Released, "EventReleased"},
                                    std::pair{PhoneEventType::Failure, "EventFailure"}};
};

template <> struct Fields<PhoneEvent>
{
    static constexpr const char *name = "PhoneEvent";
    static constexpr auto all = std::make_tuple(
        required("eventType", &PhoneEvent::type, "what happened"),
        required("DN", &PhoneEvent::number, "own number"),
        defaulted("otherDN", &PhoneEvent::otherNumber, "number of the other end; empty: as before"),
        optional("otherDName", &PhoneEvent::otherName, "name of the other end; absent: as before"),
        defaulted("linkedId", &PhoneEvent::linkedId, "the same for all channels of a call"),
        required("uniqueId", &PhoneEvent::uniqueId, "Asterisk's unique id of the own channel"),
        optional("queueName", &PhoneEvent::queueName, "technical name, of queue calls only"),
        optional("callDirection", &PhoneEvent::direction, "whether the user was called"),
        defaulted("userData", &PhoneEvent::data, "XIVO_... of the system, USR_... of users"));
};

template <> struct Fields<LineConfig>
{
    static constexpr const char *name = "LineConfig";
    static constexpr auto all = std::make_tuple(
        required("id", &LineConfig::id, "a number as text; \"-\": the user has no line"),
        defaulted("name", &LineConfig::name, "SIP authentication user"),
        defaulted("xivoIp", &LineConfig::xivoIp, "where the phone registers"),
        defaulted("hasDevice", &LineConfig::hasDevice, "whether there is a physical phone"),
        defaulted("webRtc", &LineConfig::webRtc, "whether the line is for WebRTC"),
        optional("vendor", &LineConfig::vendor, "of the physical phone"),
        defaulted("password", &LineConfig::password, "SIP secret of WebRTC lines; never logged"));
};

} // namespace xivocc::protocol
