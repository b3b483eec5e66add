#include "ami_connection.h"

#include "logging.h"

#include <QMutexLocker>
#include <array>

namespace xivocc::ami {

using Clock = AmiSession::Clock;
using State = AmiStatus::State;

namespace {

constexpr std::size_t readBytes = 64 * 1024;

Instant wallClock()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

} // namespace

AmiConnection::AmiConnection(const config::AmiSettings &settings, const AmiTiming &timing,
                             std::shared_ptr<FactQueue> facts)
    : m_settings(settings),
      m_timing(timing),
      m_queue(std::move(facts)),
      m_session(settings, timing, [this](const QByteArray &bytes) { m_socket->write(bytes); }),
      m_retryPause(timing.firstRetry)
{
}

void AmiConnection::open()
{
    m_socket = new QSslSocket(this);
    m_socket->setPeerVerifyMode(m_settings.verifyCertificate ? QSslSocket::VerifyPeer
                                                             : QSslSocket::VerifyNone);
    connect(m_socket, &QSslSocket::readyRead, this, &AmiConnection::socketRead);
    if (m_settings.tls)
        connect(m_socket, &QSslSocket::encrypted, this, &AmiConnection::socketConnected);
    else
        connect(m_socket, &QSslSocket::connected, this, &AmiConnection::socketConnected);
    connect(m_socket, &QSslSocket::errorOccurred, this, [this] { giveUp(socketProblem()); });
    connect(m_socket, &QSslSocket::disconnected, this,
            [this] { giveUp(QStringLiteral("Asterisk closed the connection.")); });

    m_retry = new QTimer(this);
    m_retry->setSingleShot(true);
    connect(m_retry, &QTimer::timeout, this, &AmiConnection::connectSocket);
    m_ticker = new QTimer(this);
    connect(m_ticker, &QTimer::timeout, this, &AmiConnection::tick);
    m_ticker->start(m_timing.tick);
    connectSocket();
}

void AmiConnection::submit(quint64 request, const AmiAction &action)
{
    m_session.submit(action, Clock::now(),
                     [this, request](const AmiResponse &response) { Q_EMIT answered(request, response); });
}

void AmiConnection::resynchronise()
{
    m_session.resynchronise(QStringLiteral("it was asked for"), Clock::now());
}

AmiStatus AmiConnection::status() const
{
    const QMutexLocker locker(&m_statusMutex);
    AmiStatus status = m_status;
    status.delay = m_queue->delay(wallClock());
    return status;
}

void AmiConnection::connectSocket()
{
    m_isConnecting = true;
    m_wasLive = false;
    m_connectingSince = Clock::now();
    if (m_settings.tls)
        m_socket->connectToHostEncrypted(m_settings.host, m_settings.port);
    else
        m_socket->connectToHost(m_settings.host, m_settings.port);
    publish();
}

QString AmiConnection::socketProblem() const
{
    if (!m_isConnecting)
        return m_socket->errorString() + QLatin1Char('.');
    return QStringLiteral("%1:%2 gives no connection (%3). Check that Asterisk runs there with its manager "
                          "interface enabled, and host and port in the section [ami].")
        .arg(m_settings.host, QString::number(m_settings.port), m_socket->errorString());
}

void AmiConnection::socketConnected()
{
    m_isConnecting = false;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    m_session.begin(Clock::now(), wallClock());
    afterSession();
}

void AmiConnection::socketRead()
{
    std::array<char, readBytes> buffer;
    while (m_session.state() != State::Disconnected) {
        const qint64 read = m_socket->read(buffer.data(), buffer.size());
        if (read <= 0)
            break;
        m_session.receive({buffer.data(), static_cast<std::size_t>(read)}, Clock::now(), wallClock());
        afterSession();
    }
}

void AmiConnection::tick()
{
    if (m_isConnecting && Clock::now() - m_connectingSince > m_timing.connection)
        giveUp(QStringLiteral("The connection was not made within the time limit."));
    m_session.tick(Clock::now(), wallClock());
    afterSession();
    watchDelay();
}

void AmiConnection::afterSession()
{
    queueFacts();
    if (m_session.takeConfigurationHint())
        Q_EMIT configurationMayHaveChanged();
    if (m_session.failure() && m_session.state() != State::Disconnected) {
        giveUp(*m_session.failure());
        return;
    }
    if (m_session.state() == State::Live && !std::exchange(m_wasLive, true)) {
        m_retryPause = m_timing.firstRetry;
        m_loggedError.clear();
        qCInfo(log, "The link to Asterisk at %s:%d is up.", qUtf8Printable(m_settings.host), m_settings.port);
    }
    publish();
}

void AmiConnection::queueFacts()
{
    std::vector<realtime::TimedFact> facts = m_session.takeFacts();
    if (facts.empty())
        return;
    const bool isLinkLost = std::holds_alternative<realtime::LinkLost>(facts.back().fact);
    const Instant at = facts.back().at;
    FactQueue::Push push = m_queue->push(std::move(facts));
    if (push == FactQueue::Push::Overflowed) {
        {
            const QMutexLocker locker(&m_statusMutex);
            ++m_status.overflows;
        }
        if (isLinkLost) // must be told in any case; the queue is empty now
            push = m_queue->push({{at, realtime::LinkLost{}}});
        else
            m_session.discardFacts(
                QStringLiteral("the server did not keep up and all undelivered events were dropped"),
                Clock::now());
    }
    if (push == FactQueue::Push::FirstQueued)
        Q_EMIT factsQueued();
}

void AmiConnection::watchDelay()
{
    const milliseconds delay = m_queue->delay(wallClock());
    if (delay <= m_timing.lateFact)
        return;
    {
        const QMutexLocker locker(&m_statusMutex);
        ++m_status.lateFacts;
    }
    if (Clock::now() - m_lastAlarm < m_timing.alarmPause)
        return;
    m_lastAlarm = Clock::now();
    qCWarning(log,
              "The oldest event of Asterisk has waited %lld ms to be applied: the server does not keep up.",
              static_cast<long long>(delay.count()));
}

void AmiConnection::giveUp(const QString &reason)
{
    if (m_retry->isActive())
        return; // one loss is told in several ways
    m_isConnecting = false;
    milliseconds pause = m_retryPause;
    m_retryPause = std::min(2 * m_retryPause, m_timing.longestRetry);
    if (m_session.isPasswordRefused())
        pause = m_timing.refusedRetry;
    m_retry->start(pause);

    m_session.end(wallClock());
    m_socket->abort();
    queueFacts();
    // What was said once is not said again at every attempt.
    if (std::exchange(m_loggedError, reason) != reason)
        qCWarning(log, "The link to Asterisk is down: %s It is tried again.", qUtf8Printable(reason));
    {
        const QMutexLocker locker(&m_statusMutex);
        m_status.lastError = reason;
    }
    publish();
}

void AmiConnection::publish()
{
    const State state = m_isConnecting ? State::Connecting : m_session.state();
    bool isChanged = false;
    {
        const QMutexLocker locker(&m_statusMutex);
        isChanged = !m_status.since || m_status.state != state ||
                    m_status.isPasswordRefused != m_session.isPasswordRefused();
        if (isChanged)
            m_status.since = wallClock();
        m_status.state = state;
        m_status.isPasswordRefused = m_session.isPasswordRefused();
        m_session.report(m_status);
    }
    if (isChanged)
        Q_EMIT statusChanged();
}

} // namespace xivocc::ami
