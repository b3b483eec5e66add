#include "board_window.h"

#include <widgets/theme.h>

#include <QBoxLayout>
#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScreen>

namespace xivocc::ccmanager {

using client::LinkState;
using widgets::Theme;

BoardWindow::BoardWindow(client::Session *session, models::FloorFigures *figures, models::Boards *boards,
                         const models::Thresholds *thresholds, const QString &board, Use use)
    : m_boards(boards),
      m_board(board),
      m_use(use),
      m_view(new BoardView(figures, thresholds, this)),
      m_notice(new QLabel(this)),
      m_logInAgain(new QPushButton(tr("Log in again…"), this)),
      m_hasBeenLive(use == Use::TornOff)
{
    setWindowTitle(tr("%1 – CCManager", "board – program").arg(board));
    resize(1280, 720);
    m_notice->setWordWrap(true);
    m_notice->setAlignment(Qt::AlignCenter);
    m_logInAgain->setCursor(Qt::PointingHandCursor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::unit * 2, Theme::unit * 2, Theme::unit * 2, Theme::unit * 2);
    layout->setSpacing(Theme::unit * 2);
    layout->addWidget(m_notice);
    layout->addWidget(m_logInAgain, 0, Qt::AlignHCenter);
    layout->addWidget(m_view, 1);
    connect(m_logInAgain, &QPushButton::clicked, this, &BoardWindow::logInRequested);
    connect(boards, &models::Boards::changed, this, &BoardWindow::showBoard);
    connect(session, &client::Session::statusChanged, this, &BoardWindow::follow);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    showBoard();
    follow(session->status());
}

void BoardWindow::showBoard()
{
    const int position = m_boards->find(m_board);
    if (position < 0) {
        QStringList names;
        for (const models::Board &board : m_boards->all())
            names.append(board.name);
        m_missing = tr("There is no board \"%1\". The boards of this user are: %2.")
                        .arg(m_board, names.join(QStringLiteral(", ")));
    } else {
        m_missing.clear();
        m_view->setBoard(m_boards->all()[static_cast<std::size_t>(position)]);
    }
    m_view->setVisible(position >= 0);
    showNotice();
}

void BoardWindow::showNotice()
{
    m_notice->setText(m_hasBeenLive && !m_missing.isEmpty() ? m_missing : m_stale);
    m_notice->setVisible(!m_notice->text().isEmpty());
}

QString BoardWindow::staleText(const client::LinkStatus &status) const
{
    const Instant since = status.state == LinkState::Live ? status.pbxSince : status.since;
    const QString time = QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(since.time_since_epoch().count()).time(), QStringLiteral("HH:mm:ss"));
    if (status.state == LinkState::Refused)
        return m_use == Use::Kiosk
                   ? tr("The server has not let this screen in since %1, and it is not tried again by "
                        "itself. %2")
                         .arg(time, status.reason)
                   : tr("Out of date: the server has not let you in since %1. Log in again in the window of "
                        "CCManager.")
                         .arg(time);
    if (!m_hasBeenLive)
        return status.reason.isEmpty()
                   ? tr("Connecting to the server…")
                   : tr("Not connected yet. %1 It tries again by itself.").arg(status.reason);
    return tr("Out of date: nothing heard since %1. It connects again by itself.").arg(time);
}

void BoardWindow::follow(const client::LinkStatus &status)
{
    const bool isStale = status.state != LinkState::Live || !status.pbxUp;
    m_view->setStale(isStale);
    m_hasBeenLive = m_hasBeenLive || status.state == LinkState::Live;
    m_stale = isStale ? staleText(status) : QString();
    const widgets::ChipColors colors = Theme::instance().warning();
    m_notice->setStyleSheet(
        QStringLiteral("background: %1; color: %2; padding: 12px 24px; border-radius: 6px; "
                       "font-size: 24px; font-weight: 600;")
            .arg(colors.background.name(), colors.text.name()));
    const bool isRefused = status.state == LinkState::Refused && m_use == Use::Kiosk;
    m_logInAgain->setVisible(isRefused);
    if (isRefused)
        m_logInAgain->setFocus();
    showNotice();
}

void BoardWindow::coverScreen()
{
    m_uncovered = geometry();
    setGeometry(screen()->geometry());
    showFullScreen();
}

void BoardWindow::toggleFullScreen()
{
    if (isFullScreen()) {
        showNormal();
        setGeometry(m_uncovered);
    } else {
        coverScreen();
    }
}

void BoardWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F11) {
        toggleFullScreen();
    } else if (event->key() == Qt::Key_Escape && m_use == Use::TornOff) {
        if (isFullScreen())
            toggleFullScreen();
        else
            close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void BoardWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::instance().window());
}

} // namespace xivocc::ccmanager
