#include "ami_session.h"

#include <QLoggingCategory>
#include <algorithm>

namespace xivocc::sim {

Q_LOGGING_CATEGORY(lcAmi, "xivocc.sim.ami", QtInfoMsg)

AmiSession::AmiSession(QTcpSocket *socket, Account account, QObject *parent)
    : QObject(parent), m_socket(socket), m_account(std::move(account))
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &AmiSession::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &AmiSession::closed);
    m_socket->write("Asterisk Call Manager/9.0.0\r\n");
}

bool AmiSession::wants(const AmiEvent &event) const
{
    if (!m_loggedIn || !m_hearsEvents)
        return false;
    const auto begins = [&event](const QByteArray &name) { return event.name().startsWith(name); };
    return std::ranges::none_of(m_muted, begins) && (m_heard.empty() || std::ranges::any_of(m_heard, begins));
}

void AmiSession::send(const QByteArray &bytes)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    if (m_socket->bytesToWrite() + bytes.size() > maxBytesWaiting) {
        qCWarning(lcAmi) << "a manager session does not read its events and is disconnected:"
                         << m_socket->peerAddress() << m_socket->peerPort();
        m_socket->abort();
        return;
    }
    m_socket->write(bytes);
}

void AmiSession::read()
{
    m_input += m_socket->readAll();
    qsizetype end = 0;
    while ((end = m_input.indexOf("\r\n\r\n")) >= 0) {
        const QByteArray frame = m_input.first(end);
        m_input.remove(0, end + 4);
        handle(AmiAction(frame));
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            return;
    }
    if (m_input.size() > maxActionBytes) {
        qCWarning(lcAmi) << "a manager session sent an endless action and is disconnected";
        m_socket->abort();
    }
}

void AmiSession::handle(const AmiAction &action)
{
    AmiReply reply(action);
    const QByteArray name = action.name();
    if (name == "login") {
        login(action, reply);
        return;
    }
    if (name == "logoff") {
        reply.respond("Goodbye", {"Message: Thanks for all the fish."});
        send(reply.bytes());
        m_socket->disconnectFromHost();
        return;
    }
    if (!m_loggedIn) {
        reply.error("Permission denied");
        send(reply.bytes());
        return;
    }
    if (name == "events")
        setEvents(action, reply);
    else if (name == "filter")
        addFilter(action, reply);
    else
        Q_EMIT requested(action);
    send(reply.bytes());
}

void AmiSession::login(const AmiAction &action, AmiReply &reply)
{
    if (action.value("Username") != m_account.user || action.value("Secret") != m_account.password) {
        qCWarning(lcAmi) << "refused manager log-in of" << action.value("Username");
        reply.error("Authentication failed");
        send(reply.bytes());
        m_socket->disconnectFromHost();
        return;
    }
    m_loggedIn = true;
    m_hearsEvents = action.value("Events").toLower() != "off";
    reply.success("Authentication accepted");
    send(reply.bytes());
    send("Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 5\r\nLastReload: 5\r\nStatus: Fully "
         "Booted\r\n\r\n");
}

void AmiSession::setEvents(const AmiAction &action, AmiReply &reply)
{
    m_hearsEvents = action.value("EventMask").toLower() != "off";
    reply.respond("Success",
                  {m_hearsEvents ? QByteArrayLiteral("Events: On") : QByteArrayLiteral("Events: Off")});
}

void AmiSession::addFilter(const AmiAction &action, AmiReply &reply)
{
    QByteArray filter = action.value("Filter");
    const bool mutes = filter.startsWith('!');
    if (mutes)
        filter.remove(0, 1);
    if (filter.startsWith('^'))
        filter.remove(0, 1);
    if (!filter.startsWith("Event:") || m_muted.size() + m_heard.size() >= maxFilters) {
        reply.error("Filter did not compile.");
        return;
    }
    filter = filter.mid(6).trimmed();
    while (filter.endsWith('$') || filter.endsWith('\\'))
        filter.chop(1);
    (mutes ? m_muted : m_heard).push_back(filter);
    reply.success("Filter Added");
}

} // namespace xivocc::sim
