#pragma once

#include <domain/callback.h>
#include <domain/record_filter.h>

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

/// What is done with callback requests (XuC protocol, section 4.11).
namespace xivocc::protocol {

struct GetCallbackLists
{
    bool operator==(const GetCallbackLists &) const = default;
};
struct CallbackSearch
{
    std::vector<RecordFilter> filters;
    int offset = 0;
    std::optional<int> limit;

    bool operator==(const CallbackSearch &) const = default;
};
struct FindCallbackRequest
{
    int id = 0;
    CallbackSearch request;

    bool operator==(const FindCallbackRequest &) const = default;
};
struct GetCallbackPreferredPeriods
{
    bool operator==(const GetCallbackPreferredPeriods &) const = default;
};
struct TakeCallback
{
    QString uuid;

    bool operator==(const TakeCallback &) const = default;
};
struct ReleaseCallback
{
    QString uuid;

    bool operator==(const ReleaseCallback &) const = default;
};
struct StartCallback
{
    QString uuid;
    QString number;

    bool operator==(const StartCallback &) const = default;
};
struct UpdateCallbackTicket
{
    QString uuid; ///< of the ticket, not of the request
    CallbackStatus status = CallbackStatus::NoAnswer;
    QString comment;
    QDate dueDate;
    QString periodUuid;

    bool operator==(const UpdateCallbackTicket &) const = default;
};
struct ListenCallbackMessage
{
    QString voiceMessageRef;

    bool operator==(const ListenCallbackMessage &) const = default;
};

} // namespace xivocc::protocol
