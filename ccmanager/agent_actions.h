#pragma once

#include <client/session.h>
#include <models/floor_models.h>

#include <QAction>
#include <QObject>
#include <QWidget>
#include <functional>

class QMenu;

namespace xivocc::ccmanager {

/// What a supervisor can do with the selected agents: log in, log out, pause with a reason, unpause, and
/// dismiss a refusal that stands on their rows. Each action is enabled while it is possible for at least one
/// of them and is sent for those only. Listening in is for one agent at a time.
class AgentActions final : public QObject
{
    Q_OBJECT

public:
    AgentActions(client::Session *session, models::FloorModels *floor, QWidget *window);

    void setSelection(const std::vector<int> &agentIds);
    /// Enables what fits the present states of the selected agents.
    void refresh();

    [[nodiscard]] QAction *logIn() const { return m_logIn; }
    [[nodiscard]] QAction *logOut() const { return m_logOut; }
    [[nodiscard]] QAction *pause() const { return m_pause; }
    [[nodiscard]] QAction *unpause() const { return m_unpause; }

    /// A menu: listen, whisper, barge in.
    [[nodiscard]] QAction *listenIn() const { return m_listenIn; }
    [[nodiscard]] QAction *dismiss() const { return m_dismiss; }

    [[nodiscard]] static bool isPossible(client::AgentAction action, const AgentState &state);

    /// Brings the menu of reasons up to date, as opening it does.
    void fillReasons();

private:
    void fillListening(QMenu *menu);
    void askAndLogIn();
    /// Asks when another agent works with the extension: XuC logs him out for who comes.
    [[nodiscard]] bool isFreeOrYielded(const QString &extension, int agentId) const;
    void askAndLogOut();
    void dismissRefusals();
    void forEach(client::AgentAction action, const std::function<void(int agentId)> &send);
    [[nodiscard]] std::vector<int> eligible(client::AgentAction action) const;

    client::Session *m_session;
    models::FloorModels *m_floor;
    QWidget *m_window;
    QAction *m_logIn;
    QAction *m_logOut;
    QAction *m_pause;
    QAction *m_unpause;
    QAction *m_listenIn;
    QAction *m_dismiss;
    QMenu *m_reasons;
    std::vector<int> m_selection;
};

} // namespace xivocc::ccmanager
