#include "cti_link.h"
#include "cti_directory.h"
#include "cti_sheet.h"
#include "log.h"

#include <domain/present_moment.h>

#include <algorithm>

namespace xivocc::xivo {

namespace {

constexpr milliseconds tickInterval{100};

const QString classKey = QStringLiteral("class");
const QString requestKey = QStringLiteral("commandid");
const QString replyKey = QStringLiteral("replyid");
const QString encryption = QStringLiteral("starttls");

bool isOver(const QElapsedTimer &timer, milliseconds limit)
{
    return timer.isValid() && timer.hasExpired(limit.count());
}

} // namespace

CtiLink::CtiLink(const config::CtiSettings &settings, const CtiAccount &account, Role role,
                 const CtiTiming &timing, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_role(role),
      m_timing(timing),
      m_user(account.login),
      m_login(account, [this](const QJsonObject &message) { send(message); }),
      m_statuses([this](const QJsonObject &message) { send(message); }),
      m_requests(timing.request),
      m_retryPause(timing.firstRetry)
{
    m_health.since = presentMoment();
    m_health.reason = QStringLiteral("XiVO's CTI server has not been asked yet.");
    m_retry.setSingleShot(true);
    m_socket.setReadBufferSize(CtiLines::maxLineBytes);
    m_socket.setPeerVerifyMode(m_settings.verifyCertificate ? QSslSocket::VerifyPeer
                                                            : QSslSocket::VerifyNone);
    connect(&m_retry, &QTimer::timeout, this, &CtiLink::connectSocket);
    connect(&m_ticker, &QTimer::timeout, this, &CtiLink::tick);
    connect(&m_socket, &QSslSocket::connected, this, &CtiLink::connected);
    connect(&m_socket, &QSslSocket::encrypted, this, [this] { m_login.begin(); });
    connect(&m_socket, &QSslSocket::readyRead, this, &CtiLink::read);
    connect(&m_socket, &QSslSocket::errorOccurred, this, [this] {
        read(); // the last words before a close
        giveUp(QStringLiteral("XiVO's CTI server at %1 cannot be reached (%2).")
                   .arg(m_settings.host, m_socket.errorString()));
    });
    connect(&m_socket, &QSslSocket::disconnected, this,
            [this] { giveUp(QStringLiteral("XiVO's CTI server closed the connection.")); });
}

CtiLink::~CtiLink()
{
    m_socket.disconnect(this); // its end is told by the socket too
}

void CtiLink::start()
{
    m_ticker.start(tickInterval);
    connectSocket();
}

void CtiLink::connectSocket()
{
    m_lines.clear();
    m_connecting.start();
    m_sinceReceived.invalidate();
    m_socket.connectToHost(m_settings.host, m_settings.port);
}

void CtiLink::connected()
{
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    m_sinceReceived.start();
    m_sinceKeepAlive.start();
    // A server that encrypts offers it first; until then no password is sent.
    if (!m_settings.tls)
        m_login.begin();
}

void CtiLink::read()
{
    while (m_socket.bytesAvailable() > 0) {
        m_sinceReceived.start();
        const auto messages = m_lines.take(m_socket.readAll());
        if (!messages) {
            giveUp(messages.error());
            return;
        }
        for (const QJsonObject &message : *messages) {
            take(message);
            if (m_retry.isActive())
                return; // given up meanwhile
        }
    }
}

void CtiLink::take(const QJsonObject &message)
{
    const QString kind = message.value(classKey).toString();
    if (kind == encryption) {
        takeEncryption(message);
    } else if (!isLive()) {
        takeLogin(message);
    } else if (kind == QLatin1String("getlist")) {
        takeFacts(message);
    } else if (kind == QLatin1String("sheet")) {
        takeSheet(message);
    } else if (kind == QLatin1String("people_search_result")) {
        m_requests.finishSearch(message.value(QStringLiteral("term")).toString(), readPeople(message));
    } else if (kind == QLatin1String("directory")) {
        m_requests.finishSearch(message.value(replyKey).toInt(),
                                readDirectory(message).map_error([](const QString &status) {
                                    return commands::Refusal{
                                        QStringLiteral("Rejected"),
                                        QStringLiteral("XiVO's CTI server did not search and says “%1”; tell "
                                                       "the administrator if it happens again.")
                                            .arg(status)};
                                }));
    }
}

void CtiLink::takeEncryption(const QJsonObject &message)
{
    if (m_socket.isEncrypted() || isLive())
        return;
    // The server's echo has the key "starttls", its offer has not.
    const QJsonValue echo = message.value(encryption);
    if (echo.isUndefined())
        send({{classKey, encryption}, {QStringLiteral("status"), m_settings.tls}});
    else if (m_settings.tls && echo.toBool())
        m_socket.startClientEncryption();
    else if (m_settings.tls)
        giveUp(QStringLiteral("XiVO's CTI server does not encrypt; set tls of the section [cti] to false."));
}

void CtiLink::takeLogin(const QJsonObject &message)
{
    m_login.take(message);
    if (m_login.state() == CtiLogin::State::Refused) {
        giveUp(m_login.reason(), m_login.isAccountRefused());
        return;
    }
    if (!isLive())
        return;
    m_retryPause = m_timing.firstRetry;
    m_connecting.invalidate();
    setHealth(QString());
    if (m_role == Role::Observer)
        m_statuses.askForLists();
    else
        m_statuses.askForUser(m_login.userId());
}

void CtiLink::takeFacts(const QJsonObject &message)
{
    for (const CtiFact &fact : m_statuses.take(message)) {
        const auto *seen = std::get_if<PresenceSeen>(&fact);
        const bool isOwn = seen && seen->userId == m_login.userId();
        if (isOwn) {
            m_presence = seen->presence;
            if (m_presence != QLatin1String("disconnected"))
                m_login.keepPresence(m_presence);
            m_requests.finishPresence(seen->presence);
        }
        if (isOwn || m_role == Role::Observer)
            Q_EMIT told(fact);
    }
}

void CtiLink::takeSheet(const QJsonObject &message)
{
    const auto sheet = readSheet(message);
    if (sheet)
        Q_EMIT sheetArrived(*sheet);
    else
        qCWarning(ctiLog).noquote() << "A sheet for" << m_user << "is left out:" << sheet.error();
}

void CtiLink::send(const QJsonObject &message)
{
    m_socket.write(CtiLines::encode(message));
}

void CtiLink::setPresence(const QString &presence, commands::Done done)
{
    if (!isLive()) {
        const commands::Refusal refusal = linkDownRefusal();
        done(&refusal);
    } else if (presence == m_presence && !m_requests.changesPresence()) {
        done(nullptr); // the server would say nothing
    } else if (m_requests.addPresence(presence, std::move(done))) {
        send({{classKey, QStringLiteral("availstate")},
              {QStringLiteral("availstate"), presence},
              {requestKey, ++m_lastRequest}});
    }
}

void CtiLink::search(const QString &pattern, commands::Directory::Found done)
{
    const int request = ++m_lastRequest;
    if (!isLive()) {
        done(tl::unexpected(linkDownRefusal()));
    } else if (m_requests.addSearch(request, pattern, std::move(done))) {
        const QString kind =
            m_login.isOldVersion() ? QStringLiteral("directory") : QStringLiteral("people_search");
        send({{classKey, kind}, {QStringLiteral("pattern"), pattern}, {requestKey, request}});
    }
}

void CtiLink::tick()
{
    m_requests.expire(m_presence);
    if (isOver(m_connecting, m_timing.logIn)) {
        giveUp(m_settings.tls && !m_socket.isEncrypted()
                   ? QStringLiteral("XiVO's CTI server did not offer to encrypt within the time limit; check "
                                    "that it is one, or set tls of the section [cti] to false.")
                   : QStringLiteral("XiVO's CTI server did not complete the log-in within the time limit."));
    } else if (isOver(m_sinceReceived, m_timing.silence)) {
        giveUp(QStringLiteral("XiVO's CTI server has been silent for too long."));
    } else if (isLive() && isOver(m_sinceKeepAlive, m_timing.keepAlive)) {
        m_sinceKeepAlive.start();
        send({{classKey, QStringLiteral("keepalive")}, {requestKey, ++m_lastRequest}});
    }
}

void CtiLink::giveUp(const QString &reason, bool isAccountRefused)
{
    if (m_retry.isActive())
        return; // one loss is told in several ways
    const milliseconds pause = isAccountRefused ? m_timing.refusedRetry : m_retryPause;
    m_retryPause = std::min(2 * m_retryPause, m_timing.longestRetry);
    m_retry.start(pause);
    m_connecting.invalidate();
    m_sinceReceived.invalidate();
    m_login.reset();
    m_presence.clear();
    m_socket.abort();
    setHealth(reason);
    m_requests.failAll(linkDownRefusal());
}

commands::Refusal CtiLink::linkDownRefusal() const
{
    return {QStringLiteral("LinkDown"),
            QStringLiteral("The link to XiVO's CTI server is down: %1 Try again when it is back.")
                .arg(m_health.reason)};
}

void CtiLink::setHealth(const QString &reason)
{
    if (!m_health.update(reason, presentMoment()))
        return;
    if (m_health.ok)
        qCInfo(ctiLog).noquote() << "The CTI link of" << m_user << "is up, version" << m_login.version();
    else
        qCWarning(ctiLog).noquote() << "The CTI link of" << m_user << "is down:" << reason;
    Q_EMIT healthChanged();
}

} // namespace xivocc::xivo
