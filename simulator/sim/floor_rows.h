#pragma once

#include "floor_plan.h"
#include "sql_writer.h"

namespace xivocc::sim {

/// The XiVO UUID (table infos) of every simulated XiVO.
[[nodiscard]] QString simulatedIdentity();

/// What every XiVO holds after its wizard: identity, contexts, presences, phone hints.
void writeFixedRows(SqlWriter &writer);
/// The people, phones and queues of a plan.
void writeFloor(SqlWriter &writer, const FloorPlan &plan);
/// The configured queues of one agent.
void writeMemberships(SqlWriter &writer, const FloorPlan &plan, int agentId, const QByteArray &number,
                      const std::vector<PlannedMembership> &memberships);

} // namespace xivocc::sim
