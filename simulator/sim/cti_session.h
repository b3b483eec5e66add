#pragma once

#include "cti_server.h"

#include <QTcpSocket>
#include <QTimer>

namespace xivocc::sim {

/// One client of the CTI server. Closes on a line that cannot be read, as the original does.
class CtiSession final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxLineBytes = 64 * 1024;

    CtiSession(QTcpSocket *socket, UserService &users, const CtiServer::Settings &settings, QObject *parent);

    /// Null until the three steps are done.
    [[nodiscard]] const SimUser *user() const { return m_isLoggedIn ? m_users.byId(m_userId) : nullptr; }
    void send(QJsonObject message);
    void drop();

Q_SIGNALS:
    void closed();

private:
    void read();
    void take(const QJsonObject &message);
    /// False: the step is none of these.
    [[nodiscard]] bool takeLogin(const QString &step, const QJsonObject &message);
    void takePassword(const QJsonObject &message);
    void takeProfile(const QJsonObject &message);
    void takeList(const QJsonObject &message);
    void takeService(const QJsonObject &message);
    void search(const QJsonObject &message, bool isOldForm);
    void refuse(const QString &step, const QString &error);

    QTcpSocket *m_socket;
    UserService &m_users;
    const CtiServer::Settings m_settings;
    QTimer m_loginLimit;
    QByteArray m_input;
    QString m_login;
    QString m_sessionId;
    int m_userId = 0;
    bool m_isPasswordRight = false;
    bool m_isLoggedIn = false;
};

} // namespace xivocc::sim
