#include "setting_values.h"

#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>
#include <algorithm>
#include <limits>

namespace xivocc::config {

namespace {

Converted<qint64> wholeNumber(const SettingValue &value, qint64 least, qint64 most)
{
    bool isNumber = true;
    qint64 number = 0;
    if (const auto *written = std::get_if<qint64>(&value))
        number = *written;
    else if (const auto *text = std::get_if<QString>(&value))
        number = text->trimmed().toLongLong(&isNumber);
    else
        isNumber = false;
    if (!isNumber)
        return tl::unexpected(QStringLiteral("must be a whole number"));
    if (number < least || number > most)
        return tl::unexpected(QStringLiteral("must be from %1 to %2").arg(least).arg(most));
    return number;
}

} // namespace

template <> Converted<QString> convert(const SettingValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    return tl::unexpected(QStringLiteral("must be a text in quotation marks"));
}

template <> Converted<QByteArray> convert(const SettingValue &value)
{
    return convert<QString>(value).map([](const QString &text) { return text.toUtf8(); });
}

template <> Converted<QStringList> convert(const SettingValue &value)
{
    static const QRegularExpression separators(QStringLiteral("[,\\s]+"));
    return convert<QString>(value).map(
        [](const QString &text) { return text.split(separators, Qt::SkipEmptyParts); });
}

template <> Converted<QUrl> convert(const SettingValue &value)
{
    const auto text = convert<QString>(value);
    if (!text)
        return tl::unexpected(text.error());
    QUrl url(*text, QUrl::StrictMode);
    if (!text->isEmpty() && !url.isValid())
        return tl::unexpected(
            QStringLiteral("is not a URL; write characters such as @ or # of a password as %40, %23"));
    return url;
}

template <> Converted<bool> convert(const SettingValue &value)
{
    if (const auto *written = std::get_if<bool>(&value))
        return *written;
    if (const auto *text = std::get_if<QString>(&value)) {
        if (*text == QLatin1String("true") || *text == QLatin1String("1"))
            return true;
        if (*text == QLatin1String("false") || *text == QLatin1String("0"))
            return false;
    }
    return tl::unexpected(QStringLiteral("must be true or false"));
}

template <> Converted<qint64> convert(const SettingValue &value)
{
    return wholeNumber(value, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
}

template <> Converted<int> convert(const SettingValue &value)
{
    return wholeNumber(value, std::numeric_limits<int>::min(), std::numeric_limits<int>::max())
        .map([](qint64 number) { return static_cast<int>(number); });
}

template <> Converted<quint16> convert(const SettingValue &value)
{
    return wholeNumber(value, 0, 65535).map([](qint64 number) { return static_cast<quint16>(number); });
}

template <> Converted<seconds> convert(const SettingValue &value)
{
    return wholeNumber(value, 0, std::numeric_limits<int>::max()).map([](qint64 number) {
        return seconds(number);
    });
}

template <> Converted<RightsSettings::WithoutProfile> convert(const SettingValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    if (text && *text == QLatin1String("open"))
        return RightsSettings::WithoutProfile::Open;
    if (text && *text == QLatin1String("own"))
        return RightsSettings::WithoutProfile::Own;
    return tl::unexpected(QStringLiteral("must be \"open\" or \"own\""));
}

template <> Converted<std::chrono::hours> convert(const SettingValue &value)
{
    return convert<int>(value).map([](int number) { return std::chrono::hours(number); });
}

Mistake notEmpty(const QString &text)
{
    return text.isEmpty() ? Mistake(QStringLiteral("must not be empty")) : std::nullopt;
}

Mistake isPort(quint16 port)
{
    return port == 0 ? Mistake(QStringLiteral("must be a port from 1 to 65535")) : std::nullopt;
}

Mistake isAddress(const QString &text)
{
    return QHostAddress(text).isNull()
               ? Mistake(QStringLiteral(
                     "must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all"))
               : std::nullopt;
}

Mistake areNetworks(const QStringList &networks)
{
    const bool areAll = std::all_of(networks.begin(), networks.end(), [](const QString &network) {
        return QHostAddress::parseSubnet(network).second >= 0;
    });
    return areAll ? std::nullopt
                  : Mistake(QStringLiteral(
                        "must be addresses or networks between commas, such as \"127.0.0.1, 10.1.0.0/16\""));
}

Mistake areOrigins(const QStringList &origins)
{
    const bool areAll = std::all_of(origins.begin(), origins.end(), [](const QString &origin) {
        const QUrl url(origin, QUrl::StrictMode);
        const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
        return origin == QLatin1String("*") ||
               (isWeb && !url.host().isEmpty() && url.path().isEmpty() && url.userInfo().isEmpty());
    });
    return areAll ? std::nullopt
                  : Mistake(
                        QStringLiteral("must be origins between commas, such as \"https://crm.example.com\", "
                                       "without a slash at the end"));
}

std::function<Mistake(const QStringList &)> haveScheme(const char *scheme)
{
    return [prefix = QString::fromLatin1(scheme) + QLatin1Char(':')](const QStringList &urls) -> Mistake {
        const bool haveAll = std::all_of(urls.begin(), urls.end(), [&prefix](const QString &url) {
            return url.startsWith(prefix) && url.size() > prefix.size();
        });
        if (haveAll)
            return std::nullopt;
        return QStringLiteral("must be addresses between commas, such as \"%1host.example.com:3478\"")
            .arg(prefix);
    };
}

Mistake isCountry(const QString &code)
{
    const bool isCode = code.size() == 2 && std::all_of(code.begin(), code.end(), [](QChar c) {
                            return c >= QLatin1Char('A') && c <= QLatin1Char('Z');
                        });
    if (code.isEmpty() || isCode)
        return std::nullopt;
    return QStringLiteral("is not a country; write its two letters, such as \"FR\"");
}

Mistake isTimeZone(const QByteArray &id)
{
    return QTimeZone(id).isValid()
               ? std::nullopt
               : Mistake(QStringLiteral(
                     "is not a time zone that this machine knows; write one such as Europe/Paris"));
}

Mistake isHour(int hour)
{
    return hour < 0 || hour > 23 ? Mistake(QStringLiteral("must be an hour from 0 to 23")) : std::nullopt;
}

Mistake holdsLogin(const QString &filter)
{
    return filter.contains(QLatin1String("%s"))
               ? std::nullopt
               : Mistake(QStringLiteral("must have %s where the login belongs, such as uid=%s"));
}

Mistake isReadable(const QString &path)
{
    if (path.isEmpty())
        return std::nullopt;
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
               ? std::nullopt
               : Mistake(QStringLiteral("names a file that cannot be read (%1)").arg(file.errorString()));
}

std::function<Mistake(qint64)> atLeast(qint64 least)
{
    return [least](qint64 number) {
        return number < least ? Mistake(QStringLiteral("must be at least %1").arg(least)) : std::nullopt;
    };
}

std::function<Mistake(seconds)> between(int least, int most)
{
    return [least, most](seconds duration) {
        return duration < seconds(least) || duration > seconds(most)
                   ? Mistake(QStringLiteral("must be from %1 to %2 seconds").arg(least).arg(most))
                   : std::nullopt;
    };
}

std::function<Mistake(std::chrono::hours)> hoursUpTo(int most)
{
    return [most](std::chrono::hours duration) {
        return duration < std::chrono::hours(1) || duration > std::chrono::hours(most)
                   ? Mistake(QStringLiteral("must be from 1 to %1 hours").arg(most))
                   : std::nullopt;
    };
}

std::function<Mistake(const QUrl &)> hasScheme(std::initializer_list<const char *> schemes)
{
    QStringList allowed;
    for (const char *scheme : schemes)
        allowed += QString::fromLatin1(scheme);
    return [allowed](const QUrl &url) {
        return url.isEmpty() || allowed.contains(url.scheme())
                   ? std::nullopt
                   : Mistake(
                         QStringLiteral("must begin with %1://").arg(allowed.join(QLatin1String(":// or "))));
    };
}

} // namespace xivocc::config
