#pragma once

#include "agents_view.h"
#include "queues_view.h"

#include <widgets/link_label.h>

#include <QButtonGroup>
#include <QMainWindow>
#include <QStackedWidget>
#include <QToolButton>

namespace xivocc::ccmanager {

/// Places the views: top bar with who, where and the state of the link; rail with the views; the chosen view.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    enum class View { Queues, Agents };

    MainWindow(client::Session *session, models::FloorModels *floor);

    void show(View view);
    [[nodiscard]] QueuesView *queuesView() const { return m_queues; }
    [[nodiscard]] AgentsView *agentsView() const { return m_agents; }

    using QMainWindow::show;

Q_SIGNALS:
    void schemeToggled();
    void languageChosen(const QString &language);
    void logOutRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTopBar();
    [[nodiscard]] QWidget *makeRail();
    void tint();
    void follow(const client::LinkStatus &status);

    client::Session *m_session;
    QueuesView *m_queues;
    AgentsView *m_agents;
    QStackedWidget *m_stack;
    QButtonGroup *m_railButtons;
    widgets::LinkLabel *m_link;
    QLabel *m_clock;
    QLabel *m_banner;
    QToolButton *m_schemeButton;
    QToolButton *m_languageButton;
};

} // namespace xivocc::ccmanager
