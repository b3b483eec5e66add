#include "password_check.h"

#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace xivocc::xivo {

namespace {

/// XiVO keeps the passwords in clear. They are compared here and not in the statement, so that none
/// appears in a log of the database; over digests, so that the time taken tells neither length nor prefix.
bool equalInConstantTime(const QString &one, const QString &other)
{
    const QByteArray left = QCryptographicHash::hash(one.toUtf8(), QCryptographicHash::Sha256);
    const QByteArray right = QCryptographicHash::hash(other.toUtf8(), QCryptographicHash::Sha256);
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i]);
    return difference == 0;
}

AuthenticationVerdict wrong()
{
    return tl::unexpected(
        AuthenticationRefusal{AuthenticationRefusal::Cause::WrongLoginOrPassword,
                              QStringLiteral("The login or the password is wrong, or the CTI client "
                                             "of this user is not enabled in XiVO.")});
}

} // namespace

AuthenticationVerdict checkPassword(QSqlDatabase &database, const QString &login, const QString &password)
{
    if (login.isEmpty() || password.isEmpty())
        return wrong();
    QSqlQuery query(database);
    query.setForwardOnly(true);
    const bool asked =
        query.prepare(QStringLiteral("select id, firstname, lastname, agentid, passwdclient"
                                     " from userfeatures where loginclient = ? and enableclient = 1"
                                     " order by id"));
    query.addBindValue(login);
    if (!asked || !query.exec())
        return tl::unexpected(AuthenticationRefusal{
            AuthenticationRefusal::Cause::DatabaseUnavailable,
            QStringLiteral(
                "The password could not be checked because the XiVO database did not answer (%1); try again.")
                .arg(query.lastError().databaseText().section(QLatin1Char('\n'), 0, 0))});
    AuthenticationVerdict verdict = wrong();
    bool compared = false;
    while (query.next()) {
        compared = true;
        if (!equalInConstantTime(query.value(4).toString(), password) || verdict)
            continue;
        User user;
        user.id = query.value(0).toInt();
        user.firstName = query.value(1).toString();
        user.lastName = query.value(2).toString();
        user.agentId = query.value(3).toInt();
        user.login = login;
        verdict = user;
    }
    if (!compared) // an unknown login takes as long as a known one
        static_cast<void>(equalInConstantTime(login, password));
    return verdict;
}

} // namespace xivocc::xivo
