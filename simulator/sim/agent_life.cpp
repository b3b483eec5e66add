#include "agent_life.h"

#include <array>

namespace xivocc::sim {

namespace {

using std::chrono::minutes;

struct PauseHabit
{
    const char *reason; ///< name of the presence in ctistatus
    minutes median;
    double share;
};

constexpr std::array<PauseHabit, 5> pauseHabits{{{"backoffice", minutes(5), 0.40},
                                                 {"coffeebreak", minutes(7), 0.30},
                                                 {"lunch", minutes(25), 0.12},
                                                 {"meeting", minutes(18), 0.12},
                                                 {"training", minutes(30), 0.06}}};

constexpr minutes betweenPauses(70);
constexpr minutes betweenOwnCalls(30);
constexpr minutes shift(120);

} // namespace

AgentLife::AgentLife(Pbx &pbx, AgentService &agents, int agentId, QByteArray extension, quint64 seed)
    : m_pbx(pbx),
      m_agents(agents),
      m_agentId(agentId),
      m_extension(std::move(extension)),
      m_random(seed, 0xA6E27000ULL + static_cast<quint64>(agentId)),
      m_timers(pbx.heap)
{
}

void AgentLife::start()
{
    constexpr double onShift = 0.9;
    const bool early = m_random.happens(onShift);
    m_timers.after(early ? m_random.exponential(seconds(20)) : m_random.exponential(minutes(40)),
                   [this] { arrive(); });
}

void AgentLife::arrive()
{
    m_agents.login(m_agentId, m_extension, "default");
    m_timers.after(m_random.logNormal(shift, 0.6), [this] { goHome(); });
    awaitPause(betweenPauses / 2);
    awaitOwnCall();
}

void AgentLife::goHome()
{
    m_timers.cancel();
    m_agents.logoff(m_agentId);
    m_timers.after(m_random.logNormal(minutes(12), 0.5), [this] { arrive(); });
}

bool AgentLife::isPaused() const
{
    for (const auto &queue : m_pbx.queues.all()) {
        if (const QueueMember *member = queue->member(agent().interface()))
            return member->isPaused;
    }
    return false;
}

void AgentLife::awaitPause(milliseconds mean)
{
    m_timers.after(m_random.exponential(mean), [this] { takePause(); });
}

void AgentLife::takePause()
{
    if (!agent().login || isPaused()) {
        awaitPause(betweenPauses);
        return;
    }
    double choice = m_random.uniform();
    PauseHabit habit = pauseHabits.front();
    for (const PauseHabit &each : pauseHabits) {
        habit = each;
        choice -= each.share;
        if (choice < 0)
            break;
    }
    m_agents.pause(m_agentId, true, habit.reason);
    m_timers.after(m_random.logNormal(habit.median, 0.4), [this] {
        if (agent().login && isPaused())
            m_agents.pause(m_agentId, false);
        awaitPause(betweenPauses);
    });
}

void AgentLife::awaitOwnCall()
{
    m_timers.after(m_random.exponential(betweenOwnCalls), [this] {
        makeOwnCall();
        awaitOwnCall();
    });
}

void AgentLife::makeOwnCall()
{
    const QByteArray device = deviceOf(m_extension);
    if (m_pbx.exchange.deviceState(device) != DeviceState::NotInUse)
        return;
    const auto &lines = m_pbx.exchange.lines();
    const Line &colleague = m_random.pick(lines);
    const QByteArray outside = "06" + QByteArray::number(m_random.between(10'000'000, 99'999'999));
    const bool inside =
        m_random.happens(0.5) && colleague.device != device && colleague.state == DeviceState::NotInUse;
    m_pbx.dialplan.callFromPhone(device, inside ? colleague.party.number : outside);
}

} // namespace xivocc::sim
