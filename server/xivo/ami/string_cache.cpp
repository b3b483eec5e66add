#include "string_cache.h"

#include <functional>

namespace xivocc::ami {

namespace {
constexpr std::size_t slotCount = 8192;
}

StringCache::StringCache() : m_slots(slotCount) {}

const QString &StringCache::string(std::string_view utf8)
{
    Slot &slot = m_slots[std::hash<std::string_view>{}(utf8) % slotCount];
    if (slot.utf8 != utf8) {
        slot.utf8 = utf8;
        slot.string = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    return slot.string;
}

} // namespace xivocc::ami
