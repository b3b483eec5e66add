#pragma once

#include <domain/call_history.h>

#include <vector>

/// Past calls (XuC protocol, section 5.6).
namespace xivocc::protocol {

struct CallHistory
{
    std::vector<CallHistoryEntry> calls;

    bool operator==(const CallHistory &) const = default;
};
struct CallHistoryByDays
{
    std::vector<CallHistoryEntry> calls;

    bool operator==(const CallHistoryByDays &) const = default;
};
struct RichCallHistory
{
    std::vector<CallHistoryEntry> calls;

    bool operator==(const RichCallHistory &) const = default;
};
struct CustomerCallHistory
{
    int total = 0;
    std::vector<CallHistoryEntry> list;

    bool operator==(const CustomerCallHistory &) const = default;
};
/// msgType "CustomerCallHistoryResponseWithId".
struct CustomerCallHistoryResponse
{
    int id = 0;
    CustomerCallHistory response;

    bool operator==(const CustomerCallHistoryResponse &) const = default;
};

} // namespace xivocc::protocol
