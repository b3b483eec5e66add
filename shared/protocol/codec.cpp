#include "codec.h"

#include "command_table.h"
#include "frame.h"
#include "json_object.h"
#include "message_table.h"

namespace xivocc::protocol {

namespace {

const QLatin1String clazKey("claz");
const QLatin1String commandKey("command");
const QLatin1String messageKey("msgType");
const QLatin1String bodyKey("ctiMessage");
const QLatin1String pingClaz("ping");
const QLatin1String webClaz("web");

template <class Table, class Visitor> void forEachRow(const Table &table, Visitor visit)
{
    std::apply([&](const auto &...row) { (visit(row), ...); }, table);
}

template <class T, class Table> QLatin1String nameIn(const Table &table)
{
    return std::get<TableEntry<T>>(table).name;
}

DecodeError refusal(const QString &name, const Fault &fault)
{
    return {fault.kind, name, fault.path, fault.reason};
}

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
    return std::visit(
        [now]<class T>(const T &alternative) {
            if constexpr (std::is_same_v<T, Pong>)
                return toFrame({{clazKey, QString(pingClaz)}});
            else
                return toFrame(
                    {{messageKey, QString(nameIn<T>(messageTable))}, {bodyKey, bodyOf(alternative, now)}});
        },
        message);
}

QByteArray encode(const Command &command)
{
    return std::visit(
        []<class T>(const T &alternative) {
            if constexpr (std::is_same_v<T, Ping>)
                return toFrame({{clazKey, QString(pingClaz)}});
            QJsonObject object = writeFields(alternative, Instant{});
            object.insert(clazKey, QString(webClaz));
            object.insert(commandKey, QString(nameIn<T>(commandTable)));
            return toFrame(object);
        },
        command);
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
    forEachRow(messageTable, [&]<class T>(const TableEntry<T> &row) {
        if (std::is_same_v<T, Pong> || row.name != *name)
            return;
        auto message = readBody<T>(object->value(bodyKey), now);
        if (message)
            result = *std::move(message);
        else
            result = tl::unexpected(refusal(*name, message.error()));
    });
    return result;
}

tl::expected<Command, DecodeError> decodeCommand(const QByteArray &frame)
{
    const auto object = parseFrame(frame, maxCommandBytes);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonValue claz = object->value(clazKey);
    if (claz == pingClaz)
        return Ping{};
    const auto name = readName(*object, commandKey);
    if (!name)
        return tl::unexpected(name.error());
    if (!claz.isUndefined() && claz != webClaz)
        return tl::unexpected(DecodeError{DecodeError::Kind::BadField, *name, clazKey,
                                          QStringLiteral("Expected \"web\" or \"ping\".")});

    tl::expected<Command, DecodeError> result = tl::unexpected(unknownName(*name));
    forEachRow(commandTable, [&]<class T>(const TableEntry<T> &row) {
        if (std::is_same_v<T, Ping> || row.name != *name)
            return;
        auto command = readFields<T>(*object, Instant{});
        if (command)
            result = *std::move(command);
        else
            result = tl::unexpected(refusal(*name, command.error()));
    });
    return result;
}

QString wireName(const Command &command)
{
    return std::visit([]<class T>(const T &) -> QString { return nameIn<T>(commandTable); }, command);
}

QString wireName(const ServerMessage &message)
{
    return std::visit([]<class T>(const T &) -> QString { return nameIn<T>(messageTable); }, message);
}

} // namespace xivocc::protocol
