#pragma once

#include <QLatin1String>
#include <limits>

namespace xivocc::protocol {

enum class Necessity {
    Required,  ///< always sent; a frame without it is refused
    Defaulted, ///< always sent; its absence means the empty value
    Optional,  ///< left out when empty; its absence means the empty value
};

/// One field of a JSON object, tied to the member that holds its value. Encoding, decoding and
/// the documentation are all made from it.
template <class Owner, class Value> struct Field
{
    QLatin1String name;
    Value Owner::*member;
    Necessity necessity;
    QLatin1String meaning;
    int minimum = std::numeric_limits<int>::min();

    [[nodiscard]] constexpr Field atLeast(int lowest) const
    {
        return Field{name, member, necessity, meaning, lowest};
    }
};

template <class Owner, class Value>
[[nodiscard]] constexpr auto required(const char *name, Value Owner::*member, const char *meaning)
{
    return Field<Owner, Value>{QLatin1String(name), member, Necessity::Required, QLatin1String(meaning)};
}

template <class Owner, class Value>
[[nodiscard]] constexpr auto defaulted(const char *name, Value Owner::*member, const char *meaning)
{
    return Field<Owner, Value>{QLatin1String(name), member, Necessity::Defaulted, QLatin1String(meaning)};
}

template <class Owner, class Value>
[[nodiscard]] constexpr auto optional(const char *name, Value Owner::*member, const char *meaning)
{
    return Field<Owner, Value>{QLatin1String(name), member, Necessity::Optional, QLatin1String(meaning)};
}

/// Specialised for every struct that is a JSON object: `name` for the documentation, and `all`,
/// a tuple of fields.
template <class T> struct Fields;

/// Specialised for every message whose whole body is one value: `member` points to it.
template <class T> struct Body;

/// Specialised for every enumeration on the wire: `all`, an array of value and text. The first
/// text of a value is the one sent; later ones are understood too.
template <class T> struct EnumTexts;

template <class T>
concept HasFields = requires
{
    Fields<T>::all;
};
template <class T>
concept HasBody = requires
{
    Body<T>::member;
};
template <class T>
concept HasTexts = requires
{
    EnumTexts<T>::all;
};

} // namespace xivocc::protocol
