#pragma once

#include <QLatin1String>
#include <limits>
#include <tuple>

namespace xivocc::protocol {

enum class Necessity {
    Required,  ///< always sent; a frame without it is refused
    Defaulted, ///< always sent; its absence means the empty value
    Optional,  ///< left out when empty; its absence means the empty value
};

/// How values of T look on the wire; see json_value.h.
template <class T> struct JsonValue;

/// One field of a JSON object, tied to the member that holds its value. Encoding, decoding and
/// the documentation are all made from it. Form is the wire form, where it is not the type's own.
template <class Owner, class Value, class Form = JsonValue<Value>> struct Field
{
    QLatin1String name;
    Value Owner::*member;
    Necessity necessity;
    QLatin1String meaning;
    int minimum = std::numeric_limits<int>::min();

    /// Smaller numbers are refused, also inside arrays.
    [[nodiscard]] constexpr Field atLeast(int lowest) const
    {
        return Field{name, member, necessity, meaning, lowest};
    }
    template <class OtherForm> [[nodiscard]] constexpr Field<Owner, Value, OtherForm> as() const
    {
        return {name, member, necessity, meaning, minimum};
    }
};

/// A field that lies flat in the JSON object, while its value is a member of a part of the owner.
template <class Owner, class Part, class Inner> struct PartField
{
    Part Owner::*part;
    Inner inner;
};

/// A part whose fields all lie flat in the owner's JSON object.
template <class Owner, class Part> struct FlatPart
{
    Part Owner::*part;
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

template <class Owner, class Part, class Inner>
[[nodiscard]] constexpr auto inPart(Part Owner::*part, const Inner &inner)
{
    return PartField<Owner, Part, Inner>{part, inner};
}

template <class Owner, class Part> [[nodiscard]] constexpr auto flat(Part Owner::*part)
{
    return FlatPart<Owner, Part>{part};
}

constexpr int smallestId = 1;
constexpr int smallestPenalty = 0;

/// Specialised for every struct that is a JSON object: `name` for the documentation, and `all`,
/// a tuple of fields.
template <class T> struct Fields;

/// Specialised for every message whose whole body is one value: `member` points to it.
template <class T> struct Body;

/// Specialised for every enumeration on the wire: `all`, an array of value and text. The first
/// text of a value is the one sent; later ones are understood too. With a member `anyCase` the case
/// of letters does not matter.
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
concept HasTextsInAnyCase = requires
{
    EnumTexts<T>::anyCase;
};
template <class T>
concept HasTexts = requires
{
    EnumTexts<T>::all;
};

} // namespace xivocc::protocol
