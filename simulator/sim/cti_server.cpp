#include "cti_server.h"
#include "cti_session.h"

#include <QUuid>
#include <algorithm>

namespace xivocc::sim {

namespace {

QJsonObject listUpdate(const char *function, const char *list, int id)
{
    return {{QStringLiteral("class"), QStringLiteral("getlist")},
            {QStringLiteral("function"), QLatin1String(function)},
            {QStringLiteral("listname"), QLatin1String(list)},
            {QStringLiteral("tid"), QString::number(id)},
            {QStringLiteral("tipbxid"), QStringLiteral("xivo")}};
}

QByteArray sheetXml(const QByteArray &number, const QByteArray &name)
{
    const auto text = [](const QByteArray &value) { return "<![CDATA[" + value + "]]>"; };
    return R"(<?xml version="1.0" encoding="utf-8"?><profile><user>)"
           R"(<internal name="where">)" +
           text("dial") + R"(</internal><internal name="uid">)" +
           text(QUuid::createUuid().toByteArray(QUuid::WithoutBraces)) +
           R"(</internal><sheet_info order="0010" name="Number" type="text">)" + text(number) +
           R"(</sheet_info><sheet_info order="0020" name="Name" type="text">)" + text(name) +
           R"(</sheet_info><systray_info order="0010" name="Caller" type="title">)" + text(name) +
           "</systray_info></user></profile>";
}

} // namespace

CtiServer::CtiServer(UserService &users, const Settings &settings, QObject *parent)
    : QObject(parent), m_users(users), m_settings(settings)
{
    connect(&m_tcp, &QTcpServer::newConnection, this, &CtiServer::accept);
    connect(&users, &UserService::presenceChanged, this, [this](const SimUser &user) {
        QJsonObject update = listUpdate("updatestatus", "users", user.plan.id);
        update.insert(QStringLiteral("status"), QJsonObject{{QStringLiteral("availstate"), user.presence}});
        broadcast(update);
    });
    connect(&users, &UserService::servicesChanged, this, [this](const SimUser &user) {
        QJsonObject update = listUpdate("updateconfig", "users", user.plan.id);
        update.insert(QStringLiteral("config"),
                      QJsonObject{{QStringLiteral("enablednd"), user.dnd},
                                  {QStringLiteral("enableunc"), user.unconditional.enabled},
                                  {QStringLiteral("destunc"), user.unconditional.destination}});
        broadcast(update);
    });
}

CtiServer::~CtiServer()
{
    for (CtiSession *session : m_sessions)
        session->disconnect(this);
}

void CtiServer::accept()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        if (m_sessions.size() >= maxSessions) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *session = new CtiSession(socket, m_users, m_settings, this);
        m_sessions.push_back(session);
        connect(
            session, &CtiSession::closed, this,
            [this, session] {
                std::erase(m_sessions, session);
                leave(*session);
                session->deleteLater();
            },
            Qt::QueuedConnection);
    }
}

void CtiServer::leave(const CtiSession &session)
{
    const SimUser *user = session.user();
    const bool isElsewhere =
        std::ranges::any_of(m_sessions, [user](const CtiSession *other) { return other->user() == user; });
    if (user && !isElsewhere)
        m_users.setPresence(user->plan.id, QStringLiteral("disconnected"));
}

void CtiServer::broadcast(const QJsonObject &message)
{
    for (CtiSession *session : m_sessions) {
        if (session->user())
            session->send(message);
    }
}

void CtiServer::sendSheet(int userId, const QByteArray &callerNumber, const QByteArray &callerName)
{
    const QByteArray payload = qCompress(sheetXml(callerNumber, callerName)).toBase64();
    for (CtiSession *session : m_sessions) {
        const SimUser *user = session->user();
        if (user && user->plan.id == userId)
            session->send({{QStringLiteral("class"), QStringLiteral("sheet")},
                           {QStringLiteral("channel"), QStringLiteral("SIP/trunk-00000028")},
                           {QStringLiteral("serial"), QStringLiteral("xml")},
                           {QStringLiteral("compressed"), true},
                           {QStringLiteral("payload"), QString::fromLatin1(payload)}});
    }
}

void CtiServer::countVoiceMails(int userId, int newMessages)
{
    m_users.setNewVoiceMails(userId, newMessages);
    QJsonObject update = listUpdate("updatestatus", "voicemails", userId);
    update.insert(QStringLiteral("status"), QJsonObject{{QStringLiteral("new"), newMessages}});
    broadcast(update);
}

void CtiServer::dropAll()
{
    const std::vector<CtiSession *> sessions = m_sessions;
    for (CtiSession *session : sessions)
        session->drop();
}

} // namespace xivocc::sim
