#include "named_choice.h"

#include <algorithm>

namespace xivocc::ccmanager {

std::vector<NamedChoice> choicesOf(const QHash<int, QString> &names)
{
    std::vector<NamedChoice> choices;
    choices.reserve(static_cast<std::size_t>(names.size()));
    for (auto name = names.cbegin(); name != names.cend(); ++name)
        choices.push_back({name.key(), name.value()});
    std::ranges::sort(choices, [](const NamedChoice &a, const NamedChoice &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return choices;
}

} // namespace xivocc::ccmanager
