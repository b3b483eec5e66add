#pragma once

#include "membership_dialog.h"
#include "membership_editor.h"

namespace xivocc::ccmanager {

/// One change to the default configuration of several agents.
class SeveralQueuesDialog final : public MembershipDialog
{
    Q_OBJECT

public:
    enum class Task {
        CreateBase,  ///< the same default configuration for all of them, from nothing
        DeriveBase,  ///< the same, from what they serve now
        ApplyDefault ///< makes each one's defaults active
    };

    SeveralQueuesDialog(client::Memberships *memberships, models::FloorMemberships *floor, Task task,
                        const std::vector<int> &agentIds, QWidget *parent);

    /// Nothing for Task::ApplyDefault.
    [[nodiscard]] MembershipEditor *editor() const { return m_editor; }

private:
    [[nodiscard]] models::MembershipPlan plan() const override;
    void learn() override;
    [[nodiscard]] bool hasEntries() const override;
    void addEditor();
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString explanation() const;
    /// As entered, of the queues that exist still.
    [[nodiscard]] models::Penalties entered() const;

    const Task m_task;
    models::Penalties m_begun; ///< what stood in the editor at first
    MembershipEditor *m_editor = nullptr;
};

} // namespace xivocc::ccmanager
