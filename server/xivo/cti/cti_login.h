#pragma once

#include <QJsonObject>
#include <functional>

namespace xivocc::xivo {

/// A XiVO user with a CTI profile, whom a link logs in.
struct CtiAccount
{
    QString login;
    QString password;
};

/// The three steps of a log-in, and the version that they negotiate. The server wants its own version and no
/// other, but tells it when it refuses: the first step is then taken again on the same connection.
class CtiLogin final
{
public:
    enum class State { Idle, UnderWay, LoggedIn, Refused };
    using Send = std::function<void(const QJsonObject &message)>;

    CtiLogin(CtiAccount account, Send send);

    /// On a new connection.
    void begin();
    void take(const QJsonObject &message);
    /// What the next log-in is to show, so that a lost connection changes nothing.
    void keepPresence(const QString &presence) { m_presence = presence; }
    void reset() { m_state = State::Idle; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] int userId() const { return m_userId; }
    /// A sentence, when refused.
    [[nodiscard]] const QString &reason() const { return m_reason; }
    /// The account is at fault: another attempt soon would be refused too.
    [[nodiscard]] bool isAccountRefused() const { return m_isAccountRefused; }
    /// Protocol version 1.2: there are no searches of the kind that later versions answer.
    [[nodiscard]] bool isOldVersion() const;

private:
    void sendIdentity();
    void sendPassword(const QString &sessionId);
    void takeError(const QString &step, const QString &error);
    void changeVersion(const QString &error);
    void refuse(const QString &reason, bool isAccountRefused);

    const CtiAccount m_account;
    const Send m_send;
    QString m_version;
    QString m_presence = QStringLiteral("available");
    State m_state = State::Idle;
    int m_userId = 0;
    int m_versionsTried = 0;
    QString m_reason;
    bool m_isAccountRefused = false;
};

} // namespace xivocc::xivo
