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
    if (verdict.error().cause == LoginRefusal::Cause::UnknownUser)
        return tl::unexpected(HttpResponse::error(
            403, QStringLiteral("UserNotFound"),
            QStringLiteral("The password is right, but XiVO has no user with this CTI login. Ask your "
                           "administrator to enable your CTI access.")));
    return tl::unexpected(HttpResponse::error(
        500, QStringLiteral("UnhandledError"),
        QStringLiteral("The server cannot check passwords now because %1 does not answer as it should. "
                       "Try again in a moment; if that does not help, tell your administrator.")
            .arg(verdict.error().unavailable)));
}

HttpResponse refusalOf(const QByteArray &token, Tokens::Fault fault)
{
    if (fault == Tokens::Fault::Expired)
        return HttpResponse::error(401, QStringLiteral("TokenExpired"),
                                   QStringLiteral("The token has expired. Log in again."));
    return HttpResponse::error(
        401, QStringLiteral("InvalidToken"),
        token.isEmpty()
            ? QStringLiteral("A token is needed. Get one from /xuc/api/2.0/auth/login and send it as "
                             "\"Authorization: Bearer …\", \"X-Auth-Token: …\" or ?token=….")
            : QStringLiteral("The token is not known: it was revoked, or the server has been restarted. "
                             "Log in again."));
}
} // namespace

commands::Requester requesterFor(const User &user)
{
    commands::Requester requester;
    requester.login = user.login;
    requester.userId = user.id;
    requester.agentId = user.agentId;
    requester.extension = user.extension;
    return requester;
}

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
            500, QStringLiteral("UnhandledError"),
            QStringLiteral("Too many log-ins are being checked. Try again in a moment."))));
        return;
    }
    const milliseconds delay = m_throttle.attempt(login, peer, presentMoment());
    const bool isDelayed = delay > milliseconds{0};
    if (isDelayed && m_delayed.value(peer) >= maxDelayedAttempts) {
        done(tl::unexpected(HttpResponse::error(
            429, QStringLiteral("TooManyAttempts"),
            QStringLiteral("There were too many wrong passwords from this address, and this one was not "
                           "checked. Try again in half a minute."))));
        return;
    }
    ++m_pending;
    if (isDelayed)
        ++m_delayed[peer];
    m_checkPassword(login, password,
                    [self = QPointer(this), login, peer, delay, done](const LoginVerdict &verdict) {
                        if (!self)
                            return;
                        --self->m_pending;
                        if (verdict || verdict.error().cause == LoginRefusal::Cause::Unavailable)
                            self->m_throttle.succeeded(login, peer);
                        else
                            qCInfo(apiLog) << "log-in of" << login << "from" << peer.toString()
                                           << "refused:" << verdict.error().reason;
                        self->answerLater(peer, delay, [verdict, done] { done(answerFor(verdict)); });
                    });
}

void Authenticator::answerLater(const QHostAddress &peer, milliseconds delay,
                                const std::function<void()> &answer)
{
    if (delay <= milliseconds{0}) {
        answer();
        return;
    }
    QTimer::singleShot(delay, this, [this, peer, answer] {
        if (--m_delayed[peer] == 0)
            m_delayed.remove(peer);
        answer();
    });
}

Authenticator::Identity Authenticator::identify(const QByteArray &token) const
{
    const auto user = m_tokens.find(token, presentMoment());
    if (user)
        return *user;
    return tl::unexpected(refusalOf(token, user.error()));
}

tl::expected<QByteArray, HttpResponse> Authenticator::renewToken(const QByteArray &token)
{
    return m_tokens.renew(token, presentMoment()).map_error([&token](Tokens::Fault fault) {
        return refusalOf(token, fault);
    });
}

QByteArray Authenticator::issueToken(const User &user)
{
    return m_tokens.issue(user, presentMoment());
}

} // namespace xivocc::api
