#pragma once

#include "counted_check_list.h"
#include "entry_dialog.h"
#include "notice_label.h"

#include <client/rights.h>
#include <models/floor_models.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

namespace xivocc::ccmanager {

/// Who sees and commands what: an administrator chooses a user, his profile and what is granted to him. What
/// was changed and not saved yet is kept while he looks at other users.
class RightsDialog final : public EntryDialog
{
    Q_OBJECT

public:
    RightsDialog(client::Rights *rights, models::FloorModels *floor, QWidget *parent = nullptr);

    void choose(int userId);
    /// As it stands in the fields.
    [[nodiscard]] UserRights edited() const;
    [[nodiscard]] QString message() const { return m_message->text(); }

private:
    [[nodiscard]] bool isEdited() const override;
    /// The user who is shown.
    [[nodiscard]] bool isChosenEdited() const;
    void fillUsers();
    void fillFloor();
    void showUser();
    void fill(const UserRights &rights);
    void keepEdit();
    void discard();
    void followProfile();
    void followEdit();
    void takeChange(const RightsHolder &user);
    void save();
    [[nodiscard]] const RightsHolder *chosen() const;

    client::Rights *m_rights;
    models::FloorModels *m_floor;
    QLineEdit *m_search;
    QListWidget *m_users;
    QLabel *m_name;
    QComboBox *m_profile;
    QLabel *m_meaning;
    CountedCheckList *m_queues;
    CountedCheckList *m_groups;
    CountedCheckList *m_agents;
    QCheckBox *m_mayRecord;
    QCheckBox *m_mayDissuade;
    NoticeLabel *m_message;
    QPushButton *m_discard;
    QPushButton *m_save;
    int m_userId = 0;                 ///< 0: none is chosen
    UserRights m_shown;               ///< as the server has them
    QHash<int, UserRights> m_unsaved; ///< of users left with changes, by their id
};

} // namespace xivocc::ccmanager
