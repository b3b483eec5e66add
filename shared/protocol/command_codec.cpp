#include "codec.h"

#include "command_table.h"
#include "frame.h"
#include "json_object.h"

namespace xivocc::protocol {

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
            result.emplace(std::in_place_type<T>, *std::move(command));
        else
            result = tl::unexpected(refusal(*name, command.error()));
    });
    return result;
}

QString wireName(const Command &command)
{
    return std::visit([]<class T>(const T &) -> QString { return nameIn<T>(commandTable); }, command);
}

} // namespace xivocc::protocol
