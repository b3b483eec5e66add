#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::csv {

struct Row
{
    int line = 0; ///< in the file, counted from 1; where the row begins
    QStringList fields;

    bool operator==(const Row &) const = default;
};

struct Fault
{
    int line = 0;
    QString reason; ///< one sentence

    bool operator==(const Fault &) const = default;
};

/// The rows of a file in UTF-8, whose first bytes may say so. Empty lines are left out; a field in quotation
/// marks may hold the separator, line ends and doubled quotation marks. Gives up at the first line that is
/// none, and when there are more than `mostRows`.
[[nodiscard]] tl::expected<std::vector<Row>, Fault> read(const QByteArray &file, char separator,
                                                         std::size_t mostRows);

} // namespace xivocc::csv
