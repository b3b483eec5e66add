#pragma once

#include <QLatin1String>
#include <tuple>

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

template <class Table, class Visitor> void forEachRow(const Table &table, Visitor visit)
{
    std::apply([&](const auto &...row) { (visit(row), ...); }, table);
}

/// The wire name of T.
template <class T, class Table> [[nodiscard]] constexpr QLatin1String nameIn(const Table &table)
{
    return std::get<TableEntry<T>>(table).name;
}

} // namespace xivocc::protocol
