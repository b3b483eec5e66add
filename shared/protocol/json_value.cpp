#include "json_value.h"

#include <QDateTime>
#include <QTimeZone>
#include <cmath>
#include <limits>

namespace xivocc::protocol {

namespace {

/// Longest piece of a refused value that is repeated in a reason.
constexpr qsizetype maxQuotedCharacters = 40;

QString nameOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    case QJsonValue::Double:
        return QStringLiteral("the number %1").arg(value.toDouble());
    case QJsonValue::String:
        return QStringLiteral("the text \"%1\"").arg(value.toString().left(maxQuotedCharacters));
    case QJsonValue::Array:
        return QStringLiteral("an array");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    default:
        return QStringLiteral("null");
    }
}

Fault noText()
{
    return {DecodeError::Kind::BadField,
            {},
            QStringLiteral("The text has the character U+0000, which cannot be kept. Leave it out.")};
}

} // namespace

tl::unexpected<Fault> wrongType(const QString &expected, const QJsonValue &found)
{
    return tl::unexpected(Fault{DecodeError::Kind::BadField,
                                {},
                                QStringLiteral("Expected %1, found %2.").arg(expected, nameOf(found))});
}

tl::unexpected<Fault> missingField(QLatin1String name)
{
    return tl::unexpected(
        Fault{DecodeError::Kind::MissingField, name, QStringLiteral("The field is missing or null.")});
}

Fault nestedIn(const QString &parent, const Fault &fault)
{
    const bool needsDot = !fault.path.isEmpty() && !fault.path.startsWith(QLatin1Char('['));
    return {fault.kind, needsDot ? parent + QLatin1Char('.') + fault.path : parent + fault.path,
            fault.reason};
}

QJsonValue JsonValue<bool>::write(bool value, Instant)
{
    return value;
}

Reading<bool> JsonValue<bool>::read(const QJsonValue &json, Instant)
{
    if (!json.isBool())
        return wrongType(describe(), json);
    return json.toBool();
}

QString JsonValue<bool>::describe()
{
    return QStringLiteral("true or false");
}

QJsonValue JsonValue<int>::write(int value, Instant)
{
    return value;
}

Reading<int> JsonValue<int>::read(const QJsonValue &json, Instant)
{
    if (json.isString()) {
        bool isNumber = false;
        const int value = json.toString().toInt(&isNumber);
        if (isNumber)
            return value;
    } else if (json.isDouble()) {
        const double value = json.toDouble();
        if (std::trunc(value) == value && value >= std::numeric_limits<int>::min() &&
            value <= std::numeric_limits<int>::max())
            return static_cast<int>(value);
    }
    return wrongType(describe(), json);
}

QString JsonValue<int>::describe()
{
    return QStringLiteral("integer");
}

QJsonValue JsonValue<std::int64_t>::write(std::int64_t value, Instant)
{
    return static_cast<qint64>(value);
}

Reading<std::int64_t> JsonValue<std::int64_t>::read(const QJsonValue &json, Instant)
{
    if (json.isString()) {
        bool isNumber = false;
        const qint64 value = json.toString().toLongLong(&isNumber);
        if (isNumber)
            return value;
    } else if (json.isDouble()) {
        // toInteger() gives its default for fractions and numbers out of range.
        const qint64 value = json.toInteger(0);
        if (value != 0 || json.toDouble() == 0)
            return value;
    }
    return wrongType(describe(), json);
}

QString JsonValue<std::int64_t>::describe()
{
    return QStringLiteral("integer of 64 bits");
}

QJsonValue JsonValue<double>::write(double value, Instant)
{
    return value;
}

Reading<double> JsonValue<double>::read(const QJsonValue &json, Instant)
{
    if (!json.isDouble())
        return wrongType(describe(), json);
    return json.toDouble();
}

QString JsonValue<double>::describe()
{
    return QStringLiteral("number");
}

QJsonValue JsonValue<QString>::write(const QString &value, Instant)
{
    return value.isNull() ? QLatin1String("") : QJsonValue(value);
}

Reading<QString> JsonValue<QString>::read(const QJsonValue &json, Instant)
{
    if (!json.isString())
        return wrongType(describe(), json);
    QString text = json.toString();
    if (text.contains(QChar::Null))
        return tl::unexpected(noText());
    return text;
}

QString JsonValue<QString>::describe()
{
    return QStringLiteral("text");
}

QJsonValue JsonValue<Instant>::write(Instant value, Instant)
{
    const qint64 sinceEpoch = value.time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch, QTimeZone::utc()).toString(Qt::ISODateWithMs);
}

Reading<Instant> JsonValue<Instant>::read(const QJsonValue &json, Instant)
{
    const QDateTime time = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return wrongType(describe(), json);
    return Instant(milliseconds(time.toMSecsSinceEpoch()));
}

QString JsonValue<Instant>::describe()
{
    return QStringLiteral("time in ISO 8601 with offset");
}

QJsonValue JsonValue<seconds>::write(seconds value, Instant)
{
    return static_cast<qint64>(value.count());
}

Reading<seconds> JsonValue<seconds>::read(const QJsonValue &json, Instant now)
{
    const Reading<int> count = JsonValue<int>::read(json, now);
    if (!count)
        return wrongType(describe(), json);
    return seconds(*count);
}

QString JsonValue<seconds>::describe()
{
    return QStringLiteral("integer, in seconds");
}

QJsonValue JsonValue<QDate>::write(QDate value, Instant)
{
    return value.isValid() ? QJsonValue(value.toString(Qt::ISODate)) : QJsonValue();
}

Reading<QDate> JsonValue<QDate>::read(const QJsonValue &json, Instant)
{
    const QDate date = QDate::fromString(json.toString(), Qt::ISODate);
    if (!date.isValid())
        return wrongType(describe(), json);
    return date;
}

QString JsonValue<QDate>::describe()
{
    return QStringLiteral("date as YYYY-MM-DD");
}

QJsonValue JsonValue<QMap<QString, QString>>::write(const QMap<QString, QString> &value, Instant now)
{
    QJsonObject object;
    for (auto entry = value.begin(); entry != value.end(); ++entry)
        object.insert(entry.key(), JsonValue<QString>::write(entry.value(), now));
    return object;
}

Reading<QMap<QString, QString>> JsonValue<QMap<QString, QString>>::read(const QJsonValue &json, Instant)
{
    if (!json.isObject())
        return wrongType(describe(), json);
    const QJsonObject object = json.toObject();
    QMap<QString, QString> result;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry->isNull())
            continue;
        if (entry.key().contains(QChar::Null) || entry->toString().contains(QChar::Null))
            return tl::unexpected(noText());
        if (entry->isArray() || entry->isObject())
            return tl::unexpected(nestedIn(entry.key().left(maxQuotedCharacters),
                                           wrongType(QStringLiteral("text"), *entry).value()));
        result.insert(entry.key(), entry->toVariant().toString());
    }
    return result;
}

QString JsonValue<QMap<QString, QString>>::describe()
{
    return QStringLiteral("object of texts");
}

} // namespace xivocc::protocol
