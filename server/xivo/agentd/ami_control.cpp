#include "ami_control.h"
#include "log.h"

#include <memory>

namespace xivocc::xivo {

namespace {

using ami::AmiAction;
using ami::AmiResponse;

QString memberInterface(int agentId)
{
    return QStringLiteral("Local/id-%1@agentcallback").arg(agentId);
}

/// The texts are app_queue's. Who is in a queue already, or is no longer in it, is where he should be.
bool isAlreadyDone(const QString &message)
{
    return message.contains(QLatin1String("Already there")) || message.contains(QLatin1String("Not there"));
}

Refusal refusalOf(const AmiResponse &response)
{
    switch (response.outcome) {
    case AmiResponse::Outcome::TimedOut:
    case AmiResponse::Outcome::LinkLost:
        return linkDown(QStringLiteral("Asterisk did not answer (%1); wait until the link is up again.")
                            .arg(response.message));
    default:
        break;
    }
    if (response.message.contains(QLatin1String("Interface not found")))
        return notLoggedIn();
    return rejected(QStringLiteral("Asterisk"), response.message);
}

/// Waits for the answers to the actions of one request.
struct Gathering
{
    std::size_t awaited = 0;
    std::size_t done = 0;
    std::optional<Refusal> firstRefusal;
    commands::Done tell;
};

void gather(Gathering &gathering, const AmiResponse &response)
{
    if (response.succeeded() || isAlreadyDone(response.message)) {
        ++gathering.done;
    } else {
        qCWarning(agentControlLog).noquote() << "Asterisk refused a queue action:" << response.message;
        if (!gathering.firstRefusal)
            gathering.firstRefusal = refusalOf(response);
    }
    if (--gathering.awaited > 0)
        return;
    // A queue that the database has and Asterisk does not must not keep the agent out of the others.
    const bool accepted =
        gathering.done > 0 && (!gathering.firstRefusal || gathering.firstRefusal->code != linkDownCode);
    gathering.tell(accepted ? nullptr : &*gathering.firstRefusal);
}

/// agentd tells every log-in and log-out by such an event. Those who listen, this server among them, would
/// otherwise go on trusting XiVO's table of logged agents, which is not written here.
AmiAction userEvent(const QString &name, int agentId, const Agent *agent)
{
    AmiAction action("UserEvent");
    action.add("UserEvent", name);
    action.add("AgentID", agentId);
    if (agent != nullptr)
        action.add("AgentNumber", agent->number);
    return action;
}

AmiAction queuePause(int agentId, bool paused, const QString &reason)
{
    AmiAction action("QueuePause");
    action.add("Interface", memberInterface(agentId));
    action.add("Paused", paused ? QStringLiteral("true") : QStringLiteral("false"));
    if (!reason.isEmpty())
        action.add("Reason", reason);
    return action;
}

} // namespace

AmiControl::AmiControl(AmiSender &sender, const AgentLookup &lookup) : m_sender(sender), m_lookup(lookup) {}

void AmiControl::logIn(int agentId, const QString &extension, commands::Done done)
{
    const auto refuse = [&done](const Refusal &refusal) { done(&refusal); };
    const Agent *agent = m_lookup.agent(agentId);
    if (agent == nullptr)
        return refuse(agentUnknown(agentId));
    if (m_lookup.isLoggedIn(agentId))
        return refuse(alreadyLoggedIn());
    const auto line = m_lookup.lineInterface(extension, agent->context);
    if (!line)
        return refuse(phoneNumberUnknown(extension, agent->context));
    if (m_lookup.isInUse(extension, agent->context))
        return refuse(extensionInUse(extension));
    const std::vector<QueueAssignment> queues = m_lookup.configuredQueues(agentId);
    if (queues.empty())
        return refuse(belongsToNoQueue(agent->number));

    std::vector<AmiAction> actions;
    for (const QueueAssignment &assignment : queues) {
        AmiAction action("QueueAdd");
        action.add("Queue", assignment.queue);
        action.add("Interface", memberInterface(agentId));
        action.add("MemberName", QStringLiteral("Agent/") + agent->number);
        action.add("StateInterface", *line);
        action.add("Penalty", assignment.penalty);
        // XiVO's patched app_queue routes by it; others do not read it.
        action.add("Skills", QStringLiteral("agent-%1").arg(agentId));
        actions.push_back(std::move(action));
    }
    AmiAction announcement = userEvent(QStringLiteral("AgentLogin"), agentId, agent);
    announcement.add("Extension", extension);
    announcement.add("Context", agent->context);
    sendAll(actions, announceThenTell(announcement, std::move(done)));
}

void AmiControl::logOut(int agentId, commands::Done done)
{
    const QStringList queues = m_lookup.loadedQueues(agentId);
    if (!m_lookup.isLoggedIn(agentId)) {
        const Refusal refusal = notLoggedIn();
        done(&refusal);
        return;
    }
    std::vector<AmiAction> actions;
    for (const QString &queue : queues) {
        AmiAction action("QueueRemove");
        action.add("Queue", queue);
        action.add("Interface", memberInterface(agentId));
        actions.push_back(std::move(action));
    }
    const AmiAction announcement = userEvent(QStringLiteral("AgentLogoff"), agentId, m_lookup.agent(agentId));
    sendAll(actions, announceThenTell(announcement, std::move(done)));
}

void AmiControl::pause(int agentId, const QString &reason, commands::Done done)
{
    sendAll({queuePause(agentId, true, reason)}, std::move(done));
}

void AmiControl::unpause(int agentId, commands::Done done)
{
    sendAll({queuePause(agentId, false, QString())}, std::move(done));
}

commands::Done AmiControl::announceThenTell(const AmiAction &announcement, commands::Done done)
{
    return [&sender = m_sender, announcement, done = std::move(done)](const Refusal *refusal) {
        if (refusal == nullptr)
            sender.send(announcement, [](const AmiResponse &response) {
                if (!response.succeeded())
                    qCWarning(agentControlLog).noquote()
                        << "Asterisk refused a user event:" << response.message;
            });
        done(refusal);
    };
}

void AmiControl::sendAll(const std::vector<AmiAction> &actions, commands::Done done)
{
    if (actions.empty())
        return done(nullptr);
    const auto gathering = std::make_shared<Gathering>();
    gathering->awaited = actions.size();
    gathering->tell = std::move(done);
    for (const AmiAction &action : actions)
        m_sender.send(action, [gathering](const AmiResponse &response) { gather(*gathering, response); });
}

} // namespace xivocc::xivo
