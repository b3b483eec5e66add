#include "look_ups.h"

#include "errors.h"

namespace xivocc::commands {

bool LookUps::handle(const protocol::Command &command, const Requester &requester, const Reply &reply)
{
    using namespace protocol;
    return takeOneOf<GetAgentDirectory, LookUpDisplayName, SubscribeToPhoneHints,
                     UnsubscribeFromAllPhoneHints>(command,
                                                   [&](const auto &asked) { on(asked, requester, reply); });
}

void LookUps::sessionOpened(const Requester &requester, const Reply &reply)
{
    const User *user = findUser(m_configuration, requester.userId);
    if (user && !user->extension.isEmpty())
        reply(protocol::PhoneStatusUpdate{m_floor.phoneStatus(user->extension)});
}

void LookUps::on(const protocol::GetAgentDirectory &, const Requester &, const Reply &reply)
{
    protocol::AgentDirectory directory;
    for (const Agent &agent : m_floor.agents()) {
        if (const AgentState *state = m_floor.agentState(agent.id))
            directory.directory.push_back({agent, *state});
    }
    reply(directory);
}

void LookUps::on(const protocol::LookUpDisplayName &asked, const Requester &, const Reply &reply)
{
    if (const User *user = findUserByLogin(m_configuration, asked.userName))
        reply(protocol::UserDisplayName{user->login, user->fullName()});
    else
        reply(unknownLogin(asked.userName, QStringLiteral("displayNameLookup")));
}

void LookUps::on(const protocol::SubscribeToPhoneHints &asked, const Requester &requester, const Reply &)
{
    m_outbox.watchPhones(requester.session, {asked.phoneNumbers.begin(), asked.phoneNumbers.end()});
}

void LookUps::on(const protocol::UnsubscribeFromAllPhoneHints &, const Requester &requester, const Reply &)
{
    m_outbox.unwatchPhones(requester.session);
}

} // namespace xivocc::commands
