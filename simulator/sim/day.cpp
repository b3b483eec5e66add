#include "day.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace xivocc::sim {

namespace {

constexpr double quietest = 0.6;

double hump(double hour, double middle, double width)
{
    const double distance = (hour - middle) / width;
    return std::exp(-0.5 * distance * distance);
}

} // namespace

double busyness(seconds timeOfDay)
{
    const double hour = std::chrono::duration<double, std::ratio<3600>>(timeOfDay).count();
    return quietest + (1 - quietest) * std::max(hump(hour, 10.5, 1.4), hump(hour, 15.5, 1.6));
}

Day::Day(Pbx &pbx, const FloorPlan &plan, Settings settings, quint64 seed)
    : m_pbx(pbx), m_settings(settings), m_random(seed, 0xDA7), m_start(pbx.heap.now())
{
    double sum = 0;
    for (const QueueSettings &queue : plan.queues) {
        const auto members = std::ranges::count_if(plan.agents, [&queue](const PlannedAgent &agent) {
            return !agent.memberships.empty() && agent.memberships.front().queueId == queue.id;
        });
        sum += static_cast<double>(members) + 0.2;
        m_numbers.push_back(queue.number);
        m_shares.push_back(sum);
    }
    m_peakRate = m_settings.callsPerHour / busyness(m_settings.timeOfDayAtStart);
}

void Day::start()
{
    if (m_settings.callsPerHour > 0 && !m_numbers.empty())
        awaitCaller();
}

void Day::awaitCaller()
{
    const auto gap = milliseconds(static_cast<qint64>(3'600'000.0 / m_peakRate));
    m_pbx.heap.after(m_random.exponential(gap), [this] {
        const auto passed = std::chrono::floor<seconds>(m_pbx.heap.now() - m_start);
        const seconds timeOfDay = (m_settings.timeOfDayAtStart + passed) % seconds(86400);
        if (m_random.happens(busyness(timeOfDay)))
            call();
        awaitCaller();
    });
}

void Day::call()
{
    const double choice = m_random.uniform() * m_shares.back();
    const auto chosen = std::ranges::upper_bound(m_shares, choice) - m_shares.begin();
    const auto queue = std::min<std::ptrdiff_t>(chosen, std::ssize(m_numbers) - 1);
    constexpr std::array<const char *, 5> prefixes{"06", "07", "01", "04", "09"};
    const QByteArray number =
        m_random.pick(prefixes) + QByteArray::number(m_random.between(0, 99'999'999)).rightJustified(8, '0');
    const QByteArray trunk = "SIP/trunk" + QByteArray::number(m_random.between(0, 3));
    m_pbx.dialplan.callFromOutside({number, number}, trunk, m_numbers[static_cast<std::size_t>(queue)]);
}

} // namespace xivocc::sim
