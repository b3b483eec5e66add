#include "value_forms.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>
#include <algorithm>
#include <array>

namespace xivocc::protocol {

namespace {

constexpr std::array allStatuses{
    PhoneStatus::Available,      PhoneStatus::Calling, PhoneStatus::Busy,        PhoneStatus::Unavailable,
    PhoneStatus::Ringing,        PhoneStatus::OnHold,  PhoneStatus::Deactivated, PhoneStatus::Nonexistent,
    PhoneStatus::BusyAndRinging, PhoneStatus::Error};

constexpr qsizetype dateCharacters = 10;                  ///< of YYYY-MM-DD
constexpr std::int64_t lastEpochSecond = 253'402'300'799; ///< of the year 9999
constexpr int secondsPerMinute = 60;
constexpr int secondsPerHour = 3600;

/// An integer between -limit and limit.
Reading<std::int64_t> readInteger(const QJsonValue &json, std::int64_t limit, const QString &expected)
{
    const Reading<std::int64_t> value = JsonValue<std::int64_t>::read(json, {});
    if (!value || *value > limit || *value < -limit)
        return wrongType(expected, json);
    return value;
}

} // namespace

QJsonValue EpochSeconds::write(Instant value, Instant)
{
    return static_cast<qint64>(std::chrono::floor<seconds>(value).time_since_epoch().count());
}

Reading<Instant> EpochSeconds::read(const QJsonValue &json, Instant)
{
    return readInteger(json, lastEpochSecond, describe()).map([](std::int64_t value) {
        return Instant(seconds(value));
    });
}

QString EpochSeconds::describe()
{
    return QStringLiteral("integer, in seconds since 1970");
}

QJsonValue EpochMilliseconds::write(Instant value, Instant)
{
    return static_cast<qint64>(value.time_since_epoch().count());
}

Reading<Instant> EpochMilliseconds::read(const QJsonValue &json, Instant)
{
    return readInteger(json, lastEpochSecond * 1000, describe()).map([](std::int64_t value) {
        return Instant(milliseconds(value));
    });
}

QString EpochMilliseconds::describe()
{
    return QStringLiteral("integer, in milliseconds since 1970");
}

QJsonValue EpochMillisecondsOrZero::write(const std::optional<Instant> &value, Instant now)
{
    return EpochMilliseconds::write(value.value_or(Instant{}), now);
}

Reading<std::optional<Instant>> EpochMillisecondsOrZero::read(const QJsonValue &json, Instant now)
{
    return EpochMilliseconds::read(json, now).map(
        [](Instant value) { return value == Instant{} ? std::nullopt : std::optional(value); });
}

QString EpochMillisecondsOrZero::describe()
{
    return EpochMilliseconds::describe() + QStringLiteral(", or 0");
}

QJsonValue SecondsSince::write(Instant value, Instant now)
{
    return static_cast<qint64>(std::max<seconds::rep>(0, std::chrono::floor<seconds>(now - value).count()));
}

Reading<Instant> SecondsSince::read(const QJsonValue &json, Instant now)
{
    const Reading<int> value = JsonValue<int>::read(json, now);
    if (!value)
        return wrongType(describe(), json);
    return now - seconds(std::max(0, *value));
}

QString SecondsSince::describe()
{
    return QStringLiteral("integer, in seconds passed since");
}

QJsonValue ClockDuration::write(const std::optional<seconds> &value, Instant)
{
    if (!value)
        return QJsonValue::Null;
    const auto count = std::max<seconds::rep>(0, value->count());
    const auto twoDigits = [](seconds::rep number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    return QStringList{twoDigits(count / secondsPerHour),
                       twoDigits(count % secondsPerHour / secondsPerMinute),
                       twoDigits(count % secondsPerMinute)}
        .join(QLatin1Char(':'));
}

Reading<std::optional<seconds>> ClockDuration::read(const QJsonValue &json, Instant)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{2,5}):([0-5][0-9]):([0-5][0-9])\\z"));
    const QRegularExpressionMatch match = pattern.match(json.toString());
    if (!match.hasMatch())
        return wrongType(describe(), json);
    return seconds(match.captured(1).toInt() * secondsPerHour + match.captured(2).toInt() * secondsPerMinute +
                   match.captured(3).toInt());
}

