#pragma once

#include <commands/queue_member_control.h>

#include <QStringList>
#include <utility>
#include <vector>

namespace xivocc::test {

/// Notes "set 7 1 3" and "remove 7 2"; refuses, or keeps the caller waiting, while told to.
class NotedMembers final : public commands::QueueMemberControl
{
public:
    QStringList noted;
    bool refuses = false;
    bool waits = false;

    void set(int agentId, int queueId, int penalty, commands::Done done) override
    {
        note(QStringLiteral("set %1 %2 %3").arg(agentId).arg(queueId).arg(penalty), done);
    }
    void remove(int agentId, int queueId, commands::Done done) override
    {
        note(QStringLiteral("remove %1 %2").arg(agentId).arg(queueId), done);
    }

    void answerWaiting()
    {
        for (const commands::Done &done : std::exchange(m_waiting, {}))
            done(nullptr);
    }

private:
    void note(const QString &what, const commands::Done &done)
    {
        noted.append(what);
        if (waits) {
            m_waiting.push_back(done);
            return;
        }
        const commands::Refusal refusal{QStringLiteral("Rejected"), QStringLiteral("XiVO says no.")};
        done(refuses ? &refusal : nullptr);
    }

    std::vector<commands::Done> m_waiting;
};

} // namespace xivocc::test
