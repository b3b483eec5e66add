#pragma once

#include "user_service.h"

#include <QJsonObject>
#include <QTcpServer>
#include <vector>

namespace xivocc::sim {

class CtiSession;

/// XiVO's CTI server, as far as the suite speaks with it: log-in in three steps, presences, services,
/// searches among the users, counts of voicemails, sheets. Changes are told to every client that is logged
/// in.
class CtiServer final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t maxSessions = 3000;

    struct Settings
    {
        QString version = QStringLiteral("2.1"); ///< the only one it accepts
        int loginTimeoutMs = 5000;
    };

    CtiServer(UserService &users, const Settings &settings, QObject *parent = nullptr);
    ~CtiServer() override;

    [[nodiscard]] bool listen(const QHostAddress &address, quint16 port)
    {
        return m_tcp.listen(address, port);
    }
    [[nodiscard]] quint16 port() const { return m_tcp.serverPort(); }
    [[nodiscard]] QString errorString() const { return m_tcp.errorString(); }
    [[nodiscard]] std::size_t sessionCount() const { return m_sessions.size(); }

    void setVersion(const QString &version) { m_settings.version = version; }
    /// Shows a sheet about a caller to one user.
    void sendSheet(int userId, const QByteArray &callerNumber, const QByteArray &callerName);
    /// The user's mailbox, which has his own id, holds so many new messages.
    void countVoiceMails(int userId, int newMessages);
    /// Ends every connection without a word.
    void dropAll();

private:
    void accept();
    /// A user whose last connection ends is disconnected for everybody; no action of a presence is run.
    void leave(const CtiSession &session);
    void broadcast(const QJsonObject &message);

    UserService &m_users;
    Settings m_settings;
    QTcpServer m_tcp;
    std::vector<CtiSession *> m_sessions;
};

} // namespace xivocc::sim
