#include "server.h"

namespace xivocc::replay {

Server::Server(std::shared_ptr<const Recording> recording, Options options, QObject *parent)
    : QObject(parent), m_recording(std::move(recording)), m_options(options)
{
    connect(&m_tcp, &QTcpServer::newConnection, this, &Server::accept);
}

bool Server::listen(const QHostAddress &address, quint16 port)
{
    return m_tcp.listen(address, port);
}

void Server::accept()
{
    while (m_sessions < maxSessions && m_tcp.hasPendingConnections())
        serve(m_tcp.nextPendingConnection());
}

void Server::serve(QTcpSocket *socket)
{
    ++m_sessions;
    auto *session = new Session(socket, m_recording, m_options.pace, this);
    auto complete = std::make_shared<bool>(false);
    connect(session, &Session::delivered, socket, [this, socket, complete] {
        *complete = true;
        if (m_options.once)
            socket->disconnectFromHost();
    });
    connect(session, &Session::closed, this, [this, session, complete] {
        session->deleteLater();
        --m_sessions;
        if (m_options.once) {
            m_tcp.close();
            Q_EMIT finished(*complete);
        } else {
            accept();
        }
    });
}

} // namespace xivocc::replay
