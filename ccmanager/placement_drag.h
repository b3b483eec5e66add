#pragma once

#include <models/placement_model.h>
#include <models/queue_table_model.h>

#include <QCoreApplication>
#include <QMimeData>
#include <vector>

namespace xivocc::ccmanager {

enum class PlacementAction { Move, Add, Remove };

/// What is carried from the global view or its side list to another place, and in words what a drop does.
class PlacementDrag final
{
    Q_DECLARE_TR_FUNCTIONS(xivocc::ccmanager::PlacementDrag)

public:
    [[nodiscard]] static QMimeData *mimeData(const std::vector<models::Placement> &placements);
    [[nodiscard]] static QStringList mimeTypes();
    /// Empty: something else is dragged.
    [[nodiscard]] static std::vector<models::Placement> placementsIn(const QMimeData *mime);

    /// "3 agents", "Alice Morel", "group North (12 agents)".
    [[nodiscard]] static QString who(const std::vector<models::Placement> &placements,
                                     const models::PlacementModel &model);
    /// "Move 3 agents to Billing, penalty 2".
    [[nodiscard]] static QString words(PlacementAction action,
                                       const std::vector<models::Placement> &placements,
                                       const client::QueuePlace &to, const models::PlacementModel &model,
                                       const models::QueueTableModel &queues);
    [[nodiscard]] static QString queueName(int queueId, const models::QueueTableModel &queues);
};

} // namespace xivocc::ccmanager
