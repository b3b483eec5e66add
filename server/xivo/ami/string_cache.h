#pragma once

#include <QString>
#include <string>
#include <string_view>
#include <vector>

namespace xivocc::ami {

/// Turns received bytes into strings, giving the same shared string for the same bytes when they were seen
/// lately: queue names, interfaces and unique ids come in dozens of events each. Bounded: a newcomer takes
/// the place of what had its slot.
class StringCache final
{
public:
    StringCache();

    [[nodiscard]] const QString &string(std::string_view utf8);

private:
    struct Slot
    {
        std::string utf8;
        QString string;
    };
    std::vector<Slot> m_slots;
};

} // namespace xivocc::ami
