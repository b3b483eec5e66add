#include "cti_login.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QStringList>

namespace xivocc::xivo {

namespace {

/// Up to XiVO 15.20, then 16.01, 16.04, 16.09 and 17.1x.
const QStringList &knownVersions()
{
    static const QStringList versions{QStringLiteral("1.2"), QStringLiteral("2.0"), QStringLiteral("2.1"),
                                      QStringLiteral("2.2"), QStringLiteral("2.3")};
    return versions;
}

const QString classKey = QStringLiteral("class");
const QString identityStep = QStringLiteral("login_id");
const QString passwordStep = QStringLiteral("login_pass");
const QString profileStep = QStringLiteral("login_capas");

} // namespace

CtiLogin::CtiLogin(CtiAccount account, Send send)
    : m_account(std::move(account)), m_send(std::move(send)), m_version(knownVersions().constLast())
{
}

bool CtiLogin::isOldVersion() const
{
    return m_version == knownVersions().constFirst();
}

void CtiLogin::begin()
{
    m_state = State::UnderWay;
    m_versionsTried = 0;
    m_reason.clear();
    m_isAccountRefused = false;
    sendIdentity();
}

void CtiLogin::sendIdentity()
{
    m_send({{classKey, identityStep},
            {QStringLiteral("commandid"), 1},
            {QStringLiteral("company"), QStringLiteral("default")},
            {QStringLiteral("ident"), QStringLiteral("xivocc-server")},
            {QStringLiteral("userlogin"), m_account.login},
            {QStringLiteral("xivoversion"), m_version}});
}

void CtiLogin::take(const QJsonObject &message)
{
    const QString step = message.value(classKey).toString();
    const bool isStep = step == identityStep || step == passwordStep || step == profileStep;
    if (m_state != State::UnderWay || !isStep)
        return;
    if (const QString error = message.value(QStringLiteral("error_string")).toString(); !error.isEmpty()) {
        takeError(step, error);
    } else if (step == identityStep) {
        sendPassword(message.value(QStringLiteral("sessionid")).toString());
    } else if (step == passwordStep) {
        m_send({{classKey, profileStep},
                {QStringLiteral("commandid"), 3},
                {QStringLiteral("capaid"), message.value(QStringLiteral("capalist")).toArray().first()},
                {QStringLiteral("state"), m_presence}});
    } else {
        m_userId = message.value(QStringLiteral("userid")).toVariant().toInt();
        m_state = State::LoggedIn;
    }
}

void CtiLogin::sendPassword(const QString &sessionId)
{
    QJsonObject message{{classKey, passwordStep}, {QStringLiteral("commandid"), 2}};
    if (isOldVersion()) {
        const QByteArray secret = (sessionId + QLatin1Char(':') + m_account.password).toUtf8();
        message.insert(
            QStringLiteral("hashedpassword"),
            QString::fromLatin1(QCryptographicHash::hash(secret, QCryptographicHash::Sha1).toHex()));
    } else {
        message.insert(QStringLiteral("password"), m_account.password);
    }
    m_send(message);
}

void CtiLogin::takeError(const QString &step, const QString &error)
{
    if (step == identityStep && error.startsWith(QLatin1String("xivoversion_client:"))) {
        changeVersion(error);
    } else if (error == QLatin1String("login_password") || error == QLatin1String("user_not_found")) {
        refuse(
            QStringLiteral("XiVO's CTI server refused the log-in of %1; check login and password, and that "
                           "the user has its CTI client enabled and a CTI profile.")
                .arg(m_account.login),
            true);
    } else if (error == QLatin1String("xivo_auth_error")) {
        refuse(
            QStringLiteral("XiVO's CTI server cannot reach its authentication daemon; check that it runs."),
            false);
    } else {
        refuse(
            QStringLiteral("XiVO's CTI server refused the log-in of %1 and says “%2”; check the user's CTI "
                           "profile.")
                .arg(m_account.login, error.left(100)),
            true);
    }
}

void CtiLogin::changeVersion(const QString &error)
{
    const QString theirs = error.section(QLatin1Char(';'), 1).trimmed();
    if (!knownVersions().contains(theirs)) {
        refuse(QStringLiteral("XiVO's CTI server speaks version “%1”; known are %2.")
                   .arg(theirs.left(20), knownVersions().join(QLatin1String(", "))),
               true);
        return;
    }
    if (++m_versionsTried > knownVersions().size()) {
        refuse(QStringLiteral("XiVO's CTI server refuses every version, its own too."), true);
        return;
    }
    m_version = theirs;
    sendIdentity();
}

void CtiLogin::refuse(const QString &reason, bool isAccountRefused)
{
    m_state = State::Refused;
    m_reason = reason;
    m_isAccountRefused = isAccountRefused;
}

} // namespace xivocc::xivo
