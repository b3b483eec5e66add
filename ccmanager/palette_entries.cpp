#include "palette_entries.h"

#include "main_window.h"

#include <models/roles.h>

#include <QCoreApplication>
#include <QMenu>
#include <QPointer>

namespace xivocc::ccmanager {

using client::AgentAction;
using models::AgentTableModel;
using models::QueueTableModel;

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(xivocc::ccmanager::PaletteEntries)
};

/// Gathers the entries of one agent.
class AgentEntries final
{
public:
    AgentEntries(MainWindow &window, Workplace &workplace, std::vector<PaletteEntry> &entries)
        : m_window(window), m_workplace(workplace), m_entries(entries)
    {
    }

    void add(const Agent &agent, const AgentState &state)
    {
        m_name = agent.fullName();
        m_keys = state.phoneNumber.isEmpty() || state.phoneNumber == agent.number
                     ? agent.number
                     : QStringLiteral("%1 %2").arg(agent.number, state.phoneNumber);
        const int id = agent.id;
        AgentActions *actions = m_window.agentsView()->actions();
        offer(Texts::tr("Show %1").arg(m_name), QStringLiteral("users"), id, [] {});
        const auto isPossible = [&](AgentAction action) { return AgentActions::isPossible(action, state); };
        if (isPossible(AgentAction::LogIn))
            offer(Texts::tr("Log in %1…").arg(m_name), QStringLiteral("log-in"), id,
                  [actions] { actions->logIn()->trigger(); });
        if (isPossible(AgentAction::LogOut))
            offer(Texts::tr("Log out %1").arg(m_name), QStringLiteral("log-out"), id,
                  [actions] { actions->logOut()->trigger(); });
        if (isPossible(AgentAction::Pause))
            offerPauses(id);
        if (isPossible(AgentAction::Unpause))
            offer(Texts::tr("Unpause %1").arg(m_name), QStringLiteral("play"), id,
                  [actions] { actions->unpause()->trigger(); });
        if (isPossible(AgentAction::Listen))
            offerListening(id);
        MembershipActions *memberships = m_window.agentsView()->membershipActions();
        offer(Texts::tr("Edit the queues of %1…").arg(m_name), QStringLiteral("layers"), id,
              [memberships] { memberships->edit()->trigger(); });
    }

private:
    void offer(const QString &text, const QString &icon, int agentId, const std::function<void()> &act)
    {
        m_entries.push_back({text, m_keys, icon, [&window = m_window, agentId, act] {
                                 window.show(MainWindow::View::Agents);
                                 if (window.agentsView()->showAgent(agentId))
                                     act();
                             }});
    }
    void offerPauses(int id)
    {
        client::Session *session = &m_workplace.session;
        for (const Presence &presence : m_workplace.floor.presences()) {
            if (!presence.isPauseReason())
                continue;
            const QString reason = presence.longName.isEmpty() ? presence.name : presence.longName;
            offer(Texts::tr("Pause %1: %2", "agent, reason").arg(m_name, reason), QStringLiteral("pause"), id,
                  [session, id, name = presence.name] { session->pauseAgent(id, name); });
        }
        offer(Texts::tr("Pause %1").arg(m_name), QStringLiteral("pause"), id,
              [session, id] { session->pauseAgent(id, {}); });
    }
    void offerListening(int id)
    {
        client::Session *session = &m_workplace.session;
        for (const auto &[text, mode] : {std::pair{Texts::tr("Listen to %1"), ListenMode::Silent},
                                         std::pair{Texts::tr("Whisper to %1"), ListenMode::Whisper},
                                         std::pair{Texts::tr("Barge in on %1"), ListenMode::Barge}})
            offer(text.arg(m_name), QStringLiteral("headphones"), id,
                  [session, id, mode = mode] { session->listenIn(id, mode); });
    }

    MainWindow &m_window;
    Workplace &m_workplace;
    std::vector<PaletteEntry> &m_entries;
    QString m_name;
    QString m_keys;
};

