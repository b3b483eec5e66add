#pragma once

#include <QString>
#include <optional>

/// Names of figures stand as numbers in the journal. The list belongs to the format: names may be added at
/// its end, none may be moved or removed. A figure that is not in it is written by its name.
namespace xivocc::journal {

[[nodiscard]] std::optional<int> numberOfCounter(const QString &name);
/// Null: the list holds none of this number.
[[nodiscard]] QString counterOfNumber(quint64 number);

} // namespace xivocc::journal
