#pragma once

#include "membership_dialog.h"
#include "queue_change_editor.h"

namespace xivocc::ccmanager {

/// Queues that several agents join and others that they leave, saved together.
class ChangeQueuesDialog final : public MembershipDialog
{
    Q_OBJECT

public:
    ChangeQueuesDialog(client::Memberships *memberships, models::FloorMemberships *floor,
                       const std::vector<int> &agentIds, QWidget *parent);

    [[nodiscard]] QueueChangeEditor *editor() const { return m_editor; }

private:
    [[nodiscard]] models::MembershipPlan plan() const override;
    void learn() override;
    [[nodiscard]] bool hasEntries() const override { return !plan().orders.empty(); }

    QueueChangeEditor *m_editor;
};

} // namespace xivocc::ccmanager
