#pragma once

#include "caller_check.h"
#include "router.h"

#include <commands/callback_book.h>
#include <commands/callback_intake.h>
#include <realtime/floor.h>

#include <QTimeZone>

namespace xivocc::api {

/// How other programs make callback lists and periods, hand requests in and fetch tickets
/// (docs/user/callbacks.md). Main thread.
class CallbackRoutes final
{
public:
    /// As many of a list's tickets are handed out.
    static constexpr int mostTickets = 10'000;

    struct Parts
    {
        const CallerCheck &callers;
        const realtime::Floor &floor;
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
    void readLists(const HttpRequest &request, const HttpAnswer &answer);
    void addList(const HttpRequest &request, const HttpAnswer &answer);
    void readPeriods(const HttpRequest &request, const HttpAnswer &answer);
    void setPeriod(const HttpRequest &request, const HttpAnswer &answer);
    void import(const HttpRequest &request, const HttpAnswer &answer);
    void exportTickets(const HttpRequest &request, const HttpAnswer &answer);

    const Parts m_parts;
};

} // namespace xivocc::api
