#pragma once

#include <domain/configuration.h>
#include <domain/user_rights.h>
#include <realtime/floor.h>

namespace xivocc::test {

/// A floor of two teams. The samples of the protocol are about the first: queues 9 and 14, group 3 with the
/// agents 7 and 12, their users 44 and 45, a caller who waits in queue 9. The second has queue 6 and group 1
/// with agent 70, user 71. User 50, "carla", is agent 51, of group 4 and in queue 6.
struct TwoTeams
{
    TwoTeams();

    Configuration configuration;
    realtime::Floor floor;
};

/// Of user 50, a supervisor of the second team.
[[nodiscard]] UserRights secondTeam();

} // namespace xivocc::test
