#pragma once

#include <commands/agent_control.h>

#include <QStringList>
#include <optional>
#include <vector>

namespace xivocc::test {

/// An AgentControl that accepts, refuses or keeps the caller waiting, and remembers what was asked:
/// "logIn 7 4022", "logOut 7", "pause 7 lunch", "unpause 7".
class ScriptedControl final : public commands::AgentControl
{
public:
    enum class Manner { Accept, Refuse, Wait };

    Manner manner = Manner::Accept;
    commands::Refusal refusal{QStringLiteral("NotLoggedIn"), QStringLiteral("He is not logged in.")};
    QStringList asked;

    void logIn(int agentId, const QString &extension, commands::Done done) override
    {
        take(QStringLiteral("logIn %1 %2").arg(agentId).arg(extension), std::move(done));
    }
    void logOut(int agentId, commands::Done done) override
    {
        take(QStringLiteral("logOut %1").arg(agentId), std::move(done));
    }
    void pause(int agentId, const QString &reason, commands::Done done) override
    {
        take(QStringLiteral("pause %1 %2").arg(agentId).arg(reason), std::move(done));
    }
    void unpause(int agentId, commands::Done done) override
    {
        take(QStringLiteral("unpause %1").arg(agentId), std::move(done));
    }

    /// Answers what waits.
    void answer(const std::optional<commands::Refusal> &answerRefusal)
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const commands::Done &done : waiting)
            done(answerRefusal ? &*answerRefusal : nullptr);
    }

private:
    void take(const QString &call, commands::Done done)
    {
        asked.append(call);
        switch (manner) {
        case Manner::Accept:
            done(nullptr);
            break;
        case Manner::Refuse:
            done(&refusal);
            break;
        case Manner::Wait:
            m_waiting.push_back(std::move(done));
            break;
        }
    }

    std::vector<commands::Done> m_waiting;
};

} // namespace xivocc::test
