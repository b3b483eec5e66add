#include "user_rights.h"

#include <algorithm>

namespace xivocc {

QString profileName(RightProfile profile)
{
    const auto named = std::ranges::find(profileNames, profile, [](const auto &pair) { return pair.first; });
    return QString::fromLatin1(named->second);
}

std::optional<RightProfile> profileFromName(const QString &name)
{
    const auto named = std::ranges::find_if(
        profileNames, [&name](const auto &pair) { return name == QLatin1String(pair.second); });
    return named == profileNames.end() ? std::nullopt : std::optional(named->first);
}

} // namespace xivocc
