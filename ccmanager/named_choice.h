#pragma once

#include <QHash>
#include <QString>
#include <vector>

namespace xivocc::ccmanager {

/// Something that is chosen by its name: a queue, a group, an agent, a state.
struct NamedChoice
{
    int id = 0;
    QString name;
};

/// In the order of the user's language.
[[nodiscard]] std::vector<NamedChoice> choicesOf(const QHash<int, QString> &names);

} // namespace xivocc::ccmanager
