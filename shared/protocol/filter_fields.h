#pragma once

#include "field.h"

#include <domain/record_filter.h>

#include <array>
#include <tuple>

/// The wire form of searches (XuC protocol, section 4.9).
namespace xivocc::protocol {

template <> struct EnumTexts<FilterOperator>
{
    static constexpr bool anyCase = true;
    static constexpr std::array all{std::pair{FilterOperator::Equal, "="},
                                    std::pair{FilterOperator::NotEqual, "!="},
                                    std::pair{FilterOperator::Less, "<"},
                                    std::pair{FilterOperator::LessOrEqual, "<="},
                                    std::pair{FilterOperator::Greater, ">"},
                                    std::pair{FilterOperator::GreaterOrEqual, ">="},
                                    std::pair{FilterOperator::Like, "like"},
                                    std::pair{FilterOperator::ILike, "ilike"},
                                    std::pair{FilterOperator::IsNull, "is null"},
                                    std::pair{FilterOperator::IsNotNull, "is not null"},
                                    std::pair{FilterOperator::ContainsAll, "contains_all"}};
};

template <> struct EnumTexts<SortOrder>
{
    static constexpr bool anyCase = true;
    static constexpr std::array all{std::pair{SortOrder::Ascending, "ASC"},
                                    std::pair{SortOrder::Descending, "DESC"}};
};

template <> struct Fields<RecordFilter>
{
    static constexpr const char *name = "Filter";
    static constexpr auto all =
        std::make_tuple(required("field", &RecordFilter::field, "what is compared or sorted by"),
                        optional("operator", &RecordFilter::operation, "absent: every entry will do"),
                        optional("value", &RecordFilter::value, "what the field is compared with"),
                        optional("list", &RecordFilter::values, "what contains_all looks for"),
                        optional("order", &RecordFilter::order, "absent: not sorted by this field"));
};

} // namespace xivocc::protocol
