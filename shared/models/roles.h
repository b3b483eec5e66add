#pragma once

#include <Qt>

namespace xivocc::models {

/// Roles that every table of the suite offers beside Qt's own.
enum Role {
    IdRole = Qt::UserRole + 1, ///< int: id of the row's object
    SortRole,                  ///< the raw value to sort by
    SinceRole,  ///< qint64: UTC milliseconds when what the cell counts began; invalid: nothing to count
    PhaseRole,  ///< int: AgentPhase of an agent's state cell
    AlarmRole,  ///< bool: the cell deserves attention
    LevelRole,  ///< int: models::Level of the cell
    TrendRole,  ///< std::shared_ptr<const QueueHistory>: what a sparkline shows; null: not known yet
    EditedRole, ///< bool: entered here, and not saved yet
};

} // namespace xivocc::models
