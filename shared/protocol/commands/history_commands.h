#pragma once

#include <domain/record_filter.h>

#include <QString>
#include <optional>
#include <vector>

/// What is asked about past calls (XuC protocol, section 4.9).
namespace xivocc::protocol {

struct GetUserCallHistory
{
    std::optional<int> size;

    bool operator==(const GetUserCallHistory &) const = default;
};
struct GetUserCallHistoryByDays
{
    int days = 0;

    bool operator==(const GetUserCallHistoryByDays &) const = default;
};
struct GetAgentCallHistory
{
    int size = 0;

    bool operator==(const GetAgentCallHistory &) const = default;
};
struct GetQueueCallHistory
{
    QString queue;
    int size = 0;

    bool operator==(const GetQueueCallHistory &) const = default;
};
struct CustomerHistoryRequest
{
    std::vector<RecordFilter> filters;
    std::optional<int> size;

    bool operator==(const CustomerHistoryRequest &) const = default;
};
struct FindCustomerCallHistory
{
    int id = 0;
    CustomerHistoryRequest request;

    bool operator==(const FindCustomerCallHistory &) const = default;
};

} // namespace xivocc::protocol
