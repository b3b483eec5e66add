#include "rights_dialog.h"

#include <models/roles.h>
#include <widgets/theme.h>

#include <QBoxLayout>
#include <QFormLayout>
#include <QPointer>
#include <QSignalBlocker>
#include <algorithm>

namespace xivocc::ccmanager {

using models::AgentTableModel;
using widgets::Theme;

RightsDialog::RightsDialog(client::Rights *rights, models::FloorModels *floor, QWidget *parent)
    : QDialog(parent),
      m_rights(rights),
      m_floor(floor),
      m_search(new QLineEdit(this)),
      m_users(new QListWidget(this)),
      m_name(new QLabel(this)),
      m_profile(new QComboBox(this)),
      m_meaning(new QLabel(this)),
      m_queues(new CountedCheckList(tr("Queues"), this)),
      m_groups(new CountedCheckList(tr("Groups, with all their agents"), this)),
      m_agents(new CountedCheckList(tr("Single agents"), this)),
      m_mayRecord(new QCheckBox(tr("May stop and resume recordings"), this)),
      m_mayDissuade(new QCheckBox(tr("May change the dissuasion of queues"), this)),
      m_message(new QLabel(this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setWindowTitle(tr("Rights of users"));
    resize(1040, 640);
    m_search->setPlaceholderText(tr("Search: name, login…"));
    m_search->setAccessibleName(tr("Search a user"));
    m_search->setClearButtonEnabled(true);
    m_users->setAccessibleName(tr("Users"));
    m_users->setFixedWidth(280);
    m_search->setFixedWidth(280);
    m_name->setObjectName(QStringLiteral("section"));
    m_profile->setAccessibleName(tr("Profile"));
    m_profile->addItem(tr("Administrator"), static_cast<int>(RightProfile::Administrator));
    m_profile->addItem(tr("Supervisor"), static_cast<int>(RightProfile::Supervisor));
    m_profile->addItem(tr("Teacher"), static_cast<int>(RightProfile::Teacher));
    m_profile->addItem(tr("None"), static_cast<int>(RightProfile::None));
    m_meaning->setObjectName(QStringLiteral("muted"));
    m_meaning->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_save->setObjectName(QStringLiteral("primary"));
    auto *close = new QPushButton(tr("Close"), this);

    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_users, 1);
    auto *profile = new QHBoxLayout;
    profile->addWidget(m_profile);
    profile->addWidget(m_meaning, 1);
    auto *lists = new QHBoxLayout;
    lists->setSpacing(Theme::unit * 2);
    for (CountedCheckList *list : {m_queues, m_groups, m_agents})
        lists->addWidget(list);
    auto *extra = new QHBoxLayout;
    extra->addWidget(m_mayRecord);
    extra->addSpacing(Theme::unit * 2);
    extra->addWidget(m_mayDissuade);
    extra->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::unit + 4);
    right->addWidget(m_name);
    right->addLayout(profile);
    right->addLayout(lists, 1);
    right->addLayout(extra);
    right->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 3, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit * 3);
    layout->addLayout(left);
    layout->addLayout(right, 1);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &RightsDialog::save);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) { narrow(m_users, text); });
    connect(m_users, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            choose(item->data(Qt::UserRole).toInt());
    });
    connect(m_profile, &QComboBox::currentIndexChanged, this, &RightsDialog::followProfile);
    for (CountedCheckList *list : {m_queues, m_groups, m_agents})
        connect(list, &CountedCheckList::tickedChanged, this, &RightsDialog::followEdit);
    for (QCheckBox *box : {m_mayRecord, m_mayDissuade})
        connect(box, &QCheckBox::toggled, this, &RightsDialog::followEdit);
    connect(rights, &client::Rights::usersChanged, this, &RightsDialog::fillUsers);
    connect(rights, &client::Rights::userChanged, this, &RightsDialog::takeChange);
    connect(floor->agents(), &QAbstractItemModel::modelReset, this, &RightsDialog::fillFloor);
    fillFloor();
    fillUsers();
    showUser();
    rights->ask([dialog = QPointer(this)](const client::RequestOutcome &outcome) {
        if (dialog && !outcome.isDone())
            dialog->m_message->setText(outcome.refusals.join(QLatin1Char(' ')));
    });
}

void RightsDialog::fillUsers()
{
    const QSignalBlocker blocker(m_users);
    m_users->clear();
    for (const RightsHolder &user : m_rights->users()) {
        auto *item = new QListWidgetItem(
            user.name.isEmpty() ? user.login : tr("%1 (%2)", "name, login").arg(user.name, user.login),
            m_users);
        item->setData(Qt::UserRole, user.rights.userId);
    }
    m_users->sortItems();
    narrow(m_users, m_search->text());
    for (int row = 0; row < m_users->count(); ++row) {
        if (m_users->item(row)->data(Qt::UserRole).toInt() == m_userId)
            m_users->setCurrentRow(row);
    }
    if (m_userId == 0 && m_users->count() > 0) {
        m_users->setCurrentRow(0);
        choose(m_users->item(0)->data(Qt::UserRole).toInt());
    }
}

