#pragma once

#include "telephony_messages.h"

#include <protocol/phone_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the telephony messages.
namespace xivocc::protocol {

template <> struct Fields<PhoneStatusUpdate>
{
    static constexpr auto all =
        std::make_tuple(defaulted("status", &PhoneStatusUpdate::status, "null: not known"));
};
template <> struct Fields<PhoneHintStatusEvent>
{
    static constexpr auto all =
        std::make_tuple(required("number", &PhoneHintStatusEvent::number, "number of the phone"),
                        required("status", &PhoneHintStatusEvent::status, "its state").as<PhoneStatusCode>());
};
template <> struct Body<PhoneEventOccurred>
{
    static constexpr auto member = &PhoneEventOccurred::event;
};
template <> struct Fields<CurrentCallsPhoneEvents>
{
    static constexpr auto all =
        std::make_tuple(required("events", &CurrentCallsPhoneEvents::events, "the last event of each call"));
};
template <> struct Body<LineConfigUpdate>
{
    static constexpr auto member = &LineConfigUpdate::line;
};
template <> struct Fields<IceServer>
{
    static constexpr const char *name = "IceServer";
    static constexpr auto all =
        std::make_tuple(required("urls", &IceServer::urls, "its addresses, stun: or turn:"),
                        optional("username", &IceServer::userName, "for turn: only"),
                        optional("credential", &IceServer::credential, "for turn: only; never logged"));
};
template <> struct Fields<IceConfig>
{
    static constexpr auto all =
        std::make_tuple(required("iceServers", &IceConfig::iceServers, "all servers; may be empty"));
};
template <> struct Fields<WebRtcCommand>
{
    static constexpr auto all = std::make_tuple(
        required("command", &WebRtcCommand::command, "Answer or Hold"),
        defaulted("sipCallId", &WebRtcCommand::sipCallId, "SIP Call-ID of the call"));
};

constexpr auto telephonyMessages = std::make_tuple(
    entry<PhoneStatusUpdate>("PhoneStatusUpdate", "5.2 [S][R], text form [I]",
                             "The state of the user's phone.",
                             R"({"msgType":"PhoneStatusUpdate","ctiMessage":{"status":"AVAILABLE"}})"),
    entry<PhoneHintStatusEvent>(
        "PhoneHintStatusEvent", "5.2 [R]", "The state of a phone that was asked for.",
        R"({"msgType":"PhoneHintStatusEvent","ctiMessage":{"number":"1207","status":8}})"),
    entry<PhoneEventOccurred>(
        "PhoneEvent", "5.2 [S][R]", "Something happened to a call of the user's line.",
        R"({"msgType":"PhoneEvent","ctiMessage":{"eventType":"EventRinging","DN":"1203",)"
        R"("otherDN":"0144000002","otherDName":"Garage Petit","linkedId":"1714984272.88",)"
        R"("uniqueId":"1714984275.91","queueName":"billing","callDirection":"Incoming",)"
        R"("userData":{"XIVO_CONTEXT":"default","USR_ticket":"778"}}})"),
    entry<CurrentCallsPhoneEvents>(
        "CurrentCallsPhoneEvents", "5.2 [R]", "One event for each present call of the user.",
        R"({"msgType":"CurrentCallsPhoneEvents",)"
        R"("ctiMessage":{"events":[{"eventType":"EventRinging","DN":"1203",)"
        R"("otherDN":"0144000002","otherDName":"Garage Petit","linkedId":"1714984272.88",)"
        R"("uniqueId":"1714984275.91","queueName":"billing","callDirection":"Incoming",)"
        R"("userData":{"XIVO_CONTEXT":"default","USR_ticket":"778"}}]}})"),
    entry<LineConfigUpdate>("LineConfig", "5.2 [R]", "The line of the user.",
                            R"({"msgType":"LineConfig","ctiMessage":{"id":"21","name":"k7x2p9q1",)"
                            R"("xivoIp":"192.0.2.10","hasDevice":false,"webRtc":true,"vendor":"Snom",)"
                            R"("password":"4zx9"}})"),
    entry<IceConfig>("IceConfig", "5.2 [R3] name, [I] body",
                     "The servers a WebRTC phone finds its way with (body: our choice, as browsers take it).",
                     R"({"msgType":"IceConfig","ctiMessage":{"iceServers":[{"urls":["stun:stun.example:3478")"
                     R"(]},{"urls":["turn:turn.example:3478"],"username":"lnoir","credential":"b1c2"}]}})"),
    entry<WebRtcCommand>(
        "WebRTCCmd", "5.2 [R2][R3] name, [I] body",
        "Tells the WebRTC phone of the client that asked to do something, after answer or hold (body: our choice).",
        R"({"msgType":"WebRTCCmd","ctiMessage":{"command":"Answer","sipCallId":"5f1c0a7e"}})"));

} // namespace xivocc::protocol
