#pragma once

#include <client/alerts.h>
#include <client/callbacks.h>
#include <client/memberships.h>
#include <client/past_floor.h>
#include <client/preferences.h>
#include <client/queue_histories.h>
#include <client/rights.h>
#include <client/server_health.h>
#include <client/session.h>
#include <models/boards.h>
#include <models/floor_figures.h>
#include <models/floor_models.h>
#include <models/placement_requests.h>

namespace xivocc::ccmanager {

/// What the views of one supervisor share: his session, what it feeds, and what he may ask of it. A view
/// takes the parts it needs, not the whole. Ends with his session, so that nothing of his is there for the
/// next one who logs in.
class Workplace final : public QObject
{
public:
    Workplace()
    {
        floor.queues()->setThresholds(&thresholds);
        floor.queues()->setHistories(&histories);
        figures.setHistories(&histories);
        pastModels.queues()->setThresholds(&thresholds);
        floor.setMemberships(&memberships);
    }

    client::Session session;
    client::Memberships memberships{&session};
    client::Preferences preferences{&session};
    client::Alerts alerts{&session};
    client::QueueHistories histories{&session};
    client::Callbacks callbacks{&session};
    client::Rights rights{&session};
    client::ServerHealth health{&session};
    models::Thresholds thresholds{&preferences};
    models::FloorModels floor{&session};
    models::PlacementRequests placementRequests{&memberships, floor.placements()};
    models::FloorFigures figures{&session};
    client::PastFloor past{&session};
    models::FloorModels pastModels{&past};
    models::Boards boards{&preferences};
};

} // namespace xivocc::ccmanager
