#include "refusals.h"

namespace xivocc::xivo {

Refusal agentUnknown(int agentId)
{
    return {QStringLiteral("AgentUnknown"),
            QStringLiteral(
                "XiVO knows no agent with the id %1; he may have been deleted, refresh the list of agents.")
                .arg(agentId)};
}

Refusal phoneNumberUnknown(const QString &extension, const QString &context)
{
    return {QStringLiteral("PhoneNumberUnknown"),
            QStringLiteral("No telephone has the number %1 in the context %2; check the number.")
                .arg(extension, context)};
}

Refusal alreadyLoggedIn()
{
    return {QStringLiteral("LoggedInOnAnotherPhone"),
            QStringLiteral("The agent is already logged in; log him out first to change his telephone.")};
}

Refusal extensionInUse(const QString &extension)
{
    return {QStringLiteral("ExtensionInUse"),
            QStringLiteral("Another agent is logged in on %1; log him out or choose another telephone.")
                .arg(extension)};
}

Refusal notLoggedIn()
{
    return {QStringLiteral("NotLoggedIn"), QStringLiteral("The agent is not logged in; log him in first.")};
}

Refusal belongsToNoQueue(const QString &agentNumber)
{
    return {
        QStringLiteral("NoQueue"),
        QStringLiteral(
            "Agent %1 belongs to no queue, and without agentd a log-in exists in queues only; add him to a "
            "queue first.")
            .arg(agentNumber)};
}

Refusal reasonNotPossible()
{
    return {QStringLiteral("ReasonNotPossible"),
            QStringLiteral(
                "agentd cannot pause with a reason; pause without one or try again when the link to Asterisk "
                "is up.")};
}

} // namespace xivocc::xivo
