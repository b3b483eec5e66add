#pragma once

#include <type_traits>
#include <variant>

namespace xivocc::protocol {

template <class T, class Variant> struct IsAlternative : std::false_type
{
};
template <class T, class... Alternative>
struct IsAlternative<T, std::variant<Alternative...>>
    : std::bool_constant<(std::is_same_v<T, Alternative> || ...)>
{
};

/// Whether the variant may hold a T.
template <class T, class Variant>
concept AlternativeOf = IsAlternative<T, Variant>::value;

} // namespace xivocc::protocol
