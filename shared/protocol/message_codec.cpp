#include "codec.h"

#include "frame.h"
#include "json_object.h"
#include "message_table.h"

namespace xivocc::protocol {

namespace {

template <class T> QJsonValue bodyOf(const T &message, Instant now)
{
    if constexpr (HasBody<T>) {
        const auto &value = message.*(Body<T>::member);
        return JsonValue<std::remove_cvref_t<decltype(value)>>::write(value, now);
    } else {
        return writeFields(message, now);
    }
}

template <class T> Reading<T> readBody(const QJsonValue &body, Instant now)
{
    if constexpr (HasBody<T>) {
        T message;
        using Value = std::remove_cvref_t<decltype(message.*(Body<T>::member))>;
        return JsonValue<Value>::read(body, now).map([&message](const Value &value) {
            message.*(Body<T>::member) = value;
            return message;
        });
    } else {
        if (!body.isObject())
            return wrongType(QStringLiteral("an object"), body);
        return readFields<T>(body.toObject(), now);
    }
}

// Inside these two, time is that of the moment they tell of.

template <> QJsonValue bodyOf(const PastFloor &message, Instant)
{
    return writeFields(message, message.at);
}

template <> Reading<PastFloor> readBody(const QJsonValue &body, Instant now)
{
    if (!body.isObject())
        return wrongType(QStringLiteral("an object"), body);
    const Reading<Instant> at = EpochMilliseconds::read(body.toObject().value(QLatin1String("at")), now);
    return readFields<PastFloor>(body.toObject(), at.value_or(now));
}

constexpr QLatin1String atKey("at");
constexpr QLatin1String eventMessageKey("message");

QJsonObject frameOf(const ServerMessage &message, Instant now)
{
    if (std::holds_alternative<Pong>(message))
        return {{clazKey, QString(pingClaz)}};
    QJsonObject frame;
    visitRow<MessageTable>(message, [&frame, now](const auto &row, const auto &alternative) {
        frame = {{messageKey, QString(row.name)}, {bodyKey, bodyOf(alternative, now)}};
    });
    return frame;
}

template <class T>
constexpr bool holdsMessages = std::is_same_v<T, PastFloor> || std::is_same_v<T, PastFloorChanges>;

tl::expected<ServerMessage, DecodeError> readFrame(const QJsonObject &object, Instant now, bool isInside)
{
    const auto name = readName(object, messageKey);
    if (!name)
        return tl::unexpected(name.error());
    tl::expected<ServerMessage, DecodeError> result = tl::unexpected(unknownName(*name));
    MessageTable::forEachRow([&]<class T>(const TableEntry<T> &row) {
        if (std::is_same_v<T, Pong> || row.name != *name || (isInside && holdsMessages<T>))
            return;
        auto message = readBody<T>(object.value(bodyKey), now);
        if (message)
            result.emplace(*std::move(message));
        else
            result = tl::unexpected(refusal(*name, message.error()));
    });
    return result;
}

} // namespace

QByteArray encode(const ServerMessage &message, Instant now)
{
    return toFrame(frameOf(message, now));
}

tl::expected<ServerMessage, DecodeError> decodeMessage(const QByteArray &frame, Instant now)
{
    const auto object = parseFrame(frame, maxMessageBytes);
    if (!object)
        return tl::unexpected(object.error());
    if (!object->contains(messageKey) && object->value(clazKey) == pingClaz)
        return Pong{};
    return readFrame(*object, now, false);
}

QJsonValue JsonValue<ServerMessage>::write(const ServerMessage &message, Instant now)
{
    return frameOf(message, now);
}

Reading<ServerMessage> JsonValue<ServerMessage>::read(const QJsonValue &json, Instant now)
{
    if (!json.isObject())
        return wrongType(describe(), json);
    auto message = readFrame(json.toObject(), now, true);
    if (!message)
        return tl::unexpected(Fault{message.error().kind, message.error().field, message.error().reason});
    return *std::move(message);
}

QString JsonValue<ServerMessage>::describe()
{
    return QStringLiteral("message");
}

QJsonValue JsonValue<PastEvent>::write(const PastEvent &event, Instant)
{
    return QJsonObject{{atKey, EpochMilliseconds::write(event.at, event.at)},
                       {eventMessageKey, JsonValue<ServerMessage>::write(event.message, event.at)}};
}

Reading<PastEvent> JsonValue<PastEvent>::read(const QJsonValue &json, Instant now)
{
    if (!json.isObject())
        return wrongType(describe(), json);
    const QJsonObject object = json.toObject();
    const Reading<Instant> at = EpochMilliseconds::read(object.value(atKey), now);
    if (!at)
        return tl::unexpected(nestedIn(atKey, at.error()));
    auto message = JsonValue<ServerMessage>::read(object.value(eventMessageKey), *at);
    if (!message)
        return tl::unexpected(nestedIn(eventMessageKey, message.error()));
    return PastEvent{*at, *std::move(message)};
}

QString JsonValue<PastEvent>::describe()
{
    return QStringLiteral("object of at (milliseconds since 1970) and message");
}

QString wireName(const ServerMessage &message)
{
    return nameIn<MessageTable>(message);
}

} // namespace xivocc::protocol
