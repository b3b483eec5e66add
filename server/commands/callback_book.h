#pragma once

#include "agent_control.h"

#include <domain/callback.h>
#include <protocol/commands/callback_commands.h>
#include <protocol/messages/callback_messages.h>

#include <QSet>
#include <functional>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::commands {

/// How a started callback went.
struct CallbackResult
{
    QString ticketUuid;
    int agentId = 0; ///< who says so
    CallbackStatus status = CallbackStatus::NoAnswer;
    QString comment;
    QDate dueDate;      ///< null: as it was
    QString periodUuid; ///< empty: as it was
};

/// Who does something with a request, and what he may.
struct CallbackUser
{
    int agentId = 0;                            ///< 0: he is no agent
    std::optional<std::vector<int>> seenQueues; ///< whose requests he may see and touch; nothing: all
    bool supervises = false;                    ///< he may give back what others have taken
    QSet<int> agents; ///< all that there are, nobody else can have a request; empty: not known
};

/// Where callback lists, periods, requests and tickets are kept (XuC protocol, 4.11). What two agents ask for
/// at the same moment is decided here, one after the other. Main thread.
class CallbackBook
{
public:
    /// The queues whose requests the user may see and touch; nothing: all.
    using SeenQueues = std::optional<std::vector<int>>;
    template <typename Result> using Answer = std::function<void(const tl::expected<Result, Refusal> &)>;

    virtual ~CallbackBook() = default;
    /// Every list with its open requests, in the order in which they are due.
    virtual void readLists(Answer<std::vector<CallbackList>> done) = 0;
    virtual void readPeriods(Answer<std::vector<CallbackPeriod>> done) = 0;
    /// Open and closed requests. Refuses fields that requests do not have.
    virtual void find(const protocol::CallbackSearch &search, const SeenQueues &seen,
                      Answer<protocol::CallbackSearchResult> done) = 0;

    /// Answers the request's queue. Refused when somebody else has it; taking it twice is no error.
    virtual void take(const QString &request, const CallbackUser &user, Answer<int> done) = 0;
    /// Answers the request's queue. Refused unless the user has it, or supervises who has it.
    virtual void release(const QString &request, const CallbackUser &user, Answer<int> done) = 0;
    /// Opens a ticket, whose uuid is answered. Refused unless the agent has the request.
    virtual void openTicket(const QString &request, int agentId, const SeenQueues &seen,
                            Answer<QString> done) = 0;
    /// Forgets a ticket whose call was never placed.
    virtual void dropTicket(const QString &ticket) = 0;
    /// Notes the result, and closes the request unless it is to be called again; then nobody has it any more.
    /// Answers the request as it is now. Refused when another agent opened the ticket.
    virtual void noteResult(const CallbackResult &result, Answer<CallbackRequest> done) = 0;
};

} // namespace xivocc::commands
