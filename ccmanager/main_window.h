#pragma once

#include "agents_view.h"
#include "alert_strip.h"
#include "alerts_page.h"
#include "board_page.h"
#include "callbacks_page.h"
#include "global_view.h"
#include "notice_label.h"
#include "palette.h"
#include "queues_view.h"
#include "replay_view.h"
#include "rights_dialog.h"
#include "workplace.h"

#include <widgets/link_label.h>

#include <QButtonGroup>
#include <QFrame>
#include <QMainWindow>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <map>

namespace xivocc::ccmanager {

/// Places the views: top bar with who, where and the state of the link; rail with the views; the chosen view.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    enum class View {
        Queues,
        Agents,
        Overview,
        GlobalView,
        Alerts,
        Callbacks,
        Replay
    }; ///< the numbers are remembered

    /// The workplace outlives it.
    explicit MainWindow(Workplace &workplace);

    /// A view as the rail offers it.
    struct Offer
    {
        View view;
        QString name;
        QString icon;
    };

    void show(View view);
    /// In the order of the rail.
    [[nodiscard]] std::vector<Offer> offers() const;
    [[nodiscard]] Palette *palette() const { return m_palette; }
    [[nodiscard]] QueuesView *queuesView() const { return m_queues; }
    [[nodiscard]] AgentsView *agentsView() const { return m_agents; }
    [[nodiscard]] GlobalView *globalView() const { return m_globalView; }
    [[nodiscard]] CallbacksPage *callbacksPage() const { return m_callbacks; }
    [[nodiscard]] AlertsPage *alertsPage() const { return m_alerts; }
    /// For administrators only.
    [[nodiscard]] QAction *rightsAction() const { return m_rightsAction; }
    [[nodiscard]] RightsDialog *rightsDialog() const { return m_rightsDialog; }
    [[nodiscard]] AlertStrip *alertStrip() const { return m_alertStrip; }
    [[nodiscard]] ReplayView *replayView() const { return m_replay; }
    [[nodiscard]] BoardPage *boardPage() const { return m_boards; }
    /// Why what is shown may be out of date; empty when it is not.
    [[nodiscard]] QString bannerText() const
    {
        return m_banner->isHidden() ? QString() : m_bannerText->text();
    }
    /// There when the server refuses the log-in for good.
    [[nodiscard]] QPushButton *logInAgainButton() const { return m_logInAgain; }

    using QMainWindow::show;

Q_SIGNALS:
    void schemeToggled();
    void languageChosen(const QString &language);
    /// Back to the log-in.
    void logOutRequested();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTopBar();
    [[nodiscard]] QWidget *makeRail();
    void arrangeBanner();
    /// Offers the page in the rail, under the shortcut Ctrl and its position.
    void add(View view, Page *page, const QString &name, const QString &icon);
    [[nodiscard]] Page *currentPage() const;
    void tint();
    void follow(const client::LinkStatus &status);
    void showAlerts();
    void openRights();
    void countAlerts(int unacknowledged);

    /// A page and the button that opens it.
    struct Place
    {
        Page *page = nullptr;
        QToolButton *button = nullptr;
        QString name;
        QString icon;
    };

    Workplace &m_workplace;
    client::Session *m_session;
    BoardPage *m_boards;
    QueuesView *m_queues;
    AgentsView *m_agents;
    GlobalView *m_globalView;
    CallbacksPage *m_callbacks;
    AlertsPage *m_alerts;
    ReplayView *m_replay;
    AlertStrip *m_alertStrip;
    std::map<View, Place> m_places;
    QStackedWidget *m_stack;
    QWidget *m_rail;
    QButtonGroup *m_railButtons;
    std::vector<View> m_order; ///< of the rail
    Palette *m_palette;
    widgets::LinkLabel *m_link;
    QLabel *m_clock;
    NoticeLabel *m_trouble; ///< what of the user's settings cannot be read
    QFrame *m_banner;
    QLabel *m_bannerText;
    QPushButton *m_logInAgain;
    QToolButton *m_schemeButton;
    QToolButton *m_sessionButton;
    QToolButton *m_languageButton;
    QAction *m_rightsAction = nullptr;
    QPointer<RightsDialog> m_rightsDialog;
};

} // namespace xivocc::ccmanager
