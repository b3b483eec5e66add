#pragma once

#include "json_value.h"

#include <domain/phone_status.h>

#include <QTime>
#include <variant>

/// Wire forms that only some fields have, and those of rarer types.
namespace xivocc::protocol {

/// Whole seconds since 1970.
struct EpochSeconds
{
    static QJsonValue write(Instant value, Instant now);
    static Reading<Instant> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// Milliseconds since 1970.
struct EpochMilliseconds
{
    static QJsonValue write(Instant value, Instant now);
    static Reading<Instant> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// Milliseconds since 1970; none is 0.
struct EpochMillisecondsOrZero
{
    static QJsonValue write(const std::optional<Instant> &value, Instant now);
    static Reading<std::optional<Instant>> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// A moment as the whole seconds that have passed since.
struct SecondsSince
{
    static QJsonValue write(Instant value, Instant now);
    static Reading<Instant> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// HH:MM:SS; null when there is none.
struct ClockDuration
{
    static QJsonValue write(const std::optional<seconds> &value, Instant now);
    static Reading<std::optional<seconds>> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// The integer of a phone status, see PhoneStatus.
struct PhoneStatusCode
{
    static QJsonValue write(PhoneStatus value, Instant now);
    static Reading<PhoneStatus> read(const QJsonValue &json, Instant now);
    static QString describe();
};

struct OptionalPhoneStatusCode
{
    static QJsonValue write(const std::optional<PhoneStatus> &value, Instant now);
    static Reading<std::optional<PhoneStatus>> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// YYYY-MM-DD HH:MM:SS without a zone.
template <> struct JsonValue<WallTime>
{
    static QJsonValue write(WallTime value, Instant now);
    static Reading<WallTime> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// HH:MM:SS; an invalid time is written as null.
template <> struct JsonValue<QTime>
{
    static QJsonValue write(QTime value, Instant now);
    static Reading<QTime> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// Text, true or false; numbers are turned into text, null into an empty one.
template <> struct JsonValue<std::variant<QString, bool>>
{
    using Cell = std::variant<QString, bool>;
    static QJsonValue write(const Cell &value, Instant now);
    static Reading<Cell> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// A number, or a time in ISO 8601.
template <> struct JsonValue<std::variant<double, Instant>>
{
    using Figure = std::variant<double, Instant>;
    static QJsonValue write(const Figure &value, Instant now);
    static Reading<Figure> read(const QJsonValue &json, Instant now);
    static QString describe();
};

} // namespace xivocc::protocol
