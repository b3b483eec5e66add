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
    : EntryDialog(parent),
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
      m_message(new NoticeLabel(this)),
      m_discard(new QPushButton(tr("Discard changes"), this)),
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
    m_save->setObjectName(QStringLiteral("primary"));
    m_discard->setObjectName(QStringLiteral("discard"));
    auto *close = new QPushButton(tr("Close"), this);

    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::unit / 2);
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
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::unit + 4);
    right->addWidget(m_name);
    right->addLayout(profile);
    right->addLayout(lists, 1);
    right->addLayout(extra);
    right->addWidget(m_message);
    right->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 3, Theme::unit * 3, Theme::unit * 3, Theme::unit * 2);
    layout->setSpacing(Theme::unit * 3);
    layout->addLayout(left);
    layout->addLayout(right, 1);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &RightsDialog::save);
    connect(m_discard, &QPushButton::clicked, this, &RightsDialog::discard);
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
            dialog->m_message->warn(outcome.refusals.join(QLatin1Char(' ')));
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
    keepEdit();
    m_userId = userId;
    m_message->advise(QString());
    showUser();
}

void RightsDialog::showUser()
{
    const RightsHolder *user = chosen();
    m_name->setText(user ? (user->name.isEmpty() ? user->login : user->name) : tr("Choose a user"));
    m_shown = user ? user->rights : UserRights();
    fill(m_unsaved.value(m_userId, m_shown));
    const bool isFixed = user && user->origin == RightsOrigin::Configuration;
    m_profile->setEnabled(user && !isFixed);
    if (isFixed)
        m_message->advise(
            tr("The server's configuration names this user an administrator. Take the login out "
               "of administrators in the section [rights] first."));
    else if (user && user->origin == RightsOrigin::Default)
        m_message->advise(tr("Nobody has set rights for this user yet; these are the server's defaults."));
    if (m_unsaved.contains(m_userId))
        m_message->advise(tr("What you changed here is not saved yet."));
    followProfile();
}

void RightsDialog::fill(const UserRights &rights)
{
    m_profile->setCurrentIndex(m_profile->findData(static_cast<int>(rights.profile)));
    m_queues->setTicked(rights.queueIds);
    m_groups->setTicked(rights.groupIds);
    m_agents->setTicked(rights.agentIds);
    m_mayRecord->setChecked(rights.mayRecord);
    m_mayDissuade->setChecked(rights.mayDissuade);
}

void RightsDialog::keepEdit()
{
    if (m_userId == 0)
        return;
    if (edited() == m_shown)
        m_unsaved.remove(m_userId);
    else
        m_unsaved.insert(m_userId, edited());
}

void RightsDialog::discard()
{
    m_unsaved.remove(m_userId);
    m_message->advise(QString());
    showUser();
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
        m_meaning->setText(user && user->origin == RightsOrigin::Default
                               ? tr("Sees and commands everything, as long as nothing else is saved here.")
                               : tr("Sees and commands everything, and edits the rights of others."));
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

bool RightsDialog::isChosenEdited() const
{
    const RightsHolder *user = chosen();
    return user && user->origin != RightsOrigin::Configuration && edited() != m_shown;
}

bool RightsDialog::isEdited() const
{
    const QList<int> left = m_unsaved.keys();
    return isChosenEdited() || std::ranges::any_of(left, [this](int userId) { return userId != m_userId; });
}

void RightsDialog::followEdit()
{
    const RightsHolder *user = chosen();
    const bool isChanged = isChosenEdited();
    m_save->setEnabled(isChanged || (user && user->origin == RightsOrigin::Default));
    m_discard->setEnabled(isChanged);
    for (int row = 0; row < m_users->count(); ++row) {
        QListWidgetItem *item = m_users->item(row);
        const int id = item->data(Qt::UserRole).toInt();
        QFont weighted = m_users->font();
        weighted.setBold(id == m_userId ? isChanged : m_unsaved.contains(id));
        item->setFont(weighted);
        item->setToolTip(weighted.bold() ? tr("Not saved yet") : QString());
    }
}

void RightsDialog::takeChange(const RightsHolder &user)
{
    if (user.rights.userId != m_userId)
        return;
    const bool isUntouched = edited() == m_shown;
    if (isUntouched || edited() == user.rights) {
        m_unsaved.remove(m_userId);
        showUser();
        return;
    }
    m_shown = user.rights;
    m_message->warn(
        tr("Somebody else has changed the rights of %1 meanwhile. Save puts yours in their place; "
           "Discard changes shows theirs.")
            .arg(user.name));
    followEdit();
}

void RightsDialog::save()
{
    m_save->setEnabled(false);
    m_message->advise(tr("Saving…"));
    m_rights->set(
        edited(), [dialog = QPointer(this), userId = m_userId](const client::RequestOutcome &outcome) {
            if (!dialog)
                return;
            if (outcome.isDone()) {
                dialog->m_unsaved.remove(userId);
                if (userId != dialog->m_userId)
                    return;
                dialog->showUser();
                dialog->m_message->confirm(tr("Saved. It holds at once, also for who is logged in."));
            } else {
                dialog->m_message->warn(tr("Not saved. %1").arg(outcome.refusals.join(QLatin1Char(' '))));
            }
            dialog->followEdit();
        });
}

} // namespace xivocc::ccmanager
