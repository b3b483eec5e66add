#include "cti_session.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace xivocc::sim {

namespace {

const QString classKey = QStringLiteral("class");
const QString identityStep = QStringLiteral("login_id");
const QString passwordStep = QStringLiteral("login_pass");
const QString profileStep = QStringLiteral("login_capas");

/// The presences that the profile of every simulated user has.
const QSet<QString> &presences()
{
    static const QSet<QString> names{QStringLiteral("available"),   QStringLiteral("lunch"),
                                     QStringLiteral("coffeebreak"), QStringLiteral("training"),
                                     QStringLiteral("meeting"),     QStringLiteral("backoffice"),
                                     QStringLiteral("disconnected")};
    return names;
}

QString fullName(const SimUser &user)
{
    return user.plan.firstName + QLatin1Char(' ') + user.plan.lastName;
}

} // namespace

CtiSession::CtiSession(QTcpSocket *socket, UserService &users, const CtiServer::Settings &settings,
                       QObject *parent)
    : QObject(parent), m_socket(socket), m_users(users), m_settings(settings)
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::readyRead, this, &CtiSession::read);
    connect(socket, &QTcpSocket::disconnected, this, &CtiSession::closed);
    connect(&m_loginLimit, &QTimer::timeout, socket, &QTcpSocket::abort);
    m_loginLimit.setSingleShot(true);
    m_loginLimit.start(settings.loginTimeoutMs);
}

void CtiSession::send(QJsonObject message)
{
    message.insert(QStringLiteral("timenow"),
                   static_cast<double>(QDateTime::currentMSecsSinceEpoch()) / 1000);
    m_socket->write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
}

void CtiSession::drop()
{
    m_socket->abort();
}

void CtiSession::read()
{
    m_input += m_socket->readAll();
    for (qsizetype end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
        const QJsonDocument line = QJsonDocument::fromJson(m_input.first(end));
        m_input.remove(0, end + 1);
        if (!line.isObject()) {
            drop();
            return;
        }
        take(line.object());
    }
    if (m_input.size() > maxLineBytes)
        drop();
}

void CtiSession::take(const QJsonObject &message)
{
    const QString kind = message.value(classKey).toString();
    if (takeLogin(kind, message) || !m_isLoggedIn)
        return; // before the log-in nothing else is heard
    if (kind == QLatin1String("getlist"))
        takeList(message);
    else if (kind == QLatin1String("featuresput"))
        takeService(message);
    else if (kind == QLatin1String("people_search"))
        search(message, false);
    else if (kind == QLatin1String("directory"))
        search(message, true);
    else if (kind == QLatin1String("keepalive"))
        send({{classKey, kind},
              {QStringLiteral("replyid"), message.value(QStringLiteral("commandid"))},
              {QStringLiteral("warning_string"), QStringLiteral("unimplemented")}});
    else if (kind == QLatin1String("availstate")) {
        const QString presence = message.value(kind).toString();
        if (presences().contains(presence))
            m_users.setPresence(m_userId, presence);
    }
}

bool CtiSession::takeLogin(const QString &step, const QJsonObject &message)
{
    if (step == identityStep) {
        const QString version = message.value(QStringLiteral("xivoversion")).toString();
        if (version != m_settings.version) {
            refuse(step, QStringLiteral("xivoversion_client:%1;%2").arg(version, m_settings.version));
            return true;
        }
        m_login = message.value(QStringLiteral("userlogin")).toString();
        m_sessionId = QStringLiteral("kQ3sLx81Zb");
        send({{classKey, step},
              {QStringLiteral("sessionid"), m_sessionId},
              {QStringLiteral("xivoversion"), m_settings.version}});
    } else if (step == passwordStep) {
        takePassword(message);
    } else if (step == profileStep) {
        takeProfile(message);
    } else {
        return false;
    }
    return true;
}

void CtiSession::takePassword(const QJsonObject &message)
{
    const SimUser *user = m_users.byLogin(m_login);
    const auto isRight = [&] {
        if (m_settings.version != QLatin1String("1.2"))
            return message.value(QStringLiteral("password")).toString() == user->plan.password;
        const QByteArray secret = (m_sessionId + QLatin1Char(':') + user->plan.password).toUtf8();
        return message.value(QStringLiteral("hashedpassword")).toString().toLatin1() ==
               QCryptographicHash::hash(secret, QCryptographicHash::Sha1).toHex();
    };
    if (!user || m_sessionId.isEmpty() || !isRight()) {
        refuse(passwordStep, QStringLiteral("login_password"));
        return;
    }
    m_userId = user->plan.id;
    m_isPasswordRight = true;
    send({{classKey, passwordStep}, {QStringLiteral("capalist"), QJsonArray{user->plan.profileId}}});
}

