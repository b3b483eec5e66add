#include "errors.h"

namespace xivocc::commands {

namespace {
/// What a client sent is quoted no longer than this.
constexpr qsizetype longestQuote = 64;
} // namespace

protocol::Error refused(const char *code, const QString &command, const QString &reason,
                        std::optional<int> agentId)
{
    return {QString::fromLatin1(code), command, reason, agentId};
}

protocol::Error linkDown(const QString &command, std::optional<int> agentId)
{
    return refused(
        "LinkDown", command,
        QStringLiteral("The link to the PBX is down, nothing was done. Try again when it is back."), agentId);
}

protocol::Error unknownAgent(int agentId, const QString &command)
{
    return refused("UnknownAgent", command,
                   QStringLiteral("No agent has the id %1. Ask for the list of agents again.").arg(agentId),
                   agentId);
}

protocol::Error unknownQueue(int queueId, const QString &command)
{
    return refused("UnknownQueue", command,
                   QStringLiteral("No queue has the id %1. Ask for the list of queues again.").arg(queueId));
}

protocol::Error unknownGroup(int groupId, const QString &command)
{
    return refused("UnknownGroup", command,
                   QStringLiteral("No group has the id %1. Ask for the list of groups again.").arg(groupId));
}

protocol::Error unknownLogin(const QString &login, const QString &command)
{
    return refused(
        "UnknownUser", command,
        QStringLiteral("Nobody has the login %1. Check the spelling.").arg(login.left(longestQuote)));
}

protocol::Error forbidden(const QString &missing, const QString &command, std::optional<int> agentId)
{
    return refused("Forbidden", command,
                   QStringLiteral("Nothing was done, because you have no right to this: %1. An administrator "
                                  "can grant it to you.")
                       .arg(missing),
                   agentId);
}

protocol::Error badNumber(const QString &number, const QString &command)
{
    return refused("BadNumber", command,
                   QStringLiteral("\"%1\" is not a telephone number. Use digits, * and #.")
                       .arg(number.left(longestQuote)));
}

protocol::Error errorOf(const Refusal &refusal, const QString &command, std::optional<int> agentId)
{
    return {refusal.code, command, refusal.reason, agentId};
}

Done replyRefusal(const QString &command, const Reply &reply, std::optional<int> agentId)
{
    return [command, reply, agentId](const Refusal *refusal) {
        if (refusal)
            reply(errorOf(*refusal, command, agentId));
    };
}

} // namespace xivocc::commands
