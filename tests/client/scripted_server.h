#pragma once

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QStringList>
#include <QTcpServer>
#include <QWebSocket>
#include <QWebSocketServer>
#include <memory>

/// What the scripted server does with the next login or upgrade.
struct Script
{
    int loginStatus = 200;
    QByteArray loginBody = R"({"login":"boss","token":"t/1+a","TTL":3600})";
    bool loginHangs = false;
    int upgradeStatus = 101; ///< any other: the upgrade is refused with it
    bool upgradeHangs = false;
    QByteArray greeting = R"({"msgType":"LoggedOn","ctiMessage":{}})"; ///< empty: none
    bool answersPings = true;
    int checkStatus = 200; ///< what becomes of a token's renewal
    QByteArray checkBody = R"({"login":"boss","token":"renewed","TTL":3600})";
    QByteArray restToken; ///< other REST calls are refused without it; empty: none is
};

/// The partner of a session in tests: a real server on a real socket that does what its script
/// says, at once or never, and remembers what it was asked.
class ScriptedServer final : public QObject
{
    Q_OBJECT

public:
    ScriptedServer();
    explicit ScriptedServer(const QSslConfiguration &tls);

    Script script;

    [[nodiscard]] quint16 port() const { return m_port; }
    void send(const QByteArray &frame);
    void dropConnections();
    void closeWithReason(const QString &reason);
    void goAway();
    [[nodiscard]] bool comeBack();

    [[nodiscard]] int logins() const { return static_cast<int>(m_loginBodies.size()); }
    [[nodiscard]] QJsonObject lastLogin() const { return m_loginBodies.last(); }
    [[nodiscard]] int upgrades() const { return m_upgrades; }
    [[nodiscard]] int checks() const { return m_checks; }
    /// The tokens of REST calls other than log-ins and renewals.
    [[nodiscard]] const QList<QByteArray> &restTokens() const { return m_restTokens; }
    [[nodiscard]] int pings() const { return m_pings; }
    [[nodiscard]] QByteArray lastUpgradeHead() const { return m_lastUpgradeHead; }
    /// Commands of the latest WebSocket connection, pings left out.
    [[nodiscard]] const QList<QJsonObject> &commands() const { return m_commands; }
    [[nodiscard]] int countOf(const QString &command) const;
    /// The connected clients hung up.
    [[nodiscard]] bool isDeserted() const
    {
        return !m_client || m_client->state() != QAbstractSocket::ConnectedState;
    }

private:
    void listen(std::unique_ptr<QTcpServer> server);
    void take(QTcpSocket *socket);
    void takeBytes(QTcpSocket *socket);
    void answerLogin(QTcpSocket *socket, const QByteArray &body);
    void answerUpgrade(QTcpSocket *socket);
    void answerRest(QTcpSocket *socket, const QByteArray &head);
    void hear(const QString &frame);

    std::unique_ptr<QTcpServer> m_listener;
    QWebSocketServer m_upgrader;
    QPointer<QWebSocket> m_client;
    QList<QPointer<QTcpSocket>> m_sockets;
    quint16 m_port = 0;
    QList<QJsonObject> m_loginBodies;
    QList<QJsonObject> m_commands;
    QByteArray m_lastUpgradeHead;
    QList<QByteArray> m_restTokens;
    int m_upgrades = 0;
    int m_checks = 0;
    int m_pings = 0;
};
