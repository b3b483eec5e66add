#include "several_queues_dialog.h"

namespace xivocc::ccmanager {

using models::MembershipPlan;
using models::MembershipSide;
using models::Penalties;

SeveralQueuesDialog::SeveralQueuesDialog(client::Memberships *memberships, models::FloorMemberships *floor,
                                         Task task, const std::vector<int> &agentIds, QWidget *parent)
    : MembershipDialog(memberships, floor, agentIds, parent), m_task(task)
{
    setHeading(heading(), QStringLiteral("%1\n%2").arg(names(), explanation()));
    if (task != Task::ApplyDefault)
        addEditor();
    start();
}

void SeveralQueuesDialog::addEditor()
{
    m_editor = new MembershipEditor(floor(), MembershipEditor::Columns::Penalty, this);
    if (m_task == Task::DeriveBase)
        m_begun = models::mergedActive(agents());
    models::MembershipEdit edit;
    for (const auto &[queue, penalty] : m_begun)
        edit.enter(MembershipSide::Active, queue, penalty);
    m_editor->begin(edit);
    if (m_task == Task::DeriveBase)
        m_editor->setFocusProxy(m_editor->table());
    else
        m_editor->setFocusProxy(m_editor->choice());
    setEditor(m_editor);
    connect(m_editor, &MembershipEditor::edited, this, &SeveralQueuesDialog::showPossible);
}

QString SeveralQueuesDialog::heading() const
{
    const int count = static_cast<int>(agents().size());
    switch (m_task) {
    case Task::CreateBase:
        return tr("Create the base configuration of %n agent(s)", nullptr, count);
    case Task::DeriveBase:
        return tr("Create the base configuration of %n agent(s) from what is active", nullptr, count);
    case Task::ApplyDefault:
        return tr("Apply the default configuration to %n agent(s)", nullptr, count);
    }
    return {};
}

QString SeveralQueuesDialog::explanation() const
{
    switch (m_task) {
    case Task::CreateBase:
        return tr("Becomes the default configuration of each of them, in place of the one he has. What is "
                  "active stays as it is until you apply it.");
    case Task::DeriveBase:
        return tr(
            "All queues that one of them serves now, with the lowest penalty where they differ. Becomes "
            "the default configuration of each of them; what is active stays.");
    case Task::ApplyDefault:
        return tr("Makes the default queues and penalties of each of them the active ones; he leaves all "
                  "other queues.");
    }
    return {};
}

Penalties SeveralQueuesDialog::entered() const
{
    Penalties present = m_editor->model()->edit().entered(MembershipSide::Active);
    std::erase_if(present, [this](const auto &entry) { return !floor()->queue(entry.first); });
    return present;
}

MembershipPlan SeveralQueuesDialog::plan() const
{
    if (m_task == Task::ApplyDefault)
        return models::planApplication(agents());
    const Penalties places = entered();
    return places.empty() ? MembershipPlan() : models::planDefaults(agents(), places);
}

bool SeveralQueuesDialog::hasEntries() const
{
    return m_editor && m_editor->model()->edit().entered(MembershipSide::Active) != m_begun;
}

void SeveralQueuesDialog::learn()
{
    if (m_editor)
        m_editor->learn({}, {});
}

} // namespace xivocc::ccmanager
