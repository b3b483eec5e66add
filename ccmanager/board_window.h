#pragma once

#include "board_view.h"

#include <client/session.h>
#include <models/boards.h>

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace xivocc::ccmanager {

/// A board in a window of its own: torn off to another screen, over the full screen (F11), or as the only
/// window of a kiosk. It follows the board when it is composed elsewhere, and says when what it shows is out
/// of date.
class BoardWindow final : public QWidget
{
    Q_OBJECT

public:
    enum class Use { TornOff, Kiosk };

    BoardWindow(client::Session *session, models::FloorFigures *figures, models::Boards *boards,
                const models::Thresholds *thresholds, const QString &board, Use use);

    /// Covers the screen too where no window manager does it, as on many a wall.
    void coverScreen();
    void toggleFullScreen();
    [[nodiscard]] BoardView *view() const { return m_view; }
    [[nodiscard]] QString board() const { return m_board; }

    [[nodiscard]] QString notice() const { return m_notice->text(); }
    /// There in a kiosk when the server refuses the log-in for good.
    [[nodiscard]] QPushButton *logInAgainButton() const { return m_logInAgain; }

Q_SIGNALS:
    void logInRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showBoard();
    void showNotice();
    [[nodiscard]] QString staleText(const client::LinkStatus &status) const;
    void follow(const client::LinkStatus &status);

    models::Boards *m_boards;
    QString m_board; ///< its name
    Use m_use;
    BoardView *m_view;
    QLabel *m_notice;
    QPushButton *m_logInAgain;
    QRect m_uncovered;  ///< where the window stood before it covered the screen
    QString m_missing;  ///< why there is nothing to show
    QString m_stale;    ///< why what is shown may be out of date
    bool m_hasBeenLive; ///< so that boards and figures are known
};

} // namespace xivocc::ccmanager
