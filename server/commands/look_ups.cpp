#include "look_ups.h"

#include <algorithm>

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
    const auto user = std::ranges::find(m_configuration.users, requester.userId, &User::id);
    if (user != m_configuration.users.end() && !user->extension.isEmpty())
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
    const auto user = std::ranges::find(m_configuration.users, asked.userName, &User::login);
    if (asked.userName.isEmpty() || user == m_configuration.users.end()) {
        reply(protocol::Error{
            QStringLiteral("UnknownUser"), QStringLiteral("displayNameLookup"),
            QStringLiteral("Nobody has the login %1. Check the spelling.").arg(asked.userName.left(64)),
            std::nullopt});
        return;
    }
    const QString name = QStringList{user->firstName, user->lastName}.join(QLatin1Char(' ')).trimmed();
    reply(protocol::UserDisplayName{user->login, name});
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
