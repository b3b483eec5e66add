#pragma once

#include "board_view.h"
#include "board_window.h"
#include "notice_label.h"
#include "page.h"

#include <client/session.h>
#include <models/boards.h>

#include <QComboBox>
#include <QPointer>
#include <QToolButton>

namespace xivocc::ccmanager {

/// The overview: one of the user's boards, which he composes here, shows over the full screen (F11) or tears
/// off to another screen.
class BoardPage final : public Page
{
    Q_OBJECT

public:
    BoardPage(client::Session *session, models::FloorFigures *figures, models::Boards *boards,
              const models::Thresholds *thresholds, QWidget *parent = nullptr);
    ~BoardPage() override;

    void setStale(bool isStale) override;

    [[nodiscard]] BoardView *view() const { return m_view; }
    [[nodiscard]] QComboBox *chooser() const { return m_chooser; }
    [[nodiscard]] QToolButton *composeButton() const { return m_compose; }
    /// The window that was torn off last; null: none is open.
    [[nodiscard]] BoardWindow *tornOff() const
    {
        return m_windows.isEmpty() ? nullptr : m_windows.constLast();
    }

    void openFullScreen();
    void tearOff();
    void addBoard();
    void addTile();
    void editTile(int position);
    void renameBoard();
    void removeBoard();
    /// What stood against the last action; empty: nothing.
    [[nodiscard]] QString trouble() const { return m_trouble->isHidden() ? QString() : m_trouble->text(); }

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeTools();
    void listBoards();
    void showBoard(int position);
    /// Where the board is now that was shown before a question; -1: it is gone, which is said.
    [[nodiscard]] int positionAfterQuestion(const QString &name);
    [[nodiscard]] BoardWindow *openWindow();
    /// Asks for the name of a board; empty: the user gave up.
    [[nodiscard]] QString askName(const QString &title, const QString &present);

    client::Session *m_session;
    models::FloorFigures *m_figures;
    models::Boards *m_boards;
    const models::Thresholds *m_thresholds;
    BoardView *m_view;
    QComboBox *m_chooser;
    QToolButton *m_compose;
    QWidget *m_tools;
    QToolButton *m_edit;
    QToolButton *m_remove;
    NoticeLabel *m_trouble;
    QList<QPointer<BoardWindow>> m_windows;
    QString m_board; ///< the name of the one shown
};

} // namespace xivocc::ccmanager
