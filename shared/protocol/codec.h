#pragma once

#include "commands.h"
#include "messages.h"

#include <domain/time.h>

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <optional>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::protocol {

/// Why a frame could not be read.
struct DecodeError
{
    enum class Kind { Malformed, UnknownName, MissingField, BadField };
    Kind kind = Kind::Malformed;
    QString name;             ///< command or message, empty when it could not be read
    QString field;            ///< the field at fault, may be empty
    QString reason;           ///< one English sentence
    std::optional<int> ref{}; ///< the number of the command, when it has one

    bool operator==(const DecodeError &) const = default;
};

/// A command with the number that its client gave it; the answers to it carry the number, and
/// CommandFinished tells their end. Commands of XuC's clients have none.
struct NumberedCommand
{
    Command command;
    std::optional<int> ref;
};

/// Frames longer than this are refused before they are parsed.
constexpr qsizetype maxCommandBytes = 64 * 1024;
constexpr qsizetype maxMessageBytes = 16 * 1024 * 1024;

/// UTF-8 JSON of one frame. `now` is the clock that relative times are measured against.
[[nodiscard]] QByteArray encode(const ServerMessage &message, Instant now);
[[nodiscard]] QByteArray encode(const Command &command, std::optional<int> ref = std::nullopt);

[[nodiscard]] tl::expected<ServerMessage, DecodeError> decodeMessage(const QByteArray &frame, Instant now);
/// Tolerates what real clients send: numeric strings for integers, null for absent fields.
[[nodiscard]] tl::expected<Command, DecodeError> decodeCommand(const QByteArray &frame);
[[nodiscard]] tl::expected<NumberedCommand, DecodeError> decodeNumberedCommand(const QByteArray &frame);

/// The wire name of a command ("pauseAgent") or message ("QueueList"), for logs and errors.
[[nodiscard]] QString wireName(const Command &command);
[[nodiscard]] QString wireName(const ServerMessage &message);

/// A row of the protocol table, for documentation and tests.
struct TableRow
{
    QString name;      ///< what wireName() gives
    QString origin;    ///< section of the XuC protocol, with the mark of its source
    QString meaning;   ///< one sentence
    QByteArray sample; ///< a complete frame
};
[[nodiscard]] std::vector<TableRow> commandRows();
[[nodiscard]] std::vector<TableRow> messageRows();

/// Which tests cover the rows: {"commands": {"dial": ["tests/… Class::function"]}, "messages": {…}}.
using Coverage = QJsonObject;

/// docs/protocol.md, generated from the protocol table.
[[nodiscard]] QString protocolDocument(const Coverage &coverage);

} // namespace xivocc::protocol
