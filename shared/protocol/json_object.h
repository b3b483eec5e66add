#pragma once

#include "json_value.h"

/// Reading and writing of structs whose Fields are described.
namespace xivocc::protocol {

template <class Owner, class Value>
void writeField(const Field<Owner, Value> &field, const Owner &owner, QJsonObject &object, Instant now)
{
    const Value &value = owner.*(field.member);
    if (field.necessity == Necessity::Optional && value == Value{})
        return;
    object.insert(field.name, JsonValue<Value>::write(value, now));
}

template <class Owner, class Value>
[[nodiscard]] Reading<Value> readField(const Field<Owner, Value> &field, const QJsonObject &object,
                                       Instant now)
{
    const QJsonValue json = object.value(field.name);
    if (json.isUndefined() || json.isNull()) {
        if (field.necessity == Necessity::Required)
            return missingField(field.name);
        return Value{};
    }
    Reading<Value> value = JsonValue<Value>::read(json, now);
    if (!value)
        return tl::unexpected(nestedIn(field.name, value.error()));
    if constexpr (std::is_same_v<Value, int> || std::is_same_v<Value, std::optional<int>>) {
        if (*value < field.minimum) {
            const QString reason = QStringLiteral("Expected at least %1.").arg(field.minimum);
            return tl::unexpected(Fault{DecodeError::Kind::BadField, field.name, reason});
        }
    }
    return value;
}

template <HasFields T> [[nodiscard]] QJsonObject writeFields(const T &value, Instant now)
{
    QJsonObject object;
    std::apply([&](const auto &...field) { (writeField(field, value, object, now), ...); }, Fields<T>::all);
    return object;
}

template <HasFields T> [[nodiscard]] Reading<T> readFields(const QJsonObject &object, Instant now)
{
    T result{};
    std::optional<Fault> fault;
    const auto take = [&](const auto &field) {
        auto value = readField(field, object, now);
        if (value)
            result.*(field.member) = *std::move(value);
        else
            fault = value.error();
        return value.has_value();
    };
    const bool complete =
        std::apply([&](const auto &...field) { return (take(field) && ...); }, Fields<T>::all);
    if (!complete)
        return tl::unexpected(*fault);
    return result;
}

template <HasFields T> struct JsonValue<T>
{
    static QJsonValue write(const T &value, Instant now) { return writeFields(value, now); }
    static Reading<T> read(const QJsonValue &json, Instant now)
    {
        if (!json.isObject())
            return wrongType(describe(), json);
        return readFields<T>(json.toObject(), now);
    }
    static QString describe() { return QLatin1String(Fields<T>::name); }
};

} // namespace xivocc::protocol
