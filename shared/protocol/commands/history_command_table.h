#pragma once

#include "history_commands.h"

#include <protocol/filter_fields.h>
#include <protocol/table_entry.h>

/// Fields and rows of the history commands.
namespace xivocc::protocol {

template <> struct Fields<GetUserCallHistory>
{
    static constexpr auto all = std::make_tuple(
        optional("size", &GetUserCallHistory::size, "how many; absent or null: those of the last ten days")
            .atLeast(1));
};
template <> struct Fields<GetUserCallHistoryByDays>
{
    static constexpr auto all =
        std::make_tuple(required("days", &GetUserCallHistoryByDays::days, "how many days back").atLeast(1));
};
template <> struct Fields<GetAgentCallHistory>
{
    static constexpr auto all =
        std::make_tuple(required("size", &GetAgentCallHistory::size, "how many").atLeast(1));
};
template <> struct Fields<GetQueueCallHistory>
{
    static constexpr auto all =
        std::make_tuple(required("queue", &GetQueueCallHistory::queue, "part of the technical name"),
                        required("size", &GetQueueCallHistory::size, "how many").atLeast(1));
};
template <> struct Fields<CustomerHistoryRequest>
{
    static constexpr const char *name = "CustomerHistoryRequest";
    static constexpr auto all = std::make_tuple(
        defaulted("filters", &CustomerHistoryRequest::filters, "which entries, and in which order"),
        optional("size", &CustomerHistoryRequest::size, "how many; absent: 100 (our choice)").atLeast(1));
};
template <> struct Fields<FindCustomerCallHistory>
{
    static constexpr auto all =
        std::make_tuple(required("id", &FindCustomerCallHistory::id, "repeated in the answer"),
                        required("request", &FindCustomerCallHistory::request, "what is searched"));
};

constexpr auto historyCommands = std::make_tuple(
    entry<GetUserCallHistory>("getUserCallHistory", "4.9 [S][R], null [D 2021.07]",
                              "Asks for the last calls of the user.",
                              R"({"claz":"web","command":"getUserCallHistory","size":20})"),
    entry<GetUserCallHistoryByDays>("getUserCallHistoryByDays", "4.9 [R2][R3]",
                                    "Asks for the calls of the user in the last days.",
                                    R"({"claz":"web","command":"getUserCallHistoryByDays","days":7})"),
    entry<GetAgentCallHistory>("getAgentCallHistory", "4.9 [S][R]", "Asks for the last calls of the agent.",
                               R"({"claz":"web","command":"getAgentCallHistory","size":20})"),
    entry<GetQueueCallHistory>("getQueueCallHistory", "4.9 [S][R]",
                               "Asks for the last calls of the queues whose technical name contains a text.",
                               R"({"claz":"web","command":"getQueueCallHistory","queue":"bill","size":20})"),
    entry<FindCustomerCallHistory>(
        "findCustomerCallHistory", "4.9 [R]", "Asks for the past calls of a customer.",
        R"({"claz":"web","command":"findCustomerCallHistory","id":4,)"
        R"("request":{"filters":[{"field":"src_num","operator":"=","value":"0144000002"}],)"
        R"("size":10}})"));

} // namespace xivocc::protocol
