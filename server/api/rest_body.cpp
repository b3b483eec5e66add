#include "rest_body.h"

#include <QJsonDocument>

namespace xivocc::api {

namespace {
tl::unexpected<HttpResponse> badField(const QString &name, const QString &wanted)
{
    return tl::unexpected(
        HttpResponse::error(400, QStringLiteral("BadField"),
                            QStringLiteral("The field \"%1\" of the body must be %2.").arg(name, wanted)));
}

const QString wantedText = QStringLiteral("a text");
} // namespace

RestBody::Read<RestBody> RestBody::of(const HttpRequest &request)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &fault);
    if (document.isObject())
        return RestBody(document.object());
    QString reason = QStringLiteral("it is something else");
    if (request.body.isEmpty())
        reason = QStringLiteral("it is empty");
    else if (fault.error != QJsonParseError::NoError)
        reason = QStringLiteral("%1 at character %2").arg(fault.errorString()).arg(fault.offset);
    return tl::unexpected(HttpResponse::error(
        400, QStringLiteral("InvalidJson"),
        QStringLiteral("The body must be a JSON object: %1. Write names and texts in double quotes, as in "
                       "{\"number\": \"1101\"}.")
            .arg(reason)));
}

RestBody::Read<QString> RestBody::text(const QString &name) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return badField(name, wantedText + QStringLiteral("; it is missing"));
    if (value.toString().contains(QChar::Null))
        return badField(name, wantedText + QStringLiteral(" without the character U+0000"));
    if (value.isString())
        return value.toString();
    if (const qint64 number = value.toInteger(-1); number >= 0)
        return QString::number(number);
    return badField(name, wantedText);
}

RestBody::Read<QString> RestBody::optionalText(const QString &name) const
{
    const QJsonValue value = m_object.value(name);
    return value.isUndefined() || value.isNull() ? QString() : text(name);
}

RestBody::Read<int> RestBody::wholeNumber(const QString &name) const
{
    const QString wanted = QStringLiteral("a whole number");
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        return badField(name, wanted + QStringLiteral("; it is missing"));
    bool isNumber = value.isDouble() && value.toInt() == value.toDouble();
    const int number = value.isString() ? value.toString().toInt(&isNumber) : value.toInt();
    if (!isNumber)
        return badField(name, wanted);
    return number;
}

RestBody::Read<bool> RestBody::flag(const QString &name) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isBool())
        return value.toBool();
    if (value.toString() == QLatin1String("true"))
        return true;
    if (value.toString() == QLatin1String("false"))
        return false;
    return badField(name, QStringLiteral("true or false"));
}

} // namespace xivocc::api
