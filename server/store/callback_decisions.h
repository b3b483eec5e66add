#pragma once

#include "decision.h"

#include <commands/callback_book.h>

/// What may be done with a callback request, decided within one transaction. Used in the store's thread.
namespace xivocc::store {

using SeenQueues = commands::CallbackBook::SeenQueues;

/// These answer the queue of the request.
[[nodiscard]] Outcome<Decision<int>> takeCallback(QSqlDatabase &database, const QString &request,
                                                  const commands::CallbackUser &user);
[[nodiscard]] Outcome<Decision<int>> releaseCallback(QSqlDatabase &database, const QString &request,
                                                     const commands::CallbackUser &user);
[[nodiscard]] Outcome<Decision<QString>> openCallbackTicket(QSqlDatabase &database, const QString &request,
                                                            int agentId, const SeenQueues &seen);
[[nodiscard]] Outcome<Decision<CallbackRequest>> noteCallbackResult(QSqlDatabase &database,
                                                                    const commands::CallbackResult &result);

} // namespace xivocc::store
