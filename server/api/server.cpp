#include "server.h"

#include "auth_routes.h"
#include "logging.h"
#include "overview.h"
#include "static_routes.h"
#include "web_socket_handshake.h"

#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace xivocc::api {

namespace {
/// For a client to answer the close frame.
constexpr seconds goodbyeTime{2};

void sayGoodbye(std::unique_ptr<QWebSocket> socket, const protocol::LoggedOnError &reason)
{
    QWebSocket *leaving = socket.release();
    QObject::connect(leaving, &QWebSocket::disconnected, leaving, &QObject::deleteLater);
    QTimer::singleShot(goodbyeTime, leaving, [leaving] {
        leaving->abort();
        leaving->deleteLater();
    });
    leaving->sendTextMessage(encodeFrame(reason));
    leaving->close(QWebSocketProtocol::CloseCodeNormal, reason.error);
}
} // namespace

Limits limitsFrom(const config::ApiSettings &settings)
{
    Limits limits;
    limits.sessions = settings.maxSessions;
    limits.sessionStartTime = settings.sessionStartTimeout;
    limits.sessionByteBudget = settings.sessionByteBudget;
    return limits;
}

Server::Server(const config::ApiSettings &settings, const Limits &limits, ServerParts parts, QObject *parent)
    : QObject(parent),
      m_settings(settings),
      m_limits(limits),
      m_parts(std::move(parts)),
      m_authenticator(m_parts.checkPassword, limits, settings.tokenLifetime),
      m_sessions(m_parts.context, m_parts.rights, m_parts.statistics, limits),
      m_callers(m_authenticator, TrustedNetworks(settings.trustedNetworks)),
      m_restCalls(
          m_parts.context, m_authenticator, m_callers,
          [this](const auto &command, const auto &requester, const auto &reply) {
              return m_sessions.carryOut(command, requester, reply);
          },
          m_parts.repostEvents),
      m_listener(limits, [this](const auto &request, const auto &answer) { serve(request, answer); })
{
    addAuthRoutes(m_router, m_authenticator);
    addSessionRoutes(m_router, m_authenticator, {settings.allowPasswordInUrl, limits.sessionStartTime});
    m_router.add(Router::Method::Get, QStringLiteral("/health"),
                 [this](const HttpRequest &, const HttpAnswer &answer) { answer(health()); });
    m_router.add(Router::Method::Get, QStringLiteral("/overview"),
                 [this](const HttpRequest &request, const HttpAnswer &answer) {
                     const auto identity = m_authenticator.identify(request.token());
                     answer(identity
                                ? overviewResponse(m_parts.context.floor,
                                                   m_parts.rights.sightOf(identity->id, identity->agentId))
                                : identity.error());
                 });
    m_restCalls.addTo(m_router);
    addStaticRoutes(m_router);
    connect(&m_listener, &Listener::upgradeAllowed, this, &Server::shake);
}

tl::expected<void, QString> Server::listen()
{
    const QHostAddress address(m_settings.listen);
    if (address.isNull())
        return tl::unexpected(QStringLiteral("api.listen: %1 is no IP address").arg(m_settings.listen));
    std::optional<QSslConfiguration> tls;
    if (!m_settings.certificateFile.isEmpty() && !m_settings.keyFile.isEmpty()) {
        const auto configuration = readTlsFiles(m_settings.certificateFile, m_settings.keyFile);
        if (!configuration)
            return tl::unexpected(configuration.error());
        tls = *configuration;
    }
    return m_listener.listen(address, m_settings.port, tls);
}

QString Server::address() const
{
    QUrl url;
    url.setScheme(m_settings.certificateFile.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(m_settings.listen);
    url.setPort(port());
    return url.toString();
}

void Server::stop()
{
    m_listener.close();
    if (m_sessions.count() == 0) {
        QMetaObject::invokeMethod(this, &Server::stopped, Qt::QueuedConnection);
        return;
    }
    connect(&m_sessions, &SessionHub::emptied, this, &Server::stopped);
    m_sessions.closeAll(QStringLiteral("the server stops"));
}

void Server::serve(const HttpRequest &request, const HttpAnswer &answer)
{
    if (request.upgradesToWebSocket && m_sessions.isFull()) {
        answer(HttpResponse::error(503, QStringLiteral("TooManySessions"),
                                   QStringLiteral("The server has its %1 sessions. Try again later, or raise "
                                                  "api.max_sessions.")
                                       .arg(m_limits.sessions)));
        return;
    }
    if (!isAllowed(request.origin)) {
        m_router.serve(request, answer);
        return;
    }
    const HttpAnswer readable = [answer, origin = request.origin](HttpOutcome outcome) {
        if (auto *response = std::get_if<HttpResponse>(&outcome))
            response->allowedOrigin = origin;
        answer(outcome);
    };
    if (request.method == "OPTIONS") {
        HttpResponse permission;
        permission.status = 204;
        readable(permission);
    } else {
        m_router.serve(request, readable);
    }
}

bool Server::isAllowed(const QByteArray &origin) const
{
    const QStringList &allowed = m_settings.allowedOrigins;
    return !origin.isEmpty() && (allowed.contains(QString::fromUtf8(origin), Qt::CaseInsensitive) ||
                                 allowed.contains(QStringLiteral("*")));
}

void Server::configurationChanged()
{
    m_authenticator.followUsers(m_parts.context.configuration.users);
    m_sessions.configurationChanged();
}

void Server::shake(QTcpSocket *socket, const SessionStart &start)
{
    auto *handshake = new WebSocketHandshake(socket, m_limits, this);
    connect(handshake, &WebSocketHandshake::finished, this, [this, start](QWebSocket *accepted) {
        std::unique_ptr<QWebSocket> owned(accepted);
        if (!start)
            sayGoodbye(std::move(owned), start.error());
        else if (m_sessions.isFull())
            sayGoodbye(std::move(owned), {QStringLiteral("loggedOnFailed")});
        else
            m_sessions.open(std::move(owned), *start);
    });
}

HttpResponse Server::health() const
{
    const realtime::Floor &floor = m_parts.context.floor;
    HealthCounts counts;
    counts.sessions = m_sessions.count();
    counts.connections = m_listener.connectionCount();
    counts.queues = static_cast<qsizetype>(floor.queues().size());
    counts.agents = static_cast<qsizetype>(floor.agents().size());
    counts.channels = static_cast<qsizetype>(floor.channelCount());
    counts.framesEncoded = m_sessions.broadcaster().encodedFrames();
    counts.framesSent = m_sessions.broadcaster().sentFrames();
    return healthResponse(m_parts.readLinks(), counts);
}

} // namespace xivocc::api
