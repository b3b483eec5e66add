#pragma once

#include <utility>
#include <variant>

/// Assignment and comparison of structs that derive from a variant of very many alternatives. They
/// go from one alternative to the next, because the variant's own make a table of functions for each
/// operation, and the names of those functions repeat the whole list of alternatives: that compiles
/// three times as long, and makes object files five times as large.
namespace xivocc::protocol {

template <class OneOf, class Visitor> void walkAlternatives(Visitor visit)
{
    using Alternatives = typename OneOf::Alternatives;
    [&]<std::size_t... Index>(std::index_sequence<Index...>)
    {
        static_cast<void>((visit.template operator()<Index>() || ...));
    }
    (std::make_index_sequence<std::variant_size_v<Alternatives>>());
}

template <class OneOf> void assignAlternative(OneOf &target, const OneOf &source)
{
    if (&target == &source)
        return;
    walkAlternatives<OneOf>([&]<std::size_t Index>() {
        const auto *value = std::get_if<Index>(&source);
        if (value)
            target.template emplace<Index>(*value);
        return value != nullptr;
    });
}

template <class OneOf> void moveAlternative(OneOf &target, OneOf &source)
{
    if (&target == &source)
        return;
    walkAlternatives<OneOf>([&]<std::size_t Index>() {
        auto *value = std::get_if<Index>(&source);
        if (value)
            target.template emplace<Index>(std::move(*value));
        return value != nullptr;
    });
}

template <class OneOf> [[nodiscard]] bool equalAlternatives(const OneOf &left, const OneOf &right)
{
    bool equal = false;
    walkAlternatives<OneOf>([&]<std::size_t Index>() {
        const auto *value = std::get_if<Index>(&left);
        const auto *other = std::get_if<Index>(&right);
        equal = value && other && *value == *other;
        return value != nullptr;
    });
    return equal;
}

} // namespace xivocc::protocol
