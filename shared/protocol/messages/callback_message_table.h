#pragma once

#include "callback_messages.h"

#include <protocol/callback_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the callback messages.
namespace xivocc::protocol {

template <> struct Body<CallbackLists>
{
    static constexpr auto member = &CallbackLists::lists;
};
template <> struct Fields<CallbackTaken>
{
    static constexpr auto all =
        std::make_tuple(required("uuid", &CallbackTaken::uuid, "the request"),
                        required("agentId", &CallbackTaken::agentId, "who has it now"));
};
template <> struct Fields<CallbackReleased>
{
    static constexpr auto all = std::make_tuple(required("uuid", &CallbackReleased::uuid, "the request"));
};
template <> struct Fields<CallbackStarted>
{
    static constexpr auto all =
        std::make_tuple(required("requestUuid", &CallbackStarted::requestUuid, "the request"),
                        required("ticketUuid", &CallbackStarted::ticketUuid, "the ticket of this call"));
};
template <> struct Fields<CallbackClotured>
{
    static constexpr auto all = std::make_tuple(required("uuid", &CallbackClotured::uuid, "the request"));
};
template <> struct Fields<CallbackRequestUpdated>
{
    static constexpr auto all =
        std::make_tuple(required("request", &CallbackRequestUpdated::request, "the request"));
};
template <> struct Body<PreferredCallbackPeriodList>
{
    static constexpr auto member = &PreferredCallbackPeriodList::periods;
};
template <> struct Fields<CallbackSearchResult>
{
    static constexpr const char *name = "CallbackSearchResult";
    static constexpr auto all =
        std::make_tuple(defaulted("total", &CallbackSearchResult::total, "how many there are in all"),
                        required("list", &CallbackSearchResult::list, "those asked for"));
};
template <> struct Fields<FindCallbackResponse>
{
    static constexpr auto all =
        std::make_tuple(required("id", &FindCallbackResponse::id, "of the search"),
                        required("response", &FindCallbackResponse::response, "what was found"));
};

constexpr auto callbackMessages = std::make_tuple(
    entry<CallbackLists>(
        "CallbackLists", "5.8 [S][R1][R2]", "All callback lists with their open requests.",
        R"({"msgType":"CallbackLists","ctiMessage":[{"uuid":"11d2b6c0-0d0e-4c1c-8a53-7d8f2f8f6a)"
        R"(01","name":"Refunds","queueId":9,)"
        R"("callbacks":[{"uuid":"8b0f6c1e-5a0c-4a6f-9d57-0c2f4f1b7a10",)"
        R"("listUuid":"11d2b6c0-0d0e-4c1c-8a53-7d8f2f8f6a01","phoneNumber":"0144000002",)"
        R"("mobilePhoneNumber":"","firstName":"Ada","lastName":"Petit",)"
        R"("company":"Garage Petit","description":"","agentId":null,"dueDate":"2024-05-07",)"
        R"("preferredPeriod":{"uuid":"c0ffee00-1111-4222-8333-444455556666","name":"Afternoon",)"
        R"("periodStart":"14:00:00","periodEnd":"17:00:00","default":false},)"
        R"("voiceMessageRef":"1714984272.88"},{"uuid":"8b0f6c1e-5a0c-4a6f-9d57-0c2f4f1b7a10",)"
        R"("listUuid":"11d2b6c0-0d0e-4c1c-8a53-7d8f2f8f6a01","phoneNumber":"0144000002",)"
        R"("mobilePhoneNumber":"","firstName":"Ada","lastName":"Petit",)"
        R"("company":"Garage Petit","description":"","agentId":12,"dueDate":"2024-05-07",)"
        R"("preferredPeriod":null}]}]})"),
    entry<CallbackTaken>(
        "CallbackTaken", "5.8 [S][R1][R2]", "Somebody reserved a request.",
        R"({"msgType":"CallbackTaken","ctiMessage":{"uuid":"8b0f6c1e-5a0c-4a6f-9d57-0c2f4f1b7a1)"
        R"(0","agentId":12}})"),
    entry<CallbackReleased>(
        "CallbackReleased", "5.8 [S][R1][R2]", "A reserved request was given back.",
        R"({"msgType":"CallbackReleased","ctiMessage":{"uuid":"8b0f6c1e-5a0c-4a6f-9d57-0c2f4f1b)"
        R"(7a10"}})"),
    entry<CallbackStarted>(
        "CallbackStarted", "5.8 [S][R1][R2]", "The customer is being called.",
        R"({"msgType":"CallbackStarted","ctiMessage":{"requestUuid":"8b0f6c1e-5a0c-4a6f-9d57-0c)"
        R"(2f4f1b7a10","ticketUuid":"5d5b5a7e-74ab-4f43-8a2c-3c6ab0c3a911"}})"),
    entry<CallbackClotured>(
        "CallbackClotured", "5.8 [S][R1][R2]", "A request is closed.",
        R"({"msgType":"CallbackClotured","ctiMessage":{"uuid":"8b0f6c1e-5a0c-4a6f-9d57-0c2f4f1b)"
        R"(7a10"}})"),
    entry<CallbackRequestUpdated>(
        "CallbackRequestUpdated", "5.8 [S][R1][R2]", "A request has a new date.",
        R"({"msgType":"CallbackRequestUpdated",)"
        R"("ctiMessage":{"request":{"uuid":"8b0f6c1e-5a0c-4a6f-9d57-0c2f4f1b7a10",)"
        R"("listUuid":"11d2b6c0-0d0e-4c1c-8a53-7d8f2f8f6a01","phoneNumber":"0144000002",)"
        R"("mobilePhoneNumber":"","firstName":"Ada","lastName":"Petit",)"
        R"("company":"Garage Petit","description":"","agentId":12,"dueDate":"2024-05-07",)"
        R"("preferredPeriod":null}}})"),
    entry<PreferredCallbackPeriodList>(
        "PreferredCallbackPeriodList", "5.8 [R1][R2]", "The periods of the day that a customer may choose.",
        R"({"msgType":"PreferredCallbackPeriodList",)"
        R"("ctiMessage":[{"uuid":"c0ffee00-1111-4222-8333-444455556666","name":"Afternoon",)"
        R"("periodStart":"14:00:00","periodEnd":"17:00:00","default":false}]})"),
    entry<FindCallbackResponse>(
        "FindCallbackResponseWithId", "5.8 [R1][R2], total [I]", "The requests found.",
        R"({"msgType":"FindCallbackResponseWithId","ctiMessage":{"id":5,"response":{"total":1,)"
        R"("list":[{"uuid":"8b0f6c1e-5a0c-4a6f-9d57-0c2f4f1b7a10",)"
        R"("listUuid":"11d2b6c0-0d0e-4c1c-8a53-7d8f2f8f6a01","phoneNumber":"0144000002",)"
        R"("mobilePhoneNumber":"","firstName":"Ada","lastName":"Petit",)"
        R"("company":"Garage Petit","description":"","agentId":12,"dueDate":"2024-05-07",)"
        R"("preferredPeriod":null}]}}})"));

} // namespace xivocc::protocol
