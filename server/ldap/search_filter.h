#pragma once

#include <QByteArray>
#include <QString>

namespace xivocc::ldap {

/// A text as a value within a filter (RFC 4515, section 3): whatever has a meaning there loses it.
[[nodiscard]] QByteArray escapeFilterValue(const QString &text);

/// The filter of the configuration with the login in each place of %s; in parentheses, which the
/// documentation's example lacks.
[[nodiscard]] QByteArray userFilter(const QString &pattern, const QString &login);

} // namespace xivocc::ldap
