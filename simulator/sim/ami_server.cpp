#include "ami_server.h"

namespace xivocc::sim {

AmiServer::AmiServer(AmiSession::Account account, QObject *parent)
    : QObject(parent), m_account(std::move(account))
{
    connect(&m_tcp, &QTcpServer::newConnection, this, &AmiServer::accept);
}

void AmiServer::serve(Pbx &pbx)
{
    m_actions.emplace(pbx);
}

void AmiServer::accept()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        if (m_sessions.size() >= maxSessions) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *session = new AmiSession(socket, m_account, this);
        m_sessions.push_back(session);
        connect(session, &AmiSession::requested, this,
                [this, session](const AmiAction &action) { perform(*session, action); });
        connect(session, &AmiSession::closed, this, [this, session] {
            std::erase(m_sessions, session);
            session->deleteLater();
        });
    }
}

void AmiServer::perform(AmiSession &session, const AmiAction &action)
{
    AmiReply reply(action);
    if (!m_actions) {
        reply.error("Asterisk is not fully booted");
        session.send(reply.bytes());
        return;
    }
    m_isPerforming = true;
    m_actions->perform(action, reply);
    m_isPerforming = false;
    session.send(reply.bytes());
    const std::vector<AmiEvent> held = std::exchange(m_held, {});
    for (const AmiEvent &event : held)
        deliver(event);
}

void AmiServer::publish(const AmiEvent &event)
{
    if (m_sessions.empty())
        return;
    if (m_isPerforming)
        m_held.push_back(event);
    else
        deliver(event);
}

void AmiServer::deliver(const AmiEvent &event)
{
    QByteArray frame;
    const std::vector<AmiSession *> sessions = m_sessions;
    for (AmiSession *session : sessions) {
        if (!session->wants(event))
            continue;
        if (frame.isEmpty())
            frame = event.frame(systemName);
        session->send(frame);
    }
}

} // namespace xivocc::sim
