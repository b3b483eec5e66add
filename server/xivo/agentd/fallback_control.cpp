#include "fallback_control.h"
#include "log.h"

namespace xivocc::xivo {

FallbackControl::FallbackControl(AgentdControl *agentd, AmiControl &ami) : m_agentd(agentd), m_ami(ami) {}

void FallbackControl::logIn(int agentId, const QString &extension, commands::Done done)
{
    attempt([agentId, extension](commands::AgentControl &control,
                                 commands::Done end) { control.logIn(agentId, extension, std::move(end)); },
            std::move(done));
}

void FallbackControl::logOut(int agentId, commands::Done done)
{
    attempt([agentId](commands::AgentControl &control,
                      commands::Done end) { control.logOut(agentId, std::move(end)); },
            std::move(done));
}

void FallbackControl::pause(int agentId, const QString &reason, commands::Done done)
{
    if (!reason.isEmpty()) {
        m_ami.pause(agentId, reason, std::move(done));
        return;
    }
    attempt([agentId](commands::AgentControl &control,
                      commands::Done end) { control.pause(agentId, QString(), std::move(end)); },
            std::move(done));
}

void FallbackControl::unpause(int agentId, commands::Done done)
{
    attempt([agentId](commands::AgentControl &control,
                      commands::Done end) { control.unpause(agentId, std::move(end)); },
            std::move(done));
}

void FallbackControl::attempt(Attempt attempt, commands::Done done)
{
    if (m_agentd == nullptr || !m_agentd->isReachable()) {
        attempt(m_ami, std::move(done));
        return;
    }
    attempt(*m_agentd, [this, attempt, done = std::move(done)](const Refusal *refusal) {
        if (refusal == nullptr || refusal->code != linkDownCode) {
            done(refusal);
            return;
        }
        qCWarning(agentControlLog) << "agentd is away, the request goes over AMI";
        attempt(m_ami, done);
    });
}

} // namespace xivocc::xivo
