#include "search_filter.h"

namespace xivocc::ldap {

QByteArray escapeFilterValue(const QString &text)
{
    QByteArray escaped;
    const QByteArray bytes = text.toUtf8();
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x20 || value >= 0x7f || byte == '*' || byte == '(' || byte == ')' || byte == '\\')
            escaped += '\\' + QByteArray(1, byte).toHex();
        else
            escaped += byte;
    }
    return escaped;
}

QByteArray userFilter(const QString &pattern, const QString &login)
{
    QByteArray filter = pattern.trimmed().toUtf8();
    filter.replace("%s", escapeFilterValue(login));
    return filter.startsWith('(') ? filter : '(' + filter + ')';
}

} // namespace xivocc::ldap
