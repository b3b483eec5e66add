#pragma once

#include "several_queues_dialog.h"

#include <client/memberships.h>
#include <models/floor_memberships.h>
#include <models/floor_models.h>

#include <QAction>
#include <QMenu>
#include <QObject>

namespace xivocc::ccmanager {

/// What a supervisor can do with the queues of the selected agents: edit those of one, add several to queues
/// and remove them from others, apply their default configuration, or create one for them.
class MembershipActions final : public QObject
{
    Q_OBJECT

public:
    MembershipActions(client::Memberships *memberships, models::FloorModels *floor, QWidget *window);

    void setSelection(const std::vector<int> &agentIds);

    [[nodiscard]] QAction *edit() const { return m_edit; }
    [[nodiscard]] QAction *change() const { return m_change; }
    [[nodiscard]] QAction *applyDefault() const { return m_applyDefault; }
    [[nodiscard]] QAction *createBase() const { return m_createBase; }
    [[nodiscard]] QAction *deriveBase() const { return m_deriveBase; }
    /// All of them behind one button, or as a part of a context menu.
    [[nodiscard]] QAction *all() const { return m_all; }

private:
    void openEdit();
    void openChange();
    void open(SeveralQueuesDialog::Task task);

    client::Memberships *m_memberships;
    models::FloorMemberships *m_floor;
    QWidget *m_window;
    QAction *m_edit;
    QAction *m_change;
    QAction *m_applyDefault;
    QAction *m_createBase;
    QAction *m_deriveBase;
    QAction *m_all;
    std::vector<int> m_selection;
};

} // namespace xivocc::ccmanager
