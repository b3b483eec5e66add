#pragma once

#include <domain/agent.h>

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace xivocc::xivo {

/// A queue an agent is configured in, by its technical name.
struct QueueAssignment
{
    QString queue;
    int penalty = 0;
};

/// What must be known of an agent to act on him. Answers from memory, in the main thread.
class AgentLookup
{
public:
    virtual ~AgentLookup() = default;
    /// Null: nobody has this id. The pointer is good until control returns to the event loop.
    [[nodiscard]] virtual const Agent *agent(int agentId) const = 0;
    /// Where a log-in puts him.
    [[nodiscard]] virtual std::vector<QueueAssignment> configuredQueues(int agentId) const = 0;
    [[nodiscard]] virtual bool isLoggedIn(int agentId) const = 0;
    /// Technical names of the queues he is in now; a logged-in agent may be in none.
    [[nodiscard]] virtual QStringList loadedQueues(int agentId) const = 0;
    /// The device behind an extension, "SIP/ph1001". One of this context is preferred; one of another
    /// context is taken when it is the only line with this number.
    [[nodiscard]] virtual std::optional<QString> lineInterface(const QString &extension,
                                                               const QString &context) const = 0;
    /// Whether an agent is logged in on the line behind this extension.
    [[nodiscard]] virtual bool isInUse(const QString &extension, const QString &context) const = 0;
};

} // namespace xivocc::xivo
