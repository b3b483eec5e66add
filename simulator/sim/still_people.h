#pragma once

#include "people.h"

namespace xivocc::sim {

/// People who do what they are called for and nothing else: they pick up soon, and talk and wait until
/// somebody ends it.
class StillPeople final : public People
{
public:
    static constexpr milliseconds ringing{800};
    static constexpr milliseconds forNow{std::chrono::hours(10)};

    [[nodiscard]] std::optional<milliseconds> answersAfter(const QByteArray &) override { return ringing; }
    [[nodiscard]] milliseconds patience() override { return forNow; }
    [[nodiscard]] Conversation talksInQueue(const QByteArray &) override { return talksDirectly(); }
    [[nodiscard]] Conversation talksDirectly() override
    {
        return {.length = forNow, .calledHangsUp = false, .transferTo = {}};
    }
};

} // namespace xivocc::sim
