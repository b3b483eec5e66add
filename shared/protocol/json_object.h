#pragma once

#include "json_value.h"

/// Reading and writing of structs whose Fields are described.
namespace xivocc::protocol {

template <class Owner, class Value, class Form>
void writeField(const Field<Owner, Value, Form> &field, const Owner &owner, QJsonObject &object, Instant now)
{
    const Value &value = owner.*(field.member);
    if (field.necessity == Necessity::Optional && value == Value{})
        return;
    object.insert(field.name, Form::write(value, now));
}

template <class Owner, class Part, class Inner>
void writeField(const PartField<Owner, Part, Inner> &field, const Owner &owner, QJsonObject &object,
                Instant now)
{
    writeField(field.inner, owner.*(field.part), object, now);
}

template <HasFields T> void writeInto(QJsonObject &object, const T &value, Instant now);

template <class Owner, class Part>
void writeField(const FlatPart<Owner, Part> &field, const Owner &owner, QJsonObject &object, Instant now)
{
    writeInto(object, owner.*(field.part), now);
}

/// Puts the field's value into `owner`; gives what is wrong with it otherwise.
template <class Owner, class Value, class Form>
[[nodiscard]] std::optional<Fault> readField(const Field<Owner, Value, Form> &field, Owner &owner,
                                             const QJsonObject &object, Instant now)
{
    const QJsonValue json = object.value(field.name);
    if (json.isUndefined() || json.isNull()) {
        if (field.necessity == Necessity::Required)
            return missingField(field.name).value();
        return std::nullopt;
    }
    Reading<Value> value = Form::read(json, now);
    if (!value)
        return nestedIn(field.name, value.error());
    if (!reaches(*value, field.minimum)) {
        const QString reason = QStringLiteral("Expected at least %1.").arg(field.minimum);
        return Fault{DecodeError::Kind::BadField, field.name, reason};
    }
    owner.*(field.member) = *std::move(value);
    return std::nullopt;
}

template <class Owner, class Part, class Inner>
[[nodiscard]] std::optional<Fault> readField(const PartField<Owner, Part, Inner> &field, Owner &owner,
                                             const QJsonObject &object, Instant now)
{
    return readField(field.inner, owner.*(field.part), object, now);
}

template <HasFields T> [[nodiscard]] Reading<T> readFields(const QJsonObject &object, Instant now);

template <class Owner, class Part>
[[nodiscard]] std::optional<Fault> readField(const FlatPart<Owner, Part> &field, Owner &owner,
                                             const QJsonObject &object, Instant now)
{
    Reading<Part> part = readFields<Part>(object, now);
    if (!part)
        return part.error();
    owner.*(field.part) = *std::move(part);
    return std::nullopt;
}

template <HasFields T> void writeInto(QJsonObject &object, const T &value, Instant now)
{
    std::apply([&](const auto &...field) { (writeField(field, value, object, now), ...); }, Fields<T>::all);
}

template <HasFields T> [[nodiscard]] QJsonObject writeFields(const T &value, Instant now)
{
    QJsonObject object;
    writeInto(object, value, now);
    return object;
}

template <HasFields T> [[nodiscard]] Reading<T> readFields(const QJsonObject &object, Instant now)
{
    T result{};
    std::optional<Fault> fault;
    std::apply(
        [&](const auto &...field) {
            static_cast<void>((!(fault = readField(field, result, object, now)) && ...));
        },
        Fields<T>::all);
    if (fault)
        return tl::unexpected(*std::move(fault));
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
