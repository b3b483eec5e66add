#include "call_data.h"

#include <algorithm>

namespace xivocc::commands {

namespace {

constexpr qsizetype mostVariables = 32;
constexpr qsizetype longestName = 64;
constexpr qsizetype longestValue = 512;

} // namespace

bool isCallDataName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestName && std::ranges::all_of(name, [](QChar c) {
        return c == QLatin1Char('_') || (c.unicode() < 128 && c.isLetterOrNumber());
    });
}

std::optional<QString> faultOf(const CallVariables &data)
{
    if (data.size() > mostVariables)
        return QStringLiteral("At most %1 values can be attached to a call at once.").arg(mostVariables);
    for (auto datum = data.cbegin(); datum != data.cend(); ++datum) {
        if (!isCallDataName(datum.key()) || datum.value().size() > longestValue)
            return QStringLiteral(
                       "Nothing was attached to a call: a key has letters, digits and _, at most %1; "
                       "a value has at most %2 characters. Correct them.")
                .arg(longestName)
                .arg(longestValue);
    }
    return std::nullopt;
}

} // namespace xivocc::commands
