#pragma once

#include "decision.h"

#include <commands/callback_book.h>

/// What may be done with a callback request, decided within one transaction. Used in the store's thread.
namespace xivocc::store {

[[nodiscard]] Outcome<Decision<void>> takeCallback(QSqlDatabase &database, const QString &request,
                                                   int agentId);
[[nodiscard]] Outcome<Decision<void>> releaseCallback(QSqlDatabase &database, const QString &request,
                                                      int agentId);
[[nodiscard]] Outcome<Decision<QString>> openCallbackTicket(QSqlDatabase &database, const QString &request,
                                                            int agentId);
[[nodiscard]] Outcome<Decision<CallbackRequest>> noteCallbackResult(QSqlDatabase &database,
                                                                    const commands::CallbackResult &result);

} // namespace xivocc::store