/// What can be done with all the selected agents together.
void addSelection(MainWindow &window, std::vector<PaletteEntry> &entries)
{
    const AgentsView *view = window.agentsView();
    const auto selected = static_cast<int>(view->table()->selectedIds().size());
    const auto offer = [&](QAction *action, const QString &what, const QString &icon) {
        if (!action->isSeparator() && action->isEnabled())
            entries.push_back({Texts::tr("%1: %n selected agent(s)", "action", selected).arg(what),
                               {},
                               icon,
                               [action = QPointer(action)] {
                                   if (action)
                                       action->trigger();
                               }});
    };
    const auto offerAll = [&offer](const QMenu *menu, const QString &of, const QString &icon) {
        for (QAction *action : menu->actions()) {
            const QString what =
                of.isEmpty() ? action->text() : Texts::tr("%1 %2", "action, which").arg(of, action->text());
            if (const QMenu *further = action->menu()) {
                for (QAction *choice : further->actions())
                    offer(choice, Texts::tr("%1 %2", "action, which").arg(action->text(), choice->text()),
                          icon);
            } else {
                offer(action, what, icon);
            }
        }
    };
    if (selected == 0 || !view->isVisible())
        return;
    AgentActions *actions = view->actions();
    actions->fillReasons();
    offer(actions->logIn(), actions->logIn()->text(), QStringLiteral("log-in"));
    offer(actions->logOut(), actions->logOut()->text(), QStringLiteral("log-out"));
    if (actions->pause()->isEnabled())
        offerAll(actions->pause()->menu(), actions->pause()->text(), QStringLiteral("pause"));
    offer(actions->unpause(), actions->unpause()->text(), QStringLiteral("play"));
    offerAll(view->membershipActions()->all()->menu(), {}, QStringLiteral("layers"));
}

void addQueues(MainWindow &window, const QueueTableModel &queues, std::vector<PaletteEntry> &entries)
{
    for (int row = 0; row < queues.rowCount(); ++row) {
        const int id = queues.index(row, 0).data(models::IdRole).toInt();
        const Queue *queue = queues.queue(id);
        if (!queue)
            continue;
        entries.push_back({Texts::tr("Show the queue %1")
                               .arg(queue->displayName.isEmpty() ? queue->name : queue->displayName),
                           queue->number, QStringLiteral("layers"), [&window, id] {
                               window.show(MainWindow::View::Queues);
                               window.queuesView()->table()->selectId(id);
                           }});
    }
}

void addWindow(MainWindow &window, std::vector<PaletteEntry> &entries)
{
    entries.push_back(
        {Texts::tr("Thresholds of the queues…"), {}, QStringLiteral("sliders-horizontal"), [&window] {
             window.show(MainWindow::View::Queues);
             window.queuesView()->openThresholds(0);
         }});
    if (window.rightsAction()->isVisible())
        entries.push_back({Texts::tr("Rights of users…"), {}, QStringLiteral("users"), [&window] {
                               window.rightsAction()->trigger();
                           }});
    entries.push_back({Texts::tr("Light or dark theme"), {}, QStringLiteral("moon"), [&window] {
                           Q_EMIT window.schemeToggled();
                       }});
    for (const auto &[code, name] : {std::pair{QStringLiteral("en"), QStringLiteral("English")},
                                     std::pair{QStringLiteral("fr"), QStringLiteral("Français")}})
        entries.push_back(
            {Texts::tr("Language: %1").arg(name), {}, QStringLiteral("languages"), [&window, code = code] {
                 Q_EMIT window.languageChosen(code);
             }});
    entries.push_back({Texts::tr("Leave this session"), {}, QStringLiteral("log-out"), [&window] {
                           Q_EMIT window.logOutRequested();
                       }});
}

} // namespace

std::vector<PaletteEntry> paletteEntries(MainWindow &window, Workplace &workplace)
{
    std::vector<PaletteEntry> entries;
    for (const MainWindow::Offer &offer : window.offers())
        entries.push_back(
            {Texts::tr("Go to %1").arg(offer.name), {}, offer.icon, [&window, view = offer.view] {
                 window.show(view);
             }});
    addSelection(window, entries);
    addWindow(window, entries);
    addQueues(window, *workplace.floor.queues(), entries);
    const AgentTableModel *agents = workplace.floor.agents();
    AgentEntries ofAgents(window, workplace, entries);
    for (int row = 0; row < agents->rowCount(); ++row) {
        const int id = agents->index(row, 0).data(models::IdRole).toInt();
        const Agent *agent = agents->agent(id);
        const AgentState *state = agents->state(id);
        if (agent && state)
            ofAgents.add(*agent, *state);
    }
    return entries;
}

} // namespace xivocc::ccmanager
