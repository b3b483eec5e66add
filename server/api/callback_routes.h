#pragma once

#include "caller_check.h"
#include "router.h"

#include <commands/callback_book.h>
#include <commands/callback_intake.h>
#include <realtime/floor.h>
#include <rights/access_rights.h>

#include <QTimeZone>

namespace xivocc::api {

/// How other programs make callback lists and periods, hand requests in and fetch tickets
/// (docs/user/callbacks.md). A supervisor does so for the queues he sees; the parts of the day belong to all
/// and are changed by who sees all. Main thread.
class CallbackRoutes final
{
public:
    /// As many of a list's tickets are handed out.
    static constexpr int mostTickets = 10'000;

    struct Parts
    {
        const CallerCheck &callers;
        const realtime::Floor &floor;
        const rights::AccessRights &rights;
        commands::CallbackBook &book;
        commands::CallbackIntake &intake;
        QTimeZone zone;                ///< of the call centre
        std::function<void()> changed; ///< lists or requests came in
    };

    /// What is referred to outlives it, and every answer.
    explicit CallbackRoutes(Parts parts) : m_parts(std::move(parts)) {}

    /// It outlives the router.
    void addTo(Router &router);

private:
    void readLists(const HttpRequest &request, const HttpAnswer &answer, const rights::Sight &sight);
    void addList(const HttpRequest &request, const HttpAnswer &answer, const rights::Sight &sight);
    void readPeriods(const HttpRequest &request, const HttpAnswer &answer, const rights::Sight &sight);
    void setPeriod(const HttpRequest &request, const HttpAnswer &answer, const rights::Sight &sight);
    void import(const HttpRequest &request, const HttpAnswer &answer, const rights::Sight &sight);
    void exportTickets(const HttpRequest &request, const HttpAnswer &answer, const rights::Sight &sight);
    /// Goes on when the list is of a queue that may be supervised, or does not exist.
    void ifSupervised(const QString &list, const HttpAnswer &answer, const rights::Sight &sight,
                      const std::function<void()> &next);

    const Parts m_parts;
};

} // namespace xivocc::api
