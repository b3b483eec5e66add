#pragma once

#include "codec.h"
#include "json_value.h"

#include <QJsonObject>

/// The JSON object around every command and message.
namespace xivocc::protocol {

constexpr QLatin1String clazKey("claz");
constexpr QLatin1String commandKey("command");
constexpr QLatin1String refKey("ref");
constexpr QLatin1String messageKey("msgType");
constexpr QLatin1String bodyKey("ctiMessage");
constexpr QLatin1String pingClaz("ping");
constexpr QLatin1String webClaz("web");

[[nodiscard]] QByteArray toFrame(const QJsonObject &object);
[[nodiscard]] tl::expected<QJsonObject, DecodeError> parseFrame(const QByteArray &frame, qsizetype maxBytes);

/// The text of `key`, which says what the frame is.
[[nodiscard]] tl::expected<QString, DecodeError> readName(const QJsonObject &object, QLatin1String key);
[[nodiscard]] DecodeError unknownName(const QString &name);
/// The command or message `name` was refused for what is wrong with one of its values.
[[nodiscard]] DecodeError refusal(const QString &name, const Fault &fault);

} // namespace xivocc::protocol
