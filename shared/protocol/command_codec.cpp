#include "codec.h"

#include "command_table.h"
#include "frame.h"
#include "json_object.h"

namespace xivocc::protocol {

QByteArray encode(const Command &command, std::optional<int> ref)
{
    if (std::holds_alternative<Ping>(command))
        return toFrame({{clazKey, QString(pingClaz)}});
    QByteArray frame;
    visitRow<CommandTable>(command, [&frame, ref](const auto &row, const auto &alternative) {
        QJsonObject object = writeFields(alternative, Instant{});
        object.insert(clazKey, QString(webClaz));
        object.insert(commandKey, QString(row.name));
        if (ref)
            object.insert(refKey, *ref);
        frame = toFrame(object);
    });
    return frame;
}

namespace {

/// A number of another type, or none, leaves the command as XuC's clients send it.
std::optional<int> readRef(const QJsonObject &object)
{
    const int ref = object.value(refKey).toInt(-1);
    return ref < 0 ? std::nullopt : std::optional(ref);
}

tl::expected<Command, DecodeError> readCommand(const QJsonObject &object)
{
    const QJsonValue claz = object.value(clazKey);
    if (claz == pingClaz)
        return Ping{};
    const auto name = readName(object, commandKey);
    if (!name)
        return tl::unexpected(name.error());
    if (!claz.isUndefined() && claz != webClaz)
        return tl::unexpected(DecodeError{DecodeError::Kind::BadField, *name, clazKey,
                                          QStringLiteral("Expected \"web\" or \"ping\".")});

    tl::expected<Command, DecodeError> result = tl::unexpected(unknownName(*name));
    CommandTable::forEachRow([&]<class T>(const TableEntry<T> &row) {
        if (std::is_same_v<T, Ping> || row.name != *name)
            return;
        auto command = readFields<T>(object, Instant{});
        if (command)
            result.emplace(*std::move(command));
        else
            result = tl::unexpected(refusal(*name, command.error()));
    });
    return result;
}

} // namespace

tl::expected<NumberedCommand, DecodeError> decodeNumberedCommand(const QByteArray &frame)
{
    const auto object = parseFrame(frame, maxCommandBytes);
    if (!object)
        return tl::unexpected(object.error());
    const std::optional<int> ref = readRef(*object);
    auto command = readCommand(*object);
    if (command)
        return NumberedCommand{*std::move(command), ref};
    DecodeError error = command.error();
    error.ref = ref;
    return tl::unexpected(error);
}

tl::expected<Command, DecodeError> decodeCommand(const QByteArray &frame)
{
    auto decoded = decodeNumberedCommand(frame);
    if (!decoded)
        return tl::unexpected(decoded.error());
    return std::move(decoded->command);
}

QString wireName(const Command &command)
{
    return nameIn<CommandTable>(command);
}

} // namespace xivocc::protocol
