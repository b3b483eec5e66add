#pragma once

#include <domain/callback.h>

#include <QString>
#include <vector>

/// News about callback requests (XuC protocol, section 5.8).
namespace xivocc::protocol {

struct CallbackLists
{
    std::vector<CallbackList> lists;

    bool operator==(const CallbackLists &) const = default;
};
struct CallbackTaken
{
    QString uuid;
    int agentId = 0;
    int queueId = 0; ///< of its list; not on the wire

    bool operator==(const CallbackTaken &) const = default;
};
struct CallbackReleased
{
    QString uuid;
    int queueId = 0; ///< of its list; not on the wire

    bool operator==(const CallbackReleased &) const = default;
};
struct CallbackStarted
{
    QString requestUuid;
    QString ticketUuid;

    bool operator==(const CallbackStarted &) const = default;
};
struct CallbackClotured
{
    QString uuid;
    int queueId = 0; ///< of its list; not on the wire

    bool operator==(const CallbackClotured &) const = default;
};
struct CallbackRequestUpdated
{
    CallbackRequest request;

    bool operator==(const CallbackRequestUpdated &) const = default;
};
struct PreferredCallbackPeriodList
{
    std::vector<CallbackPeriod> periods;

    bool operator==(const PreferredCallbackPeriodList &) const = default;
};
struct CallbackSearchResult
{
    int total = 0;
    std::vector<CallbackRequest> list;

    bool operator==(const CallbackSearchResult &) const = default;
};
/// msgType "FindCallbackResponseWithId".
struct FindCallbackResponse
{
    int id = 0;
    CallbackSearchResult response;

    bool operator==(const FindCallbackResponse &) const = default;
};

} // namespace xivocc::protocol
