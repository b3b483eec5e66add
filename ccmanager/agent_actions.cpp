#include "agent_actions.h"

#include "ask_text.h"

#include <domain/pause_after_call.h>
#include <widgets/icon.h>
#include <widgets/theme.h>

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <algorithm>

namespace xivocc::ccmanager {

using client::AgentAction;
using widgets::Theme;

AgentActions::AgentActions(client::Session *session, models::FloorModels *floor, QWidget *window)
    : QObject(window),
      m_session(session),
      m_floor(floor),
      m_window(window),
      m_logIn(new QAction(tr("Log in…"), this)),
      m_logOut(new QAction(tr("Log out"), this)),
      m_pause(new QAction(tr("Pause"), this)),
      m_unpause(new QAction(tr("Unpause"), this)),
      m_listenIn(new QAction(tr("Listen in"), this)),
      m_dismiss(new QAction(tr("Dismiss the refusal"), this)),
      m_reasons(new QMenu(window))
{
    for (QAction *action : {m_logIn, m_logOut, m_pause, m_unpause, m_listenIn})
        action->setIconText(QStringLiteral(" ") + action->text()); // room between icon and word on a button
    m_pause->setMenu(m_reasons);
    auto *listening = new QMenu(window);
    m_listenIn->setMenu(listening);
    fillListening(listening);
    m_logIn->setShortcut(QKeySequence(tr("Ctrl+L")));
    m_unpause->setShortcut(QKeySequence(tr("Ctrl+U")));
    connect(m_reasons, &QMenu::aboutToShow, this, &AgentActions::fillReasons);
    connect(m_logIn, &QAction::triggered, this, &AgentActions::askAndLogIn);
    connect(m_logOut, &QAction::triggered, this, &AgentActions::askAndLogOut);
    connect(m_unpause, &QAction::triggered, this,
            [this] { forEach(AgentAction::Unpause, [this](int agent) { m_session->unpauseAgent(agent); }); });
    connect(m_dismiss, &QAction::triggered, this, &AgentActions::dismissRefusals);
    connect(floor->agents(), &models::AgentTableModel::statesFlushed, this, &AgentActions::refresh);

    const auto tint = [this] {
        const QColor color = Theme::instance().text();
        m_logIn->setIcon(widgets::icon(QStringLiteral("log-in"), color));
        m_logOut->setIcon(widgets::icon(QStringLiteral("log-out"), color));
        m_pause->setIcon(widgets::icon(QStringLiteral("pause"), color));
        m_unpause->setIcon(widgets::icon(QStringLiteral("play"), color));
        m_listenIn->setIcon(widgets::icon(QStringLiteral("headphones"), color));
        m_dismiss->setIcon(widgets::icon(QStringLiteral("x"), color));
    };
    connect(&Theme::instance(), &Theme::changed, this, tint);
    tint();
    fillReasons();
    refresh();
}

void AgentActions::setSelection(const std::vector<int> &agentIds)
{
    m_selection = agentIds;
    refresh();
}

void AgentActions::refresh()
{
    m_logIn->setEnabled(!eligible(AgentAction::LogIn).empty());
    m_logOut->setEnabled(!eligible(AgentAction::LogOut).empty());
    m_pause->setEnabled(!eligible(AgentAction::Pause).empty());
    m_unpause->setEnabled(!eligible(AgentAction::Unpause).empty());
    m_listenIn->setEnabled(m_selection.size() == 1 && !eligible(AgentAction::Listen).empty());
    m_dismiss->setEnabled(std::any_of(m_selection.begin(), m_selection.end(),
                                      [this](int id) { return m_floor->agents()->isRefused(id); }));
}

bool AgentActions::isPossible(AgentAction action, const AgentState &state)
{
    const AgentPhase phase = state.phase;
    switch (action) {
    case AgentAction::LogIn:
        return phase == AgentPhase::LoggedOut;
    case AgentAction::LogOut:
        return phase != AgentPhase::LoggedOut;
    case AgentAction::Pause: // of who is busy: holds as soon as he would be ready
        return phase != AgentPhase::LoggedOut && phase != AgentPhase::LoggedIn &&
               phase != AgentPhase::OnPause && !isPausedAfterCall(state);
    case AgentAction::Unpause:
        return phase == AgentPhase::OnPause || phase == AgentPhase::OnWrapup || isPausedAfterCall(state);
    case AgentAction::Listen:
    case AgentAction::Whisper:
    case AgentAction::Barge:
        return phase != AgentPhase::LoggedOut && phase != AgentPhase::LoggedIn;
    }
    return false;
}

std::vector<int> AgentActions::eligible(AgentAction action) const
{
    std::vector<int> agents;
    for (const int id : m_selection) {
        const AgentState *state = m_floor->agents()->state(id);
        if (state && isPossible(action, *state))
            agents.push_back(id);
    }
    return agents;
}

void AgentActions::forEach(AgentAction action, const std::function<void(int)> &send)
{
    for (const int agent : eligible(action))
        send(agent);
}

void AgentActions::fillReasons()
{
    m_reasons->clear();
    const auto add = [this](const QString &text, const QString &reason) {
        connect(m_reasons->addAction(text), &QAction::triggered, this, [this, reason] {
            forEach(AgentAction::Pause, [this, &reason](int agent) { m_session->pauseAgent(agent, reason); });
        });
    };
    for (const Presence &presence : m_floor->presences()) {
        if (presence.isPauseReason())
            add(presence.longName.isEmpty() ? presence.name : presence.longName, presence.name);
    }
    if (!m_reasons->isEmpty())
        m_reasons->addSeparator();
    add(tr("Without a reason"), QString());
}

void AgentActions::fillListening(QMenu *menu)
{
    menu->setToolTipsVisible(true);
    const auto add = [this, menu](const QString &text, const QString &meaning, ListenMode mode) {
        QAction *action = menu->addAction(text);
        action->setToolTip(meaning);
        connect(action, &QAction::triggered, this, [this, mode] {
            forEach(AgentAction::Listen, [this, mode](int agent) { m_session->listenIn(agent, mode); });
        });
        return action;
    };
    add(tr("Listen"), tr("Your telephone rings; you hear the call and nobody hears you."), ListenMode::Silent)
        ->setShortcut(QKeySequence(tr("Ctrl+H")));
    add(tr("Whisper"), tr("Your telephone rings; you hear the call and only the agent hears you."),
        ListenMode::Whisper);
    add(tr("Barge in"), tr("Your telephone rings; the agent and the caller both hear you."),
        ListenMode::Barge);
}

void AgentActions::askAndLogIn()
{
    for (const int id : eligible(AgentAction::LogIn)) {
        const AgentState *state = m_floor->agents()->state(id);
        if (!state || !isPossible(AgentAction::LogIn, *state))
            continue; // while another one's extension was asked for
        const QString name = m_floor->agents()->agent(id)->fullName();
        const auto extension =
            askText(m_window, tr("Log in %1").arg(name),
                    tr("Extension of the phone that %1 works with:").arg(name), state->phoneNumber);
        if (!extension)
            return;
        if (!m_floor->agents()->agent(id))
            QMessageBox::information(m_window, tr("Log in %1").arg(name),
                                     tr("%1 was removed from XiVO meanwhile, so nobody was logged in with "
                                        "extension %2.")
                                         .arg(name, *extension));
        else if (isFreeOrYielded(*extension, id))
            m_session->loginAgent(id, *extension);
    }
}

bool AgentActions::isFreeOrYielded(const QString &extension, int agentId) const
{
    const int holder = m_floor->agents()->agentAt(extension);
    if (holder == 0 || holder == agentId)
        return true;
    const QString name = m_floor->agents()->agent(holder)->fullName();
    const QString state = models::AgentTableModel::phaseWord(m_floor->agents()->state(holder)->phase);
    QMessageBox box(QMessageBox::Warning, tr("Extension in use"),
                    tr("%1 works with extension %2 (%3).").arg(name, extension, state), QMessageBox::Cancel,
                    m_window);
    box.setInformativeText(tr("Whoever logs in there next takes the phone: %1 is logged out.").arg(name));
    const QAbstractButton *confirm = box.addButton(tr("Log in and take the phone"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == confirm;
}

void AgentActions::askAndLogOut()
{
    const std::vector<int> agents = eligible(AgentAction::LogOut);
    if (agents.empty())
        return;
    const QString question = agents.size() == 1
                                 ? tr("Log out %1?").arg(m_floor->agents()->agent(agents.front())->fullName())
                                 : tr("Log out %n agents?", nullptr, static_cast<int>(agents.size()));
    QMessageBox box(QMessageBox::NoIcon, tr("Log out"), question, QMessageBox::Cancel, m_window);
    box.setInformativeText(tr("No queue calls reach a logged-out agent. A call in progress goes on."));
    const QAbstractButton *confirm = box.addButton(tr("Log out"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() == confirm)
        forEach(AgentAction::LogOut, [this](int agent) { m_session->logoutAgent(agent); });
}

void AgentActions::dismissRefusals()
{
    for (const int agent : m_selection)
        m_floor->agents()->dismissRefusal(agent);
    m_floor->agents()->flush();
}

} // namespace xivocc::ccmanager