void RightsDialog::fillFloor()
{
    const AgentTableModel *agents = m_floor->agents();
    m_queues->setChoices(choicesOf(agents->queueNames()));
    m_groups->setChoices(choicesOf(agents->groupNames()));
    QHash<int, QString> names;
    for (int row = 0; row < agents->rowCount(); ++row) {
        const QModelIndex index = agents->index(row, AgentTableModel::Name);
        names.insert(index.data(models::IdRole).toInt(), index.data().toString());
    }
    m_agents->setChoices(choicesOf(names));
}

const RightsHolder *RightsDialog::chosen() const
{
    const auto &users = m_rights->users();
    const auto user =
        std::ranges::find(users, m_userId, [](const RightsHolder &holder) { return holder.rights.userId; });
    return user == users.end() ? nullptr : &*user;
}

void RightsDialog::choose(int userId)
{
    if (userId == m_userId)
        return;
    m_userId = userId;
    m_message->clear();
    showUser();
}

void RightsDialog::showUser()
{
    const RightsHolder *user = chosen();
    m_name->setText(user ? (user->name.isEmpty() ? user->login : user->name) : tr("Choose a user"));
    m_shown = user ? user->rights : UserRights();
    m_profile->setCurrentIndex(m_profile->findData(static_cast<int>(m_shown.profile)));
    m_queues->setTicked(m_shown.queueIds);
    m_groups->setTicked(m_shown.groupIds);
    m_agents->setTicked(m_shown.agentIds);
    m_mayRecord->setChecked(m_shown.mayRecord);
    m_mayDissuade->setChecked(m_shown.mayDissuade);
    const bool isFixed = user && user->origin == RightsOrigin::Configuration;
    m_profile->setEnabled(user && !isFixed);
    if (isFixed)
        m_message->setText(
            tr("The server's configuration names this user an administrator. Take the login out "
               "of administrators in the section [rights] first."));
    else if (user && user->origin == RightsOrigin::Default)
        m_message->setText(tr("Nobody has set rights for this user yet; these are the server's defaults."));
    followProfile();
}

void RightsDialog::followProfile()
{
    const RightsHolder *user = chosen();
    const bool isEditable = user && user->origin != RightsOrigin::Configuration;
    const auto profile = static_cast<RightProfile>(m_profile->currentData().toInt());
    const bool hasGrants = profile == RightProfile::Supervisor || profile == RightProfile::Teacher;
    for (CountedCheckList *list : {m_queues, m_groups, m_agents})
        list->setEnabled(isEditable && hasGrants);
    m_mayRecord->setEnabled(isEditable && profile == RightProfile::Supervisor);
    m_mayDissuade->setEnabled(isEditable && profile == RightProfile::Supervisor);
    switch (profile) {
    case RightProfile::Administrator:
        m_meaning->setText(tr("Sees and commands everything, and edits the rights of others."));
        break;
    case RightProfile::Supervisor:
        m_meaning->setText(tr("Sees and commands what is ticked, and himself."));
        break;
    case RightProfile::Teacher:
        m_meaning->setText(
            tr("Hears the recordings of the queues that are ticked; else as without a profile."));
        break;
    case RightProfile::None:
        m_meaning->setText(
            tr("Works at his own desk: sees himself, his queues and the agents of his group."));
        break;
    }
    followEdit();
}

UserRights RightsDialog::edited() const
{
    UserRights rights;
    rights.userId = m_userId;
    rights.profile = static_cast<RightProfile>(m_profile->currentData().toInt());
    rights.queueIds = m_queues->ticked();
    rights.groupIds = m_groups->ticked();
    rights.agentIds = m_agents->ticked();
    rights.mayRecord = m_mayRecord->isChecked();
    rights.mayDissuade = m_mayDissuade->isChecked();
    return rights;
}

void RightsDialog::followEdit()
{
    const RightsHolder *user = chosen();
    m_save->setEnabled(user && user->origin != RightsOrigin::Configuration &&
                       (edited() != m_shown || user->origin == RightsOrigin::Default));
}

void RightsDialog::takeChange(const RightsHolder &user)
{
    if (user.rights.userId != m_userId)
        return;
    const bool isUntouched = edited() == m_shown;
    if (isUntouched || edited() == user.rights) {
        showUser();
        return;
    }
    m_message->setText(
        tr("Somebody else has changed the rights of %1 meanwhile. Save puts yours in their place; "
           "choose another user and come back to see theirs.")
            .arg(user.name));
}

void RightsDialog::save()
{
    m_save->setEnabled(false);
    m_message->setText(tr("Saving…"));
    m_rights->set(edited(), [dialog = QPointer(this)](const client::RequestOutcome &outcome) {
        if (!dialog)
            return;
        if (outcome.isDone()) {
            dialog->showUser();
            dialog->m_message->setText(tr("Saved. It holds at once, also for who is logged in."));
        } else {
            dialog->m_message->setText(tr("Not saved. %1").arg(outcome.refusals.join(QLatin1Char(' '))));
        }
        dialog->followEdit();
    });
}

} // namespace xivocc::ccmanager
