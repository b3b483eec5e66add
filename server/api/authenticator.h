#pragma once

#include "http_message.h"
#include "limits.h"
#include "login_throttle.h"
#include "tokens.h"

#include <commands/requester.h>

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <functional>
#include <tl/expected.hpp>

namespace xivocc::api {

struct LoginRefusal
{
    enum class Cause {
        WrongLoginOrPassword,
        UnknownUser, ///< the password is right, but XiVO has no such user
        Unavailable,
    };
    Cause cause = Cause::WrongLoginOrPassword;
    QString reason;      ///< for the operator
    QString unavailable; ///< what does not answer, in the middle of a sentence for the user
};
using LoginVerdict = tl::expected<User, LoginRefusal>;
/// Compares a login and a password with what XiVO or the directory knows; answers once, in the main thread,
/// in bounded time.
using CheckPassword = std::function<void(const QString &login, const QString &password,
                                         const std::function<void(const LoginVerdict &verdict)> &done)>;

/// The user, as the handlers of commands know him.
[[nodiscard]] commands::Requester requesterFor(const User &user);

/// Who a client is: by password, slowed down after failures, or by a token it was given before.
/// Refusals come as the response to send. Main thread. No password or token is ever logged.
class Authenticator final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxPendingAttempts = 512; ///< whose passwords are being checked
    /// Of one address, whose answers are delayed; further ones are refused without a check.
    static constexpr int maxDelayedAttempts = 16;
    static constexpr qsizetype maxLoginLength = 256;
    static constexpr qsizetype maxPasswordLength = 1024;

    using Identity = tl::expected<User, HttpResponse>;
    using Done = std::function<void(const Identity &identity)>;

    Authenticator(CheckPassword checkPassword, const Limits &limits, seconds tokenLifetime,
                  QObject *parent = nullptr);

    void logIn(const QString &login, const QString &password, const QHostAddress &peer, const Done &done);
    [[nodiscard]] Identity identify(const QByteArray &token) const;
    [[nodiscard]] QByteArray issueToken(const User &user);
    /// A fresh token for the log-in of this one.
    [[nodiscard]] tl::expected<QByteArray, HttpResponse> renewToken(const QByteArray &token);
    /// Ends the log-in of this token, with all tokens renewed from it.
    void revokeToken(const QByteArray &token) { m_tokens.revoke(token); }
    /// To be called when XiVO's users changed.
    void followUsers(const std::vector<User> &users) { m_tokens.follow(users); }
    [[nodiscard]] seconds tokenLifetime() const { return m_tokens.lifetime(); }

private:
    void answerLater(const QHostAddress &peer, milliseconds delay, const std::function<void()> &answer);

    CheckPassword m_checkPassword;
    Tokens m_tokens;
    LoginThrottle m_throttle;
    int m_pending = 0;
    QHash<QHostAddress, int> m_delayed;
};

} // namespace xivocc::api
