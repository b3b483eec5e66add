#include "authenticator.h"

#include "logging.h"

#include <domain/present_moment.h>

#include <QPointer>
#include <QTimer>

namespace xivocc::api {

namespace {
HttpResponse invalidCredentials()
{
    return HttpResponse::error(
        401, QStringLiteral("InvalidCredentials"),
        QStringLiteral("The login or the password is wrong, or the user's CTI access is "
                       "not enabled in XiVO."));
}

Authenticator::Identity answerFor(const LoginVerdict &verdict)
{
    if (verdict)
        return *verdict;
    if (verdict.error().cause == LoginRefusal::Cause::WrongLoginOrPassword)
        return tl::unexpected(invalidCredentials());
    return tl::unexpected(HttpResponse::error(
        503, QStringLiteral("LoginUnavailable"),
        QStringLiteral("The server cannot check passwords now because %1 does not answer as it should. "
                       "Try again in a moment; if that does not help, tell your administrator.")
            .arg(verdict.error().unavailable)));
}
} // namespace

Authenticator::Authenticator(CheckPassword checkPassword, const Limits &limits, seconds tokenLifetime,
                             QObject *parent)
    : QObject(parent),
      m_checkPassword(std::move(checkPassword)),
      m_tokens(tokenLifetime),
      m_throttle(limits.loginDelay)
{
}

void Authenticator::logIn(const QString &login, const QString &password, const QHostAddress &peer,
                          const Done &done)
{
    if (login.isEmpty() || login.size() > maxLoginLength || password.size() > maxPasswordLength) {
        done(tl::unexpected(invalidCredentials()));
        return;
    }
    if (m_pending >= maxPendingAttempts) {
        done(tl::unexpected(HttpResponse::error(
            503, QStringLiteral("TooManyLogins"),
            QStringLiteral("Too many log-ins are being checked. Try again in a moment."))));
        return;
    }
    ++m_pending;
    const milliseconds delay = m_throttle.attempt(login, peer, presentMoment());
    m_checkPassword(login, password,
                    [self = QPointer(this), login, peer, delay, done](const LoginVerdict &verdict) {
                        if (!self)
                            return;
                        if (verdict || verdict.error().cause == LoginRefusal::Cause::Unavailable)
                            self->m_throttle.succeeded(login, peer);
                        else
                            qCInfo(apiLog) << "log-in of" << login << "from" << peer.toString()
                                           << "refused:" << verdict.error().reason;
                        const auto answer = [self, verdict, done] {
                            --self->m_pending;
                            done(answerFor(verdict));
                        };
                        if (delay > milliseconds{0})
                            QTimer::singleShot(delay, self, answer);
                        else
                            answer();
                    });
}

Authenticator::Identity Authenticator::identify(const QByteArray &token) const
{
    const auto user = m_tokens.find(token, presentMoment());
    if (user)
        return *user;
    const bool expired = user.error() == Tokens::Fault::Expired;
    return tl::unexpected(HttpResponse::error(
        401, expired ? QStringLiteral("TokenExpired") : QStringLiteral("InvalidToken"),
        expired
            ? QStringLiteral("The token has expired. Log in again.")
            : QStringLiteral("The token is not known, the server may have been restarted. Log in again.")));
}

QByteArray Authenticator::issueToken(const User &user)
{
    return m_tokens.issue(user, presentMoment());
}

} // namespace xivocc::api
