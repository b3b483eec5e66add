#include "link_refusals.h"

namespace xivocc::xivo {

const QString linkDownCode = QStringLiteral("LinkDown");

Refusal linkDown(const QString &reason)
{
    return {linkDownCode, reason};
}

Refusal notAuthorised(const QString &who, const QString &section, const QString &right)
{
    return {QStringLiteral("NotAuthorised"),
            QStringLiteral(
                "%1 refused the server's account; the administrator must check user, password and rights "
                "(acl %3) of the section [%2].")
                .arg(who, section, right)};
}

Refusal rejected(const QString &who, const QString &text)
{
    return {QStringLiteral("Rejected"),
            QStringLiteral("%1 did not do it and says “%2”; try again, and tell the "
                           "administrator if it happens again.")
                .arg(who, text)};
}

} // namespace xivocc::xivo
