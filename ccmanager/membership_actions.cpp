#include "membership_actions.h"

#include "change_queues_dialog.h"
#include "edit_queues_dialog.h"

#include <widgets/icon.h>
#include <widgets/theme.h>

namespace xivocc::ccmanager {

using widgets::Theme;
using Task = SeveralQueuesDialog::Task;

MembershipActions::MembershipActions(client::Memberships *memberships, models::FloorModels *floor,
                                     QWidget *window)
    : QObject(window),
      m_memberships(memberships),
      m_floor(new models::FloorMemberships(floor, memberships, this)),
      m_window(window),
      m_edit(new QAction(tr("Edit queues…"), this)),
      m_change(new QAction(tr("Add to and remove from queues…"), this)),
      m_applyDefault(new QAction(tr("Apply default configuration…"), this)),
      m_createBase(new QAction(tr("From scratch…"), this)),
      m_deriveBase(new QAction(tr("From active configuration…"), this)),
      m_all(new QAction(tr("Queues"), this))
{
    m_edit->setShortcut(QKeySequence(tr("Ctrl+E")));
    m_all->setIconText(QStringLiteral(" ") + m_all->text()); // room between icon and word on a button
    auto *menu = new QMenu(window);
    menu->addActions({m_edit, m_change});
    menu->addSeparator();
    menu->addAction(m_applyDefault);
    menu->addMenu(tr("Create base configuration"))->addActions({m_createBase, m_deriveBase});
    m_all->setMenu(menu);
    connect(m_edit, &QAction::triggered, this, &MembershipActions::openEdit);
    connect(m_change, &QAction::triggered, this, &MembershipActions::openChange);
    connect(m_applyDefault, &QAction::triggered, this, [this] { open(Task::ApplyDefault); });
    connect(m_createBase, &QAction::triggered, this, [this] { open(Task::CreateBase); });
    connect(m_deriveBase, &QAction::triggered, this, [this] { open(Task::DeriveBase); });
    const auto tint = [this] {
        m_all->setIcon(widgets::icon(QStringLiteral("layers"), Theme::instance().text()));
    };
    connect(&Theme::instance(), &Theme::changed, this, tint);
    tint();
    setSelection({});
}

void MembershipActions::setSelection(const std::vector<int> &agentIds)
{
    m_selection = agentIds;
    m_edit->setEnabled(agentIds.size() == 1);
    for (QAction *action : {m_change, m_applyDefault, m_createBase, m_deriveBase, m_all})
        action->setEnabled(!agentIds.empty());
}

void MembershipActions::openEdit()
{
    if (m_selection.size() != 1)
        return;
    auto *dialog = new EditQueuesDialog(m_memberships, m_floor, m_selection.front(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MembershipActions::openChange()
{
    if (m_selection.empty())
        return;
    auto *dialog = new ChangeQueuesDialog(m_memberships, m_floor, m_selection, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MembershipActions::open(Task task)
{
    if (m_selection.empty())
        return;
    auto *dialog = new SeveralQueuesDialog(m_memberships, m_floor, task, m_selection, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace xivocc::ccmanager
