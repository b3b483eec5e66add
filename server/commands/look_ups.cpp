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

void LookUps::on(const protocol::SubscribeToPhoneHints &asked, const Requester &requester, const Reply &reply)
{
    QStringList numbers;
    for (const QString &number : asked.phoneNumbers) {
        if (number.size() <= maxNumberLength)
            numbers.append(number);
    }
    m_outbox.watchPhones(requester.session, numbers);
    if (const auto left = static_cast<qsizetype>(asked.phoneNumbers.size()) - numbers.size(); left > 0)
        reply(refused("BadNumber", QStringLiteral("subscribeToPhoneHints"),
                      QStringLiteral("%1 of the numbers have more than %2 characters and are not watched. "
                                     "Correct them.")
                          .arg(left)
                          .arg(maxNumberLength)));
}

void LookUps::on(const protocol::UnsubscribeFromAllPhoneHints &, const Requester &requester, const Reply &)
{
    m_outbox.unwatchPhones(requester.session);
}

} // namespace xivocc::commands
