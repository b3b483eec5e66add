#pragma once

#include "codec.h"

#include <QJsonObject>

/// The JSON object around every command and message.
namespace xivocc::protocol {

[[nodiscard]] QByteArray toFrame(const QJsonObject &object);
[[nodiscard]] tl::expected<QJsonObject, DecodeError> parseFrame(const QByteArray &frame, qsizetype maxBytes);

/// The text of `key`, which says what the frame is.
[[nodiscard]] tl::expected<QString, DecodeError> readName(const QJsonObject &object, QLatin1String key);
[[nodiscard]] DecodeError unknownName(const QString &name);

} // namespace xivocc::protocol
