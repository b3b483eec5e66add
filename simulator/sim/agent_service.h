#pragma once

#include "floor_plan.h"
#include "pbx.h"

#include <optional>

namespace xivocc::sim {

/// An agent as agentd knows him: who he is, his configured queues, and where he is logged in.
struct SimAgent
{
    struct Login
    {
        QByteArray extension;
        QByteArray context;
        QByteArray device;
        Instant at;
    };

    int id = 0;
    QByteArray number;
    std::vector<PlannedMembership> memberships;
    std::optional<Login> login;

    [[nodiscard]] QByteArray interface() const
    {
        return "Local/id-" + QByteArray::number(id) + "@agentcallback";
    }
    [[nodiscard]] QByteArray memberName() const { return "Agent/" + number; }
};

/// Is told what agentd would write into the database.
class AgentRegister
{
public:
    virtual ~AgentRegister() = default;
    virtual void agentLoggedIn(const SimAgent &agent) = 0;
    virtual void agentLoggedOff(const SimAgent &agent) = 0;
    /// The configured queues or their penalties changed.
    virtual void membershipChanged(const SimAgent &agent) = 0;
};

/// What XiVO's agent daemon does to Asterisk and to the database, without its HTTP.
class AgentService final
{
public:
    enum class Outcome {
        Done,
        NoSuchAgent,
        NoSuchExtension,
        AlreadyLogged,
        ExtensionInUse,
        NotLogged,
        NoSuchQueue,
        AlreadyInQueue,
        NotInQueue
    };

    AgentService(Pbx &pbx, const FloorPlan &plan);

    void setRegister(AgentRegister *agentRegister) { m_register = agentRegister; }
    [[nodiscard]] const std::vector<SimAgent> &agents() const { return m_agents; }
    [[nodiscard]] const SimAgent *byId(int id) const;
    [[nodiscard]] const SimAgent *byNumber(const QByteArray &number) const;

    Outcome login(int agentId, const QByteArray &extension, const QByteArray &context);
    Outcome logoff(int agentId);
    Outcome pause(int agentId, bool paused, const QByteArray &reason = {});
    Outcome add(int agentId, int queueId);
    Outcome remove(int agentId, int queueId);
    Outcome setPenalty(int agentId, int queueId, int penalty);

private:
    [[nodiscard]] SimAgent *find(int id);
    void load(const SimAgent &agent, const PlannedMembership &membership);
    void userEvent(const SimAgent &agent, const char *name, const QByteArray &queue);

    Pbx &m_pbx;
    const FloorPlan &m_plan;
    std::vector<SimAgent> m_agents;
    AgentRegister *m_register = nullptr;
};

} // namespace xivocc::sim
