#pragma once

#include <commands/queue_member_control.h>

#include <QStringList>

namespace xivocc::test {

/// Notes "set 7 1 3" and "remove 7 2"; refuses while told to.
class NotedMembers final : public commands::QueueMemberControl
{
public:
    QStringList noted;
    bool refuses = false;

    void set(int agentId, int queueId, int penalty, commands::Done done) override
    {
        note(QStringLiteral("set %1 %2 %3").arg(agentId).arg(queueId).arg(penalty), done);
    }
    void remove(int agentId, int queueId, commands::Done done) override
    {
        note(QStringLiteral("remove %1 %2").arg(agentId).arg(queueId), done);
    }

private:
    void note(const QString &what, const commands::Done &done)
    {
        noted.append(what);
        const commands::Refusal refusal{QStringLiteral("Rejected"), QStringLiteral("XiVO says no.")};
        done(refuses ? &refusal : nullptr);
    }
};

} // namespace xivocc::test
