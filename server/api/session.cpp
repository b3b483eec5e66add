#include "session.h"

#include "logging.h"

#include <domain/present_moment.h>
#include <rights/message_view.h>

#include <utility>

namespace xivocc::api {

namespace {
/// For a client to answer a close frame, or to read what is queued before it.
constexpr seconds closeTime{2};

QString errorCode(protocol::DecodeError::Kind kind)
{
    switch (kind) {
    case protocol::DecodeError::Kind::Malformed:
        return QStringLiteral("InvalidJson");
    case protocol::DecodeError::Kind::UnknownName:
        return QStringLiteral("UnknownCommand");
    case protocol::DecodeError::Kind::MissingField:
        return QStringLiteral("MissingField");
    case protocol::DecodeError::Kind::BadField:
        return QStringLiteral("BadField");
    }
    return QStringLiteral("InvalidCommand");
}
} // namespace

Frame encodeFrame(const protocol::ServerMessage &message)
{
    return QString::fromUtf8(protocol::encode(message, presentMoment()));
}

Session::Session(std::unique_ptr<QWebSocket> socket, commands::Requester requester, const Limits &limits,
                 QObject *parent)
    : QObject(parent), m_socket(std::move(socket)), m_requester(std::move(requester)), m_limits(limits)
{
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &Session::read);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this] {
        close(QWebSocketProtocol::CloseCodeDatatypeNotSupported, QStringLiteral("text frames only"));
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &Session::closed);
    connect(m_socket.get(), &QWebSocket::bytesWritten, this, &Session::watchBudget);

    m_silence.setSingleShot(true);
    m_silence.start(m_limits.sessionSilence);
    connect(m_socket.get(), &QWebSocket::pong, &m_silence, qOverload<>(&QTimer::start));
    connect(&m_silence, &QTimer::timeout, this, [this] {
        close(QWebSocketProtocol::CloseCodeGoingAway,
              QStringLiteral("nothing heard from the client, not even a ping"));
    });
    m_overBudget.setSingleShot(true);
    m_overBudget.setInterval(m_limits.sessionOverBudgetTime);
    connect(&m_overBudget, &QTimer::timeout, this, [this] {
        close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("the client reads too slowly"));
    });
}

Session::~Session()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void Session::setUser(const User &user)
{
    m_requester.agentId = user.agentId;
    m_requester.extension = user.extension;
}

void Session::send(const Frame &frame)
{
    if (m_closing)
        return;
    m_socket->sendTextMessage(frame);
    watchBudget();
}

void Session::reply(const protocol::ServerMessage &message)
{
    const rights::View view = rights::viewOf(message, m_sight);
    if (view.extent != rights::View::Extent::Nothing)
        send(encodeFrame(view.extent == rights::View::Extent::Whole ? message : view.part));
}

void Session::sendStatistics(int queueId, const Frame &frame)
{
    if (hasRoomForFigures())
        send(frame);
    else
        m_skippedStatistics.insert(queueId);
}

void Session::sendCalls(int queueId, const Frame &frame)
{
    if (hasRoomForFigures())
        send(frame);
    else
        m_skippedCalls.insert(queueId);
}

void Session::close(QWebSocketProtocol::CloseCode code, const QString &reason)
{
    if (std::exchange(m_closing, true))
        return;
    qCInfo(apiLog).noquote() << "session of" << m_requester.login << "closed:" << reason;
    m_silence.stop();
    m_overBudget.stop();
    m_socket->close(code, reason);
    QTimer::singleShot(closeTime, m_socket.get(), &QWebSocket::abort);
}

void Session::read(const QString &text)
{
    if (m_closing)
        return;
    m_silence.start();
    const auto now = FloodGuard::Moment::clock::now();
    switch (m_guard.frame(now)) {
    case FloodGuard::Verdict::Accept:
        break;
    case FloodGuard::Verdict::RefuseFirst:
        reply(protocol::Error{
            QStringLiteral("TooManyCommands"),
            {},
            QStringLiteral("More than %1 commands a second; the others of this second are ignored.")
                .arg(FloodGuard::maxFramesPerSecond),
            std::nullopt});
        return;
    case FloodGuard::Verdict::Refuse:
        return;
    case FloodGuard::Verdict::Close:
        close(QWebSocketProtocol::CloseCodePolicyViolated,
              QStringLiteral("the client floods the server with commands"));
        return;
    }
    const auto command = protocol::decodeNumberedCommand(text.toUtf8());
    if (!command) {
        answerUnreadable(command.error());
        if (m_guard.unreadable(now))
            close(QWebSocketProtocol::CloseCodePolicyViolated,
                  QStringLiteral("too many unreadable commands"));
    } else if (std::holds_alternative<protocol::Ping>(command->command)) {
        reply(protocol::Pong{});
    } else {
        Q_EMIT commandReceived(*command);
    }
}

void Session::answerUnreadable(const protocol::DecodeError &error)
{
    const QString reason = error.field.isEmpty()
                               ? error.reason
                               : QStringLiteral("Field \"%1\": %2").arg(error.field, error.reason);
    reply(protocol::Error{errorCode(error.kind), error.name, reason, std::nullopt, error.ref});
    if (error.ref)
        reply(protocol::CommandFinished{*error.ref, error.name, 1});
}

bool Session::hasRoomForFigures() const
{
    return m_socket->bytesToWrite() <= m_limits.sessionByteBudget / 2;
}

void Session::watchBudget()
{
    if (m_closing)
        return;
    const qint64 waiting = m_socket->bytesToWrite();
    if (waiting > 2 * m_limits.sessionByteBudget) {
        close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("the client does not read"));
    } else if (waiting <= m_limits.sessionByteBudget) {
        m_overBudget.stop();
    } else if (!m_overBudget.isActive()) {
        m_overBudget.start();
    }
    if ((!m_skippedStatistics.isEmpty() || !m_skippedCalls.isEmpty()) && hasRoomForFigures())
        Q_EMIT figuresDue(std::exchange(m_skippedStatistics, {}), std::exchange(m_skippedCalls, {}));
}

} // namespace xivocc::api
