#pragma once

#include "codec.h"
#include "field.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>
#include <algorithm>
#include <cstdint>
#include <optional>
#include <tl/expected.hpp>
#include <tuple>
#include <vector>

namespace xivocc::protocol {

/// What is wrong with a value; `path` leads to it from the value that was read.
struct Fault
{
    DecodeError::Kind kind = DecodeError::Kind::BadField;
    QString path;
    QString reason;
};

template <class T> using Reading = tl::expected<T, Fault>;

[[nodiscard]] tl::unexpected<Fault> wrongType(const QString &expected, const QJsonValue &found);
[[nodiscard]] tl::unexpected<Fault> missingField(QLatin1String name);
[[nodiscard]] Fault nestedIn(const QString &parent, const Fault &fault);

// JsonValue<T>: write(), read() and describe(), the type's name in the documentation. `now` is the
// moment that relative times are measured against.

template <> struct JsonValue<bool>
{
    static QJsonValue write(bool value, Instant now);
    static Reading<bool> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// A whole number; a string of digits is understood too, because forms of web clients send it.
template <> struct JsonValue<int>
{
    static QJsonValue write(int value, Instant now);
    static Reading<int> read(const QJsonValue &json, Instant now);
    static QString describe();
};

template <> struct JsonValue<std::int64_t>
{
    static QJsonValue write(std::int64_t value, Instant now);
    static Reading<std::int64_t> read(const QJsonValue &json, Instant now);
    static QString describe();
};

template <> struct JsonValue<double>
{
    static QJsonValue write(double value, Instant now);
    static Reading<double> read(const QJsonValue &json, Instant now);
    static QString describe();
};

template <> struct JsonValue<QString>
{
    static QJsonValue write(const QString &value, Instant now);
    static Reading<QString> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// ISO 8601 with milliseconds and an offset; written in UTC.
template <> struct JsonValue<Instant>
{
    static QJsonValue write(Instant value, Instant now);
    static Reading<Instant> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// A whole number of seconds.
template <> struct JsonValue<seconds>
{
    static QJsonValue write(seconds value, Instant now);
    static Reading<seconds> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// YYYY-MM-DD; an invalid date is written as null.
template <> struct JsonValue<QDate>
{
    static QJsonValue write(QDate value, Instant now);
    static Reading<QDate> read(const QJsonValue &json, Instant now);
    static QString describe();
};

/// Texts by name. Numbers, true and false are turned into text; a null is left out.
template <> struct JsonValue<QMap<QString, QString>>
{
    static QJsonValue write(const QMap<QString, QString> &value, Instant now);
    static Reading<QMap<QString, QString>> read(const QJsonValue &json, Instant now);
    static QString describe();
};

template <class T> struct JsonValue<std::optional<T>>
{
    static QJsonValue write(const std::optional<T> &value, Instant now)
    {
        return value ? JsonValue<T>::write(*value, now) : QJsonValue();
    }
    static Reading<std::optional<T>> read(const QJsonValue &json, Instant now)
    {
        return JsonValue<T>::read(json, now).map([](const T &value) { return std::optional<T>(value); });
    }
    static QString describe() { return JsonValue<T>::describe(); }
};

/// Whether a value, or every value in it, is at least `minimum`; anything but a number is.
template <class T> [[nodiscard]] bool reaches(const T &value, int minimum)
{
    if constexpr (std::is_same_v<T, int> || std::is_same_v<T, std::int64_t>)
        return value >= minimum;
    else if constexpr (std::is_same_v<T, seconds>)
        return value >= seconds(minimum);
    else
        return true;
}
template <class T> [[nodiscard]] bool reaches(const std::optional<T> &value, int minimum)
{
    return !value || reaches(*value, minimum);
}
template <class T> [[nodiscard]] bool reaches(const std::vector<T> &values, int minimum)
{
    return std::ranges::all_of(values, [minimum](const T &value) { return reaches(value, minimum); });
}

template <HasTexts T> struct JsonValue<T>
{
    static QJsonValue write(T value, Instant)
    {
        for (const auto &[candidate, text] : EnumTexts<T>::all) {
            if (candidate == value)
                return QString(QLatin1String(text));
        }
        return {};
    }
    static Reading<T> read(const QJsonValue &json, Instant)
    {
        const QString found = json.toString();
        const Qt::CaseSensitivity sensitivity =
            HasTextsInAnyCase<T> ? Qt::CaseInsensitive : Qt::CaseSensitive;
        for (const auto &[candidate, text] : EnumTexts<T>::all) {
            if (json.isString() && found.compare(QLatin1String(text), sensitivity) == 0)
                return candidate;
        }
        return wrongType(describe(), json);
    }
    static QString describe()
    {
        QString result = QStringLiteral("one of");
        for (const auto &[candidate, text] : EnumTexts<T>::all)
            result += QStringLiteral(" \"%1\"").arg(QLatin1String(text));
        return result;
    }
};

template <class T> struct JsonValue<std::vector<T>>
{
    static QJsonValue write(const std::vector<T> &values, Instant now)
    {
        QJsonArray array;
        for (const T &value : values)
            array.append(JsonValue<T>::write(value, now));
        return array;
    }
    static Reading<std::vector<T>> read(const QJsonValue &json, Instant now)
    {
        if (!json.isArray())
            return wrongType(describe(), json);
        const QJsonArray array = json.toArray();
        std::vector<T> values;
        values.reserve(static_cast<std::size_t>(array.size()));
        for (qsizetype index = 0; index < array.size(); ++index) {
            Reading<T> value = JsonValue<T>::read(array.at(index), now);
            if (!value)
                return tl::unexpected(nestedIn(QStringLiteral("[%1]").arg(index), value.error()));
            values.push_back(*std::move(value));
        }
        return values;
    }
    static QString describe() { return QStringLiteral("array of %1").arg(JsonValue<T>::describe()); }
};

} // namespace xivocc::protocol
