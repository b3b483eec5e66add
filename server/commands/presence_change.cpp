#include "presence_change.h"

#include "done_after_all.h"
#include "errors.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

const QString commandName = QStringLiteral("userStatusUpdate");
const QString usualPresence = QStringLiteral("available");

} // namespace

bool PresenceChange::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    const auto *asked = std::get_if<protocol::ChangeUserStatus>(&command);
    if (!asked)
        return false;
    const auto &presences = m_context.configuration.presences;
    const auto presence = std::ranges::find(presences, asked->status, &Presence::name);
    if (presence != presences.end())
        change(*presence, requester, reply);
    else
        reply(refused("UnknownStatus", commandName,
                      QStringLiteral("XiVO has no presence with this name; choose one of UsersStatuses.")));
    return true;
}

void PresenceChange::change(const Presence &presence, const Requester &requester, const Reply &reply)
{
    if (!m_context.control) {
        keep(presence, requester, reply);
        return;
    }
    m_context.control->setPresence(requester.userId, presence.name,
                                   [this, presence, requester, reply](const Refusal *refusal) {
                                       if (!refusal)
                                           confirm(requester.userId, presence.name);
                                       else if (refusal->code == QLatin1String("LinkDown"))
                                           keep(presence, requester, reply);
                                       else
                                           reply(errorOf(*refusal, commandName));
                                   });
}

void PresenceChange::keep(const Presence &presence, const Requester &requester, const Reply &reply)
{
    std::vector<Order> orders;
    for (const PresenceAction &action : presence.actions) {
        if (action.name == QLatin1String("enablednd"))
            m_context.services.switchDoNotDisturb(
                requester.userId, action.parameters == QLatin1String("true"), commandName, reply);
        else if (Order order = orderOf(action, presence, requester))
            orders.push_back(std::move(order));
    }
    const auto confirmed = [this, user = requester.userId, name = presence.name] { confirm(user, name); };
    if (orders.empty()) {
        confirmed();
        return;
    }
    const Done told = replyRefusal(commandName, reply);
    const Done all = doneAfterAll(orders.size(), [confirmed](const Refusal *refusal) {
        if (!refusal)
            confirmed();
    });
    for (const Order &order : orders) {
        order([told, all](const Refusal *refusal) {
            told(refusal);
            all(refusal);
        });
    }
}

auto PresenceChange::orderOf(const PresenceAction &action, const Presence &presence,
                             const Requester &requester) const -> Order
{
    const int agent = requester.agentId;
    const AgentState *state = m_context.floor.agentState(agent);
    if (agent == 0 || !state || state->phase == AgentPhase::LoggedOut)
        return {};
    AgentControl &agents = m_context.agents;
    if (action.name == QLatin1String("queuepause_all"))
        return [&agents, agent, reason = presence.name](Done done) {
            agents.pause(agent, reason, std::move(done));
        };
    if (action.name == QLatin1String("queueunpause_all") && state->phase != AgentPhase::Ready)
        return [&agents, agent](Done done) { agents.unpause(agent, std::move(done)); };
    if (action.name == QLatin1String("agentlogoff"))
        return [&agents, agent](Done done) { agents.logOut(agent, std::move(done)); };
    return {};
}

void PresenceChange::sessionOpened(const Requester &requester, const Reply &reply)
{
    reply(protocol::UserStatusUpdate{m_presences.value(requester.userId, usualPresence)});
}

void PresenceChange::seen(int userId, const QString &presence)
{
    if (m_presences.value(userId) != presence)
        confirm(userId, presence);
}

void PresenceChange::confirm(int userId, const QString &presence)
{
    m_presences.insert(userId, presence);
    m_context.outbox.tellUser(userId, protocol::UserStatusUpdate{presence});
}

} // namespace xivocc::commands
