#pragma once

#include "store.h"

#include <commands/callback_book.h>

namespace xivocc::store {

/// The tables callback_list, callback_period, callback_request and callback_ticket.
class CallbacksTable final : public commands::CallbackBook
{
public:
    /// How many requests one search answers with at most.
    static constexpr int largestPage = 1000;
    /// Without a limit, as clients mean it (XuC protocol, 4.9).
    static constexpr int usualPage = 100;

    /// The store outlives it.
    explicit CallbacksTable(Store &store) : m_store(store) {}

    void readLists(Answer<std::vector<CallbackList>> done) override;
    void readPeriods(Answer<std::vector<CallbackPeriod>> done) override;
    void find(const protocol::CallbackSearch &search, const SeenQueues &seen,
              Answer<protocol::CallbackSearchResult> done) override;
    void take(const QString &request, const commands::CallbackUser &user, Answer<int> done) override;
    void release(const QString &request, const commands::CallbackUser &user, Answer<int> done) override;
    void openTicket(const QString &request, int agentId, const SeenQueues &seen,
                    Answer<QString> done) override;
    void dropTicket(const QString &ticket) override;
    void noteResult(const commands::CallbackResult &result, Answer<CallbackRequest> done) override;

private:
    Store &m_store;
};

} // namespace xivocc::store
