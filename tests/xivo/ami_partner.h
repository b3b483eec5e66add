#pragma once

#include <QHash>
#include <QList>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <functional>
#include <memory>

/// The other end of a manager connection: a real TCP server that answers as Asterisk 20 does, until a test
/// tells it to behave badly. Lives in the test's thread.
class AmiPartner final : public QObject
{
    Q_OBJECT

public:
    using Action = QHash<QByteArray, QByteArray>;
    /// The bytes to answer with; a null array: the usual answer.
    using Behaviour = std::function<QByteArray(const Action &)>;

    AmiPartner();
    /// Takes encrypted connections only.
    explicit AmiPartner(const QSslConfiguration &encryption);

    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] bool isConnected() const
    {
        return m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
    }
    [[nodiscard]] int count(const QByteArray &action) const;
    [[nodiscard]] const QList<Action> &actions() const { return m_actions; }

    void send(const QByteArray &bytes);
    void drop();

    /// How one action, or "" any action, is answered instead.
    void behave(const QByteArray &action, Behaviour behaviour)
    {
        m_behaviours.insert(action, std::move(behaviour));
    }

    /// Items of the lists, without ActionID and blank line.
    QList<QByteArray> queueItems{
        "Event: QueueParams\r\nQueue: q3000\r\nHoldtime: 3\r\n",
        "Event: QueueMember\r\nQueue: q3000\r\nName: Agent/2001\r\n"
        "Location: Local/id-1@agentcallback\r\nStateInterface: SIP/ph1001\r\nPenalty: 0\r\n"
        "Status: 1\r\nPaused: 0\r\n"};
    QList<QByteArray> lineItems{
        "Event: ExtensionStatus\r\nExten: 1001\r\nContext: default\r\nHint: SIP/ph1001\r\nStatus: 0\r\n"};
    QList<QByteArray> channelItems;
    bool tellsFullyBooted = true;

    [[nodiscard]] static QByteArray list(const QByteArray &actionId, const QByteArray &completeEvent,
                                         const QList<QByteArray> &items, qsizetype toldCount);
    [[nodiscard]] static QByteArray answer(const QByteArray &word, const Action &action,
                                           const QByteArray &message);

private:
    void accept();
    void read();
    [[nodiscard]] QByteArray usualAnswer(const Action &action) const;

    void listen();

    std::unique_ptr<QTcpServer> m_server;
    QPointer<QTcpSocket> m_socket;
    QByteArray m_received;
    QList<Action> m_actions;
    QHash<QByteArray, Behaviour> m_behaviours;
    int m_connections = 0;
};
