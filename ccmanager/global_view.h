#pragma once

#include "page.h"
#include "placement_board.h"
#include "queue_chooser.h"
#include "roster_model.h"
#include "workplace.h"

#include <QAction>
#include <QLabel>
#include <QListView>

namespace xivocc::ccmanager {

class RemovalBin;

/// Who serves which queue with which penalty, to be rearranged by mouse and keyboard: the board, everybody
/// beside it, a bin while something is dragged, and a line that says what was refused.
class GlobalView final : public Page
{
    Q_OBJECT

public:
    explicit GlobalView(Workplace &workplace, QWidget *parent = nullptr);

    void focusFilter() override;
    void setStale(bool isStale) override;
    void setRestricted(bool isRestricted) override;

    [[nodiscard]] PlacementBoard *board() const { return m_board; }
    [[nodiscard]] QLineEdit *searchField() const { return m_search; }
    [[nodiscard]] QListView *roster() const { return m_roster; }
    [[nodiscard]] QueueChooser *queueChooser() const { return m_chooser; }
    [[nodiscard]] QWidget *bin() const;
    [[nodiscard]] QLabel *statusLine() const { return m_status; }
    [[nodiscard]] QAction *moveAction() const { return m_move; }
    [[nodiscard]] QAction *addAction() const { return m_add; }
    [[nodiscard]] QAction *removeAction() const { return m_remove; }
    [[nodiscard]] QAction *dismissAction() const { return m_dismiss; }

private:
    [[nodiscard]] QLayout *makeHead();
    [[nodiscard]] QWidget *makeRoster();
    [[nodiscard]] QWidget *makeStatus();
    void makeActions();
    void follow(models::PlacementModel *placements);
    /// Folds the groups of a large floor, once it is known.
    void settleFolding();
    void readRoster();
    void showChosen();
    void showStatus();
    void showEmptiness();
    void askWhere(PlacementAction action, const std::vector<models::Placement> &placements);
    void carryOut(PlacementAction action, const std::vector<models::Placement> &placements,
                  const client::QueuePlace &to);

    models::FloorModels *m_floor;
    models::PlacementRequests *m_requests;
    PlacementBoard *m_board;
    QueueChooser *m_chooser;
    RosterModel *m_rosterModel;
    QListView *m_roster;
    QLineEdit *m_search;
    QLabel *m_status;
    RemovalBin *m_bin;
    QAction *m_move;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_dismiss;
    QToolButton *m_fold;
    bool m_foldingIsSettled = false; ///< by the user, or by the size of the floor
    bool m_isRestricted = false;
};

} // namespace xivocc::ccmanager
