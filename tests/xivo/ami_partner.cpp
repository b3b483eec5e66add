#include "ami_partner.h"

#include <QSslServer>
#include <algorithm>

AmiPartner::AmiPartner() : m_server(std::make_unique<QTcpServer>())
{
    listen();
}

AmiPartner::AmiPartner(const QSslConfiguration &encryption)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(encryption);
    m_server = std::move(server);
    listen();
}

void AmiPartner::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &AmiPartner::accept);
    m_server->listen(QHostAddress::LocalHost);
}

int AmiPartner::count(const QByteArray &action) const
{
    return int(std::count_if(m_actions.begin(), m_actions.end(),
                             [&action](const Action &candidate) { return candidate["Action"] == action; }));
}

void AmiPartner::send(const QByteArray &bytes)
{
    if (m_socket) {
        m_socket->write(bytes);
        m_socket->flush();
    }
}

void AmiPartner::drop()
{
    if (m_socket)
        m_socket->abort();
}

void AmiPartner::accept()
{
    m_socket = m_server->nextPendingConnection();
    m_received.clear();
    ++m_connections;
    connect(m_socket, &QTcpSocket::readyRead, this, &AmiPartner::read);
    connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
    send("Asterisk Call Manager/9.0.0\r\n");
}

void AmiPartner::read()
{
    m_received += m_socket->readAll();
    for (qsizetype end = 0; (end = m_received.indexOf("\r\n\r\n")) >= 0; m_received.remove(0, end + 4)) {
        Action action;
        for (const QByteArray &line : m_received.left(end).split('\n'))
            action.insert(line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed());
        m_actions.append(action);
        const Behaviour behaviour = m_behaviours.value(action["Action"], m_behaviours.value(""));
        const QByteArray other = behaviour ? behaviour(action) : QByteArray();
        send(other.isNull() ? usualAnswer(action) : other);
        if (!m_socket)
            return;
    }
}

QByteArray AmiPartner::usualAnswer(const Action &action) const
{
    const QByteArray name = action["Action"];
    const QByteArray id = action["ActionID"];
    if (name == "Login")
        return answer("Success", action, "Authentication accepted") +
               QByteArray(tellsFullyBooted ? "Event: FullyBooted\r\nPrivilege: system,all\r\n\r\n" : "");
    if (name == "CoreSettings")
        return "Response: Success\r\nActionID: " + id + "\r\nAsteriskVersion: 20.7.0\r\n\r\n";
    if (name == "QueueStatus")
        return list(id, "QueueStatusComplete", queueItems, queueItems.size());
    if (name == "ExtensionStateList")
        return list(id, "ExtensionStateListComplete", lineItems, lineItems.size());
    if (name == "CoreShowChannels")
        return list(id, "CoreShowChannelsComplete", channelItems, channelItems.size());
    return answer("Success", action, "Done");
}

QByteArray AmiPartner::list(const QByteArray &actionId, const QByteArray &completeEvent,
                            const QList<QByteArray> &items, qsizetype toldCount)
{
    QByteArray bytes = "Response: Success\r\nActionID: " + actionId + "\r\nEventList: start\r\n\r\n";
    for (const QByteArray &item : items)
        bytes += item + "ActionID: " + actionId + "\r\n\r\n";
    return bytes + "Event: " + completeEvent + "\r\nActionID: " + actionId +
           "\r\nEventList: Complete\r\nListItems: " + QByteArray::number(toldCount) + "\r\n\r\n";
}

QByteArray AmiPartner::answer(const QByteArray &word, const Action &action, const QByteArray &message)
{
    return "Response: " + word + "\r\nActionID: " + action["ActionID"] + "\r\nMessage: " + message +
           "\r\n\r\n";
}
