#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace xivocc {

enum class FilterOperator {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Like,  ///< % and _ stand for any text and any character
    ILike, ///< the same, whatever the case of letters
    IsNull,
    IsNotNull,
    ContainsAll, ///< every one of `values`
};
enum class SortOrder { Ascending, Descending };

/// What a search asks of one field: a condition, a place in the order, or both.
struct RecordFilter
{
    QString field;
    std::optional<FilterOperator> operation; ///< none: every record will do
    QString value;                           ///< text, also of numbers and dates
    std::vector<QString> values;             ///< of ContainsAll only
    std::optional<SortOrder> order;          ///< none: the order does not depend on this field

    bool operator==(const RecordFilter &) const = default;
};

} // namespace xivocc
