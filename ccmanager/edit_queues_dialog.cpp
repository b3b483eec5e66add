#include "edit_queues_dialog.h"

#include <widgets/theme.h>

#include <QBoxLayout>

namespace xivocc::ccmanager {

using models::AgentMembership;
using widgets::Theme;

EditQueuesDialog::EditQueuesDialog(client::Memberships *memberships, models::FloorMemberships *floor,
                                   int agentId, QWidget *parent)
    : MembershipDialog(memberships, floor, {agentId}, parent),
      m_agentId(agentId),
      m_editor(new MembershipEditor(floor, MembershipEditor::Columns::ActiveAndDefault))
{
    const std::vector<AgentMembership> known = agents();
    const AgentMembership agent = known.empty() ? AgentMembership() : known.front();
    m_userId = agent.userId;
    m_editor->begin({agent.active, agent.defaults});
    m_editor->model()->setDefaultsPossible(m_userId != 0);
    setHeading(
        tr("Queues of %1").arg(nameOf(agentId)),
        m_userId != 0
            ? tr("Type a penalty into a cell; empty it to leave the queue. “Default” is what applying "
                 "the default configuration makes active.")
            : tr("Type a penalty into a cell; empty it to leave the queue. There are no defaults: they "
                 "belong to a XiVO user, and this agent has none. Attach one to him in XiVO."));

    auto *setDefault = new QPushButton(tr("Set default"));
    setDefault->setToolTip(tr("Copies the active penalties to the default ones"));
    auto *setCurrent = new QPushButton(tr("Set current"));
    setCurrent->setToolTip(tr("Copies the default penalties to the active ones"));
    auto *line = new QHBoxLayout;
    line->setSpacing(Theme::unit);
    for (QPushButton *button : {setDefault, setCurrent}) {
        button->setAutoDefault(false);
        button->setEnabled(m_userId != 0);
        line->addWidget(button);
    }
    line->addStretch();
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit);
    layout->addLayout(line);
    layout->addWidget(m_editor, 1);
    page->setFocusProxy(m_editor->table());
    setEditor(page);
    connect(setDefault, &QPushButton::clicked, m_editor->model(), &models::MembershipTableModel::setDefault);
    connect(setCurrent, &QPushButton::clicked, m_editor->model(), &models::MembershipTableModel::setCurrent);
    connect(m_editor, &MembershipEditor::edited, this, &EditQueuesDialog::showPossible);
    start();
}

models::MembershipPlan EditQueuesDialog::plan() const
{
    return models::planSave(m_agentId, m_userId, m_editor->model()->edit(),
                            [this](int queue) { return floor()->queue(queue) != nullptr; });
}

bool EditQueuesDialog::hasEntries() const
{
    const models::MembershipEdit &edit = m_editor->model()->edit();
    return !edit.changedQueues(models::MembershipSide::Active).empty() ||
           !edit.changedQueues(models::MembershipSide::Default).empty();
}

void EditQueuesDialog::learn()
{
    const std::vector<AgentMembership> known = agents();
    if (known.empty())
        return;
    m_userId = known.front().userId;
    m_editor->model()->setDefaultsPossible(m_userId != 0);
    m_editor->learn(known.front().active, known.front().defaults);
}

QString EditQueuesDialog::obstacle() const
{
    return agents().empty()
               ? tr("%1 was removed from XiVO meanwhile: his queues cannot be saved any more. What "
                    "you entered stays here to be read.")
                     .arg(nameOf(m_agentId))
               : QString();
}

} // namespace xivocc::ccmanager
