#pragma once

#include "setting_keys.h"

#include <QUrl>
#include <functional>
#include <initializer_list>

/// From written values to the types of Settings, and what is asked of them. A mistake is told as the rest of
/// a sentence that begins with the key; it never repeats the value, which may be a secret.
namespace xivocc::config {

template <typename T> using Converted = tl::expected<T, QString>;

template <typename T> [[nodiscard]] Converted<T> convert(const SettingValue &value);
template <> Converted<QString> convert(const SettingValue &value);
template <> Converted<QByteArray> convert(const SettingValue &value);
/// Words between commas or spaces.
template <> Converted<QStringList> convert(const SettingValue &value);
template <> Converted<QUrl> convert(const SettingValue &value);
template <> Converted<bool> convert(const SettingValue &value);
template <> Converted<int> convert(const SettingValue &value);
template <> Converted<quint16> convert(const SettingValue &value);
template <> Converted<qint64> convert(const SettingValue &value);
template <> Converted<seconds> convert(const SettingValue &value);
template <> Converted<RightsSettings::WithoutProfile> convert(const SettingValue &value);
template <> Converted<std::chrono::hours> convert(const SettingValue &value);

using Mistake = std::optional<QString>;

[[nodiscard]] Mistake notEmpty(const QString &text);
[[nodiscard]] Mistake isPort(quint16 port);
[[nodiscard]] Mistake isAddress(const QString &text);
/// "https://crm.example.com" or "*".
[[nodiscard]] Mistake areOrigins(const QStringList &origins);
/// A list whose every URL has this scheme; an empty list is allowed.
[[nodiscard]] std::function<Mistake(const QStringList &)> haveScheme(const char *scheme);
/// Addresses and networks such as 192.168.1.0/24.
[[nodiscard]] Mistake areNetworks(const QStringList &networks);
[[nodiscard]] Mistake isTimeZone(const QByteArray &id);
[[nodiscard]] Mistake isHour(int hour);
/// Two letters, or empty: not told.
[[nodiscard]] Mistake isCountry(const QString &code);
/// A search filter with a place for the login.
[[nodiscard]] Mistake holdsLogin(const QString &filter);
/// A file that can be opened; an empty name is allowed.
[[nodiscard]] Mistake isReadable(const QString &path);
[[nodiscard]] std::function<Mistake(qint64)> atLeast(qint64 least);
[[nodiscard]] std::function<Mistake(seconds)> between(int least, int most);
/// From one hour on.
[[nodiscard]] std::function<Mistake(std::chrono::hours)> hoursUpTo(int most);
/// An empty URL is allowed: the service is not used.
[[nodiscard]] std::function<Mistake(const QUrl &)> hasScheme(std::initializer_list<const char *> schemes);

} // namespace xivocc::config
