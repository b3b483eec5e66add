#pragma once

#include "history_messages.h"

#include <protocol/history_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the history messages.
namespace xivocc::protocol {

template <> struct Body<CallHistory>
{
    static constexpr auto member = &CallHistory::calls;
};
template <> struct Body<CallHistoryByDays>
{
    static constexpr auto member = &CallHistoryByDays::calls;
};
template <> struct Body<RichCallHistory>
{
    static constexpr auto member = &RichCallHistory::calls;
};
template <> struct Fields<CustomerCallHistory>
{
    static constexpr const char *name = "CustomerCallHistory";
    static constexpr auto all =
        std::make_tuple(defaulted("total", &CustomerCallHistory::total, "how many there are in all"),
                        required("list", &CustomerCallHistory::list, "those asked for"));
};
template <> struct Fields<CustomerCallHistoryResponse>
{
    static constexpr auto all =
        std::make_tuple(required("id", &CustomerCallHistoryResponse::id, "of the request"),
                        required("response", &CustomerCallHistoryResponse::response, "what was found"));
};

constexpr auto historyMessages = std::make_tuple(
    entry<CallHistory>(
        "CallHistory", "5.6 [S]", "Past calls, the last one first.",
        R"({"msgType":"CallHistory","ctiMessage":[{"start":"2024-05-06 08:31:12",)"
        R"("duration":"00:03:10","srcNum":"0144000002","dstNum":"3009","status":"answered",)"
        R"("dstFirstName":"Lou","dstLastName":"Noir","dstUsername":"lnoir","dstPhoneStatus":0},)"
        R"({"start":"2024-05-06 10:02:00","duration":null,"srcNum":"1203",)"
        R"("dstNum":"0144000002","status":"emitted"}]})"),
    entry<CallHistoryByDays>(
        "CallHistoryByDays", "5.6 [R2][R3] name, [I] body",
        "Past calls of some days; same body (our choice).",
        R"({"msgType":"CallHistoryByDays","ctiMessage":[{"start":"2024-05-06 08:31:12",)"
        R"("duration":"00:03:10","srcNum":"0144000002","dstNum":"3009","status":"answered",)"
        R"("dstFirstName":"Lou","dstLastName":"Noir","dstUsername":"lnoir","dstPhoneStatus":0},)"
        R"({"start":"2024-05-06 10:02:00","duration":null,"srcNum":"1203",)"
        R"("dstNum":"0144000002","status":"emitted"}]})"),
    entry<RichCallHistory>(
        "RichCallHistory", "5.6 [R2][R3] name, [I] body",
        "Past calls with the names of both ends; same body (our choice).",
        R"({"msgType":"RichCallHistory","ctiMessage":[{"start":"2024-05-06 08:31:12",)"
        R"("duration":"00:03:10","srcNum":"0144000002","dstNum":"3009","status":"answered",)"
        R"("dstFirstName":"Lou","dstLastName":"Noir","dstUsername":"lnoir","dstPhoneStatus":0},)"
        R"({"start":"2024-05-06 10:02:00","duration":null,"srcNum":"1203",)"
        R"("dstNum":"0144000002","status":"emitted"}]})"),
    entry<CustomerCallHistoryResponse>(
        "CustomerCallHistoryResponseWithId", "5.6 [R], total [I]", "The past calls of a customer.",
        R"({"msgType":"CustomerCallHistoryResponseWithId","ctiMessage":{"id":4,)"
        R"("response":{"total":1,"list":[{"start":"2024-05-06 08:31:12","duration":"00:03:10",)"
        R"("srcNum":"0144000002","dstNum":"3009","status":"answered","dstFirstName":"Lou",)"
        R"("dstLastName":"Noir","dstUsername":"lnoir","dstPhoneStatus":0}]}}})"));

} // namespace xivocc::protocol
