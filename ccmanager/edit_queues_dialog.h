#pragma once

#include "membership_dialog.h"
#include "membership_editor.h"

namespace xivocc::ccmanager {

/// The queues of one agent: those he serves now beside those he gets by default.
class EditQueuesDialog final : public MembershipDialog
{
    Q_OBJECT

public:
    EditQueuesDialog(client::Memberships *memberships, models::FloorMemberships *floor, int agentId,
                     QWidget *parent);

    [[nodiscard]] MembershipEditor *editor() const { return m_editor; }

private:
    [[nodiscard]] models::MembershipPlan plan() const override;
    void learn() override;
    [[nodiscard]] bool hasEntries() const override;
    [[nodiscard]] QString obstacle() const override;

    const int m_agentId;
    int m_userId = 0;
    MembershipEditor *m_editor;
};

} // namespace xivocc::ccmanager
