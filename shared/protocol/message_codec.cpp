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

} // namespace

QByteArray encode(const ServerMessage &message, Instant now)
{
    if (std::holds_alternative<Pong>(message))
        return toFrame({{clazKey, QString(pingClaz)}});
    QByteArray frame;
    visitRow<MessageTable>(message, [&frame, now](const auto &row, const auto &alternative) {
        frame = toFrame({{messageKey, QString(row.name)}, {bodyKey, bodyOf(alternative, now)}});
    });
    return frame;
}

tl::expected<ServerMessage, DecodeError> decodeMessage(const QByteArray &frame, Instant now)
{
    const auto object = parseFrame(frame, maxMessageBytes);
    if (!object)
        return tl::unexpected(object.error());
    if (!object->contains(messageKey) && object->value(clazKey) == pingClaz)
        return Pong{};
    const auto name = readName(*object, messageKey);
    if (!name)
        return tl::unexpected(name.error());

    tl::expected<ServerMessage, DecodeError> result = tl::unexpected(unknownName(*name));
    MessageTable::forEachRow([&]<class T>(const TableEntry<T> &row) {
        if (std::is_same_v<T, Pong> || row.name != *name)
            return;
        auto message = readBody<T>(object->value(bodyKey), now);
        if (message)
            result.emplace(*std::move(message));
        else
            result = tl::unexpected(refusal(*name, message.error()));
    });
    return result;
}

QString wireName(const ServerMessage &message)
{
    return nameIn<MessageTable>(message);
}

} // namespace xivocc::protocol
