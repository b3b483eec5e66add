#pragma once

#include "sql_statement.h"

#include <domain/callback.h>

#include <optional>
#include <vector>

/// Reads and writes single rows of the callback tables. Used in the store's thread.
namespace xivocc::store {

[[nodiscard]] Outcome<std::vector<CallbackPeriod>> readCallbackPeriods(QSqlDatabase &database);

/// The requests that `condition` leaves ("where … order by … limit …"); in it, r is the request, l its list
/// and p its period.
[[nodiscard]] Outcome<std::vector<CallbackRequest>>
readCallbackRequests(QSqlDatabase &database, const QString &condition, const QVariantList &values);
[[nodiscard]] Outcome<int> countCallbackRequests(QSqlDatabase &database, const QString &condition,
                                                 const QVariantList &values);

/// The latest tickets of a list, at most `size`.
[[nodiscard]] Outcome<std::vector<CallbackTicket>> readCallbackTickets(QSqlDatabase &database,
                                                                       const QString &list, int size);

/// How a status is written in a ticket, as on the wire.
[[nodiscard]] QString textOf(CallbackStatus status);

/// What decides who may do what with a request.
struct CallbackClaim
{
    QString request;
    std::optional<int> agentId; ///< who has it
    bool isClosed = false;
};
[[nodiscard]] Outcome<std::optional<CallbackClaim>> readCallbackClaim(QSqlDatabase &database,
                                                                      const QString &request);

} // namespace xivocc::store
