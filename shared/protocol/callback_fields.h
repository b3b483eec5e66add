#pragma once

#include "value_forms.h"

#include <domain/callback.h>

#include <array>
#include <tuple>

/// The wire form of callback requests (XuC protocol, sections 4.11 and 5.8).
namespace xivocc::protocol {

template <> struct EnumTexts<CallbackStatus>
{
    static constexpr std::array all{
        std::pair{CallbackStatus::NoAnswer, "NoAnswer"}, std::pair{CallbackStatus::Answered, "Answered"},
        std::pair{CallbackStatus::Fax, "Fax"}, std::pair{CallbackStatus::Callback, "Callback"},
        std::pair{CallbackStatus::Email, "Email"}};
};

template <> struct Fields<CallbackPeriod>
{
    static constexpr const char *name = "CallbackPeriod";
    static constexpr auto all =
        std::make_tuple(required("uuid", &CallbackPeriod::uuid, "names the period"),
                        defaulted("name", &CallbackPeriod::name, "name shown to people"),
                        required("periodStart", &CallbackPeriod::start, "local time of the call centre"),
                        required("periodEnd", &CallbackPeriod::end, "local time of the call centre"),
                        defaulted("default", &CallbackPeriod::isDefault, "taken when a request names none"));
};

template <> struct Fields<CallbackRequest>
{
    static constexpr const char *name = "CallbackRequest";
    static constexpr auto all = std::make_tuple(
        required("uuid", &CallbackRequest::uuid, "names the request"),
        defaulted("listUuid", &CallbackRequest::listUuid, "the list it is in"),
        defaulted("phoneNumber", &CallbackRequest::phoneNumber, "where to call"),
        defaulted("mobilePhoneNumber", &CallbackRequest::mobilePhoneNumber, "where else to call"),
        defaulted("firstName", &CallbackRequest::firstName, "of the customer"),
        defaulted("lastName", &CallbackRequest::lastName, "of the customer"),
        defaulted("company", &CallbackRequest::company, "of the customer"),
        defaulted("description", &CallbackRequest::description, "free text"),
        defaulted("agentId", &CallbackRequest::agentId, "who has taken it; null: nobody"),
        required("dueDate", &CallbackRequest::dueDate, "the day to call"),
        defaulted("preferredPeriod", &CallbackRequest::preferredPeriod, "when to call"),
        optional("voiceMessageRef", &CallbackRequest::voiceMessageRef, "the message the customer left"));
};

template <> struct Fields<CallbackList>
{
    static constexpr const char *name = "CallbackList";
    static constexpr auto all =
        std::make_tuple(required("uuid", &CallbackList::uuid, "names the list"),
                        required("name", &CallbackList::name, "name shown to people"),
                        required("queueId", &CallbackList::queueId, "the queue whose agents serve it"),
                        defaulted("callbacks", &CallbackList::callbacks, "the open requests"));
};

} // namespace xivocc::protocol
