#include "change_queues_dialog.h"

namespace xivocc::ccmanager {

ChangeQueuesDialog::ChangeQueuesDialog(client::Memberships *memberships, models::FloorMemberships *floor,
                                       const std::vector<int> &agentIds, QWidget *parent)
    : MembershipDialog(memberships, floor, agentIds, parent), m_editor(new QueueChangeEditor(this))
{
    setHeading(
        tr("Add %n agent(s) to queues and remove from queues", nullptr, static_cast<int>(agentIds.size())),
        QStringLiteral("%1\n%2").arg(
            names(), tr("Type a penalty to add them to a queue, press − to remove them from one. "
                        "Queues without an entry stay as they are.")));
    setEditor(m_editor);
    connect(m_editor, &QueueChangeEditor::edited, this, &ChangeQueuesDialog::showPossible);
    start();
    m_editor->table()->setCurrentIndex(m_editor->model()->index(0, models::QueueChangeModel::Penalty));
}

models::MembershipPlan ChangeQueuesDialog::plan() const
{
    return models::planChanges(agents(), m_editor->model()->changes());
}

void ChangeQueuesDialog::learn()
{
    m_editor->model()->learn(agents(), floor()->queues());
}

} // namespace xivocc::ccmanager
