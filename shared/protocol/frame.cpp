#include "frame.h"

#include <QJsonDocument>

namespace xivocc::protocol {

namespace {

/// Longest name that an error repeats.
constexpr qsizetype maxNameCharacters = 64;

DecodeError malformed(const QString &reason)
{
    return {DecodeError::Kind::Malformed, {}, {}, reason};
}

} // namespace

QByteArray toFrame(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

tl::expected<QJsonObject, DecodeError> parseFrame(const QByteArray &frame, qsizetype maxBytes)
{
    if (frame.size() > maxBytes)
        return tl::unexpected(malformed(QStringLiteral("The frame has %1 bytes; at most %2 are allowed.")
                                            .arg(frame.size())
                                            .arg(maxBytes)));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(frame, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(malformed(QStringLiteral("The frame is not valid JSON: %1 at byte %2.")
                                            .arg(error.errorString())
                                            .arg(error.offset)));
    if (!document.isObject())
        return tl::unexpected(malformed(QStringLiteral("The frame is not a JSON object.")));
    return document.object();
}

tl::expected<QString, DecodeError> readName(const QJsonObject &object, QLatin1String key)
{
    const QJsonValue name = object.value(key);
    if (name.isUndefined() || name.isNull())
        return tl::unexpected(DecodeError{
            DecodeError::Kind::MissingField, {}, key, QStringLiteral("The field is missing or null.")});
    if (!name.isString())
        return tl::unexpected(
            DecodeError{DecodeError::Kind::BadField, {}, key, QStringLiteral("Expected text.")});
    return name.toString();
}

DecodeError unknownName(const QString &name)
{
    const QString shortName = name.left(maxNameCharacters);
    return {
        DecodeError::Kind::UnknownName, shortName, {}, QStringLiteral("\"%1\" is not known.").arg(shortName)};
}

DecodeError refusal(const QString &name, const Fault &fault)
{
    return {fault.kind, name, fault.path, fault.reason};
}

} // namespace xivocc::protocol
