#pragma once

#include "store.h"

#include <commands/callback_intake.h>

namespace xivocc::store {

/// Fills the tables callback_list, callback_period and callback_request, and reads callback_ticket.
class CallbackIntakeTable final : public commands::CallbackIntake
{
public:
    /// Open requests of all lists together: every client is told all of them.
    static constexpr int mostOpenRequests = 5000;
    static constexpr int mostLists = 500;
    static constexpr int mostPeriods = 100;

    /// The store outlives it.
    explicit CallbackIntakeTable(Store &store) : m_store(store) {}

    void addList(const QString &name, int queueId, Answer<CallbackList> done) override;
    void setPeriod(const CallbackPeriod &period, Answer<CallbackPeriod> done) override;
    void addRequests(const QString &list, const std::vector<commands::NewCallback> &requests,
                     Answer<commands::CallbackImport> done) override;
    /// In the store's thread, for it takes some tenths of a second.
    void writeTickets(const QString &list, int size, const QTimeZone &zone, Answer<QByteArray> done) override;
    void readTickets(const QString &list, int size, Answer<std::vector<CallbackTicket>> done);

private:
    Store &m_store;
};

} // namespace xivocc::store
