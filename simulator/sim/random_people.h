#pragma once

#include "people.h"
#include "random.h"

#include <vector>

namespace xivocc::sim {

/// People with the habits of a real floor, drawn by chance.
class RandomPeople final : public People
{
public:
    /// `talk` is the median length of a conversation in a queue; callers may be sent to `colleagues`.
    RandomPeople(quint64 seed, milliseconds talk, std::vector<QByteArray> colleagues);

    [[nodiscard]] std::optional<milliseconds> answersAfter(const QByteArray &device) override;
    [[nodiscard]] milliseconds patience() override;
    [[nodiscard]] Conversation talksInQueue(const QByteArray &queue) override;
    [[nodiscard]] Conversation talksDirectly() override;

private:
    Random m_random;
    milliseconds m_talk;
    std::vector<QByteArray> m_colleagues;
};

} // namespace xivocc::sim
