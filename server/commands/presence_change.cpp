#include "presence_change.h"

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
    const Done tellRefusal = replyRefusal(commandName, reply);
    for (const PresenceAction &action : presence.actions)
        run(action, presence, requester, tellRefusal);
    confirm(requester.userId, presence.name);
}

void PresenceChange::run(const PresenceAction &action, const Presence &presence, const Requester &requester,
                         const Done &done)
{
    if (action.name == QLatin1String("enablednd")) {
        m_context.services.switchDoNotDisturb(requester.userId, action.parameters == QLatin1String("true"));
        return;
    }
    const AgentState *state = m_context.floor.agentState(requester.agentId);
    if (requester.agentId == 0 || !state || state->phase == AgentPhase::LoggedOut)
        return;
    if (action.name == QLatin1String("queuepause_all"))
        m_context.agents.pause(requester.agentId, presence.name, done);
    else if (action.name == QLatin1String("queueunpause_all") && state->phase != AgentPhase::Ready)
        m_context.agents.unpause(requester.agentId, done);
    else if (action.name == QLatin1String("agentlogoff"))
        m_context.agents.logOut(requester.agentId, done);
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
