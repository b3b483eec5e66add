#pragma once

#include "callback_commands.h"

#include <protocol/callback_fields.h>
#include <protocol/filter_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the callback commands.
namespace xivocc::protocol {

template <> struct Fields<GetCallbackLists>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<CallbackSearch>
{
    static constexpr const char *name = "CallbackSearch";
    static constexpr auto all = std::make_tuple(
        defaulted("filters", &CallbackSearch::filters, "which entries, and in which order"),
        defaulted("offset", &CallbackSearch::offset, "how many to leave out first").atLeast(0),
        optional("limit", &CallbackSearch::limit, "how many; absent: 100").atLeast(1));
};
template <> struct Fields<FindCallbackRequest>
{
    static constexpr auto all =
        std::make_tuple(required("id", &FindCallbackRequest::id, "repeated in the answer"),
                        required("request", &FindCallbackRequest::request, "what is searched"));
};
template <> struct Fields<GetCallbackPreferredPeriods>
{
    static constexpr auto all = std::make_tuple();
};
template <> struct Fields<TakeCallback>
{
    static constexpr auto all = std::make_tuple(required("uuid", &TakeCallback::uuid, "the request"));
};
template <> struct Fields<ReleaseCallback>
{
    static constexpr auto all = std::make_tuple(required("uuid", &ReleaseCallback::uuid, "the request"));
};
template <> struct Fields<StartCallback>
{
    static constexpr auto all =
        std::make_tuple(required("uuid", &StartCallback::uuid, "the request"),
                        required("number", &StartCallback::number, "the number to call"));
};
template <> struct Fields<UpdateCallbackTicket>
{
    static constexpr auto all = std::make_tuple(
        required("uuid", &UpdateCallbackTicket::uuid, "the ticket"),
        required("status", &UpdateCallbackTicket::status, "how it went"),
        defaulted("comment", &UpdateCallbackTicket::comment, "free text"),
        optional("dueDate", &UpdateCallbackTicket::dueDate, "the new date; only together with periodUuid"),
        optional("periodUuid", &UpdateCallbackTicket::periodUuid,
                 "the new period; only together with dueDate"));
};
template <> struct Fields<ListenCallbackMessage>
{
    static constexpr auto all =
        std::make_tuple(required("voiceMessageRef", &ListenCallbackMessage::voiceMessageRef, "the message"));
};

constexpr auto callbackCommands = std::make_tuple(
    entry<GetCallbackLists>(
        "getCallbackLists", "4.11 [S][R]",
        "Asks for all callback lists with their open requests, and for every later change.",
        R"({"claz":"web","command":"getCallbackLists"})"),
    entry<FindCallbackRequest>(
        "findCallbackRequest", "4.11 [R1][R2]", "Searches open and closed callback requests.",
        R"({"claz":"web","command":"findCallbackRequest","id":5,)"
        R"("request":{"filters":[{"field":"phoneNumber","operator":"ilike","value":"0144",)"
        R"("order":"ASC"}],"offset":0,"limit":50}})"),
    entry<GetCallbackPreferredPeriods>("getCallbackPreferredPeriods", "4.11 [R1][R2]",
                                       "Asks for the periods of the day that a customer may choose.",
                                       R"({"claz":"web","command":"getCallbackPreferredPeriods"})"),
    entry<TakeCallback>("takeCallback", "4.11 [S][R1][R2]", "Reserves a request for the user's agent.",
                        R"({"claz":"web","command":"takeCallback",)"
                        R"("uuid":"8b0f6c1e-5a0c-4a6f-9d57-0c2f4f1b7a10"})"),
    entry<ReleaseCallback>("releaseCallback", "4.11 [S][R1][R2]", "Gives a reserved request back.",
                           R"({"claz":"web","command":"releaseCallback",)"
                           R"("uuid":"8b0f6c1e-5a0c-4a6f-9d57-0c2f4f1b7a10"})"),
    entry<StartCallback>("startCallback", "4.11 [S][R1][R2]", "Calls the customer and opens a ticket.",
                         R"({"claz":"web","command":"startCallback",)"
                         R"("uuid":"8b0f6c1e-5a0c-4a6f-9d57-0c2f4f1b7a10","number":"0144000002"})"),
    entry<UpdateCallbackTicket>(
        "updateCallbackTicket", "4.11 [S][R1][R2]",
        "Says how the call went; Callback sets a new date, everything else closes the request.",
        R"({"claz":"web","command":"updateCallbackTicket",)"
        R"("uuid":"5d5b5a7e-74ab-4f43-8a2c-3c6ab0c3a911","status":"Callback",)"
        R"("comment":"away until Thursday","dueDate":"2024-05-09",)"
        R"("periodUuid":"c0ffee00-1111-4222-8333-444455556666"})"),
    entry<ListenCallbackMessage>(
        "listenCallbackMessage", "4.11 [R1][R2]", "Plays the customer's voice message on the agent's phone.",
        R"({"claz":"web","command":"listenCallbackMessage","voiceMessageRef":"1714984272.88"})"));

} // namespace xivocc::protocol