void CtiSession::takeProfile(const QJsonObject &message)
{
    const SimUser *user = m_isPasswordRight ? m_users.byId(m_userId) : nullptr;
    if (!user)
        return;
    if (message.value(QStringLiteral("capaid")).toInt() != user->plan.profileId) {
        refuse(profileStep, QStringLiteral("wrong cti_profile_id"));
        return;
    }
    m_loginLimit.stop();
    m_isLoggedIn = true;
    send({{classKey, profileStep},
          {QStringLiteral("userid"), QString::number(m_userId)},
          {QStringLiteral("ipbxid"), QStringLiteral("xivo")},
          {QStringLiteral("appliname"), QStringLiteral("Agent")}});
    const QString presence = message.value(QStringLiteral("state")).toString();
    if (presences().contains(presence))
        m_users.setPresence(m_userId, presence);
}

void CtiSession::takeList(const QJsonObject &message)
{
    const QString list = message.value(QStringLiteral("listname")).toString();
    const QString function = message.value(QStringLiteral("function")).toString();
    const QString id = message.value(QStringLiteral("tid")).toString();
    QJsonObject answer{{classKey, QStringLiteral("getlist")},
                       {QStringLiteral("function"), function},
                       {QStringLiteral("listname"), list},
                       {QStringLiteral("tipbxid"), QStringLiteral("xivo")}};
    if (function == QLatin1String("listid")) {
        QJsonArray ids;
        for (const SimUser &user : m_users.users())
            ids.append(QString::number(user.plan.id));
        answer.insert(QStringLiteral("list"), ids);
        send(answer);
    } else if (function == QLatin1String("updatestatus")) {
        const SimUser *user = m_users.byId(id.toInt());
        answer.insert(QStringLiteral("tid"), id);
        QJsonObject status;
        if (user && list == QLatin1String("users"))
            status = {{QStringLiteral("connection"), QJsonValue()},
                      {QStringLiteral("availstate"), user->presence}};
        else if (user && list == QLatin1String("voicemails"))
            status = {{QStringLiteral("new"), user->newVoiceMails}};
        answer.insert(QStringLiteral("status"), status);
        send(answer);
    }
}

void CtiSession::takeService(const QJsonObject &message)
{
    const QString function = message.value(QStringLiteral("function")).toString();
    const QJsonValue value = message.value(QStringLiteral("value"));
    if (function == QLatin1String("enablednd") && value.isBool())
        m_users.setDnd(m_userId, value.toBool());
    else if (function == QLatin1String("incallfilter") && value.isBool())
        m_users.setCallFilter(m_userId, value.toBool());
}

void CtiSession::search(const QJsonObject &message, bool isOldForm)
{
    const QString pattern = message.value(QStringLiteral("pattern")).toString();
    const QJsonArray headers{QStringLiteral("Nom"), QStringLiteral("Numéro"), QStringLiteral("Favoris")};
    QJsonArray rows;
    for (const SimUser &user : m_users.users()) {
        if (!fullName(user).contains(pattern, Qt::CaseInsensitive))
            continue;
        const QString number = QString::fromLatin1(user.plan.extension);
        if (isOldForm) {
            rows.append(QStringLiteral("%1;%2;").arg(fullName(user), number));
        } else {
            rows.append(QJsonObject{
                {QStringLiteral("source"), QStringLiteral("internal")},
                {QStringLiteral("column_values"), QJsonArray{fullName(user), number, false}},
                {QStringLiteral("relations"),
                 QJsonObject{{QStringLiteral("user_id"), user.plan.id},
                             {QStringLiteral("source_entry_id"), QString::number(user.plan.id)}}}});
        }
    }
    if (isOldForm)
        send({{classKey, QStringLiteral("directory")},
              {QStringLiteral("headers"), headers},
              {QStringLiteral("resultlist"), rows},
              {QStringLiteral("status"), QStringLiteral("ok")},
              {QStringLiteral("replyid"), message.value(QStringLiteral("commandid"))}});
    else
        send({{classKey, QStringLiteral("people_search_result")},
              {QStringLiteral("term"), pattern},
              {QStringLiteral("column_headers"), headers},
              {QStringLiteral("column_types"),
               QJsonArray{QStringLiteral("name"), QStringLiteral("number"), QStringLiteral("favorite")}},
              {QStringLiteral("results"), rows}});
}

void CtiSession::refuse(const QString &step, const QString &error)
{
    send({{classKey, step}, {QStringLiteral("error_string"), error}});
}

} // namespace xivocc::sim