QString ClockDuration::describe()
{
    return QStringLiteral("HH:MM:SS or null");
}

QJsonValue PhoneStatusCode::write(PhoneStatus value, Instant)
{
    return static_cast<int>(value);
}

Reading<PhoneStatus> PhoneStatusCode::read(const QJsonValue &json, Instant now)
{
    const Reading<int> code = JsonValue<int>::read(json, now);
    for (const PhoneStatus status : allStatuses) {
        if (code && *code == static_cast<int>(status))
            return status;
    }
    return wrongType(describe(), json);
}

QString PhoneStatusCode::describe()
{
    return QStringLiteral("phone status as integer");
}

QJsonValue OptionalPhoneStatusCode::write(const std::optional<PhoneStatus> &value, Instant now)
{
    return value ? PhoneStatusCode::write(*value, now) : QJsonValue();
}

Reading<std::optional<PhoneStatus>> OptionalPhoneStatusCode::read(const QJsonValue &json, Instant now)
{
    return PhoneStatusCode::read(json, now).map([](PhoneStatus status) { return std::optional(status); });
}

QString OptionalPhoneStatusCode::describe()
{
    return PhoneStatusCode::describe();
}

QJsonValue JsonValue<WallTime>::write(WallTime value, Instant)
{
    return QDateTime::fromSecsSinceEpoch(value.time_since_epoch().count(), QTimeZone::utc())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

Reading<WallTime> JsonValue<WallTime>::read(const QJsonValue &json, Instant)
{
    // Not read as local time, which does not have every time of the day on every day.
    const QString text = json.toString();
    const QDateTime time(QDate::fromString(text.left(dateCharacters), QStringLiteral("yyyy-MM-dd")),
                         QTime::fromString(text.mid(dateCharacters), QStringLiteral(" HH:mm:ss")),
                         QTimeZone::utc());
    if (!time.isValid())
        return wrongType(describe(), json);
    return WallTime(seconds(time.toSecsSinceEpoch()));
}

QString JsonValue<WallTime>::describe()
{
    return QStringLiteral("YYYY-MM-DD HH:MM:SS, local time of the server");
}

QJsonValue JsonValue<QTime>::write(QTime value, Instant)
{
    return value.isValid() ? QJsonValue(value.toString(Qt::ISODate)) : QJsonValue();
}

Reading<QTime> JsonValue<QTime>::read(const QJsonValue &json, Instant)
{
    const QTime time = QTime::fromString(json.toString(), QStringLiteral("HH:mm:ss"));
    if (!time.isValid())
        return wrongType(describe(), json);
    return time;
}

QString JsonValue<QTime>::describe()
{
    return QStringLiteral("HH:MM:SS");
}

QJsonValue JsonValue<std::variant<QString, bool>>::write(const Cell &value, Instant now)
{
    return std::visit([now]<class T>(const T &cell) { return JsonValue<T>::write(cell, now); }, value);
}

Reading<std::variant<QString, bool>> JsonValue<std::variant<QString, bool>>::read(const QJsonValue &json,
                                                                                  Instant)
{
    if (json.isArray() || json.isObject())
        return wrongType(describe(), json);
    Cell cell;
    if (json.isBool())
        cell = json.toBool();
    else if (!json.isNull())
        cell = json.toVariant().toString();
    return cell;
}

QString JsonValue<std::variant<QString, bool>>::describe()
{
    return QStringLiteral("text, true or false");
}

QJsonValue JsonValue<std::variant<double, Instant>>::write(const Figure &value, Instant now)
{
    return std::visit([now]<class T>(const T &figure) { return JsonValue<T>::write(figure, now); }, value);
}

Reading<std::variant<double, Instant>> JsonValue<std::variant<double, Instant>>::read(const QJsonValue &json,
                                                                                      Instant now)
{
    if (json.isDouble())
        return Figure(json.toDouble());
    const Reading<Instant> moment = JsonValue<Instant>::read(json, now);
    if (!moment)
        return wrongType(describe(), json);
    return Figure(*moment);
}

QString JsonValue<std::variant<double, Instant>>::describe()
{
    return QStringLiteral("number, or time in ISO 8601 with offset");
}

} // namespace xivocc::protocol
