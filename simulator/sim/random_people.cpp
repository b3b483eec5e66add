#include "random_people.h"
#include "direct_call.h"

#include <algorithm>

namespace xivocc::sim {

RandomPeople::RandomPeople(quint64 seed, milliseconds talk, std::vector<QByteArray> colleagues)
    : m_random(seed, 0x9E0913), m_talk(talk), m_colleagues(std::move(colleagues))
{
}

std::optional<milliseconds> RandomPeople::answersAfter(const QByteArray &device)
{
    constexpr double missed = 0.05;
    const bool outside = device == DirectCall::outgoingTrunk;
    const milliseconds delay = m_random.logNormal(milliseconds(outside ? 7000 : 3000), 0.5);
    if (m_random.happens(missed))
        return std::nullopt;
    return delay;
}

milliseconds RandomPeople::patience()
{
    return m_random.weibull(seconds(170), 1.3);
}

People::Conversation RandomPeople::talksInQueue(const QByteArray &queue)
{
    Q_UNUSED(queue)
    constexpr double transferred = 0.04;
    Conversation talk;
    talk.length = std::max<milliseconds>(m_random.logNormal(m_talk, 0.6), seconds(5));
    talk.calledHangsUp = m_random.happens(0.35);
    if (m_random.happens(transferred) && !m_colleagues.empty())
        talk.transferTo = m_random.pick(m_colleagues);
    return talk;
}

People::Conversation RandomPeople::talksDirectly()
{
    Conversation talk;
    talk.length = std::max<milliseconds>(m_random.logNormal(seconds(55), 0.7), seconds(4));
    talk.calledHangsUp = m_random.happens(0.5);
    return talk;
}

} // namespace xivocc::sim
