#pragma once

#include <QLatin1String>
#include <tuple>
#include <variant>

namespace xivocc::protocol {

/// One row of the protocol table: T is the struct that the frame becomes.
template <class T> struct TableEntry
{
    using Type = T;

    QLatin1String name;    ///< "command" or "msgType" of the frame
    QLatin1String origin;  ///< section of the XuC protocol, with the mark of its source
    QLatin1String meaning; ///< one sentence
    QLatin1String sample;  ///< a complete frame
};

template <class T>
[[nodiscard]] constexpr TableEntry<T> entry(const char *name, const char *origin, const char *meaning,
                                            const char *sample)
{
    return {QLatin1String(name), QLatin1String(origin), QLatin1String(meaning), QLatin1String(sample)};
}

template <class... T, class Visitor>
void forEachRow(const std::tuple<TableEntry<T>...> &section, const Visitor &visit)
{
    std::apply([&visit](const auto &...row) { (visit(row), ...); }, section);
}

template <class... T> [[nodiscard]] constexpr std::size_t rowsIn(const std::tuple<TableEntry<T>...> &section)
{
    return std::tuple_size_v<std::remove_cvref_t<decltype(section)>>;
}

/// Visits the row of the alternative that `value` holds, together with it.
template <class Table, class OneOf, class Visitor> void visitRow(const OneOf &value, const Visitor &visit)
{
    Table::forEachRow([&]<class T>(const TableEntry<T> &row) {
        if (const T *alternative = std::get_if<T>(&value))
            visit(row, *alternative);
    });
}

/// The wire name of what `value` holds.
template <class Table, class OneOf> [[nodiscard]] QLatin1String nameIn(const OneOf &value)
{
    QLatin1String name;
    visitRow<Table>(value, [&name](const auto &row, const auto &) { name = row.name; });
    return name;
}

} // namespace xivocc::protocol
