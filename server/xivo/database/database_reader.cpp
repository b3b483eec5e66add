#include "database_reader.h"
#include "database_worker.h"
#include "log.h"

#include <domain/present_moment.h>

namespace xivocc::xivo {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds refreshSoonDelay = 300ms;
constexpr milliseconds firstRetryDelay = 1s;
constexpr milliseconds authenticationTimeout = 10s;
/// Log-ins that wait for the database at the same time; more are refused at once.
constexpr qsizetype maxPendingAuthentications = 1'000;

AuthenticationVerdict unavailable(const QString &reason)
{
    return tl::unexpected(AuthenticationRefusal{AuthenticationRefusal::Cause::DatabaseUnavailable, reason});
}

} // namespace

DatabaseReader::DatabaseReader(config::DatabaseSettings settings, const config::SiteSettings &site,
                               QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_retryDelay(firstRetryDelay)
{
    qRegisterMetaType<ConfigurationReading>();
    qRegisterMetaType<AuthenticationVerdict>();
    qRegisterMetaType<milliseconds>();
    m_status.since = presentMoment();
    m_status.reason = QStringLiteral("The XiVO database has not been read yet.");
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &DatabaseReader::read);

    const auto address = sql::DatabaseAddress::fromUrl(m_settings.url, sql::DatabaseAddress::Use::Xivo);
    if (!address) {
        m_status.reason = QStringLiteral("The XiVO database cannot be opened: %1.").arg(address.error());
        qCWarning(databaseLog).noquote() << m_status.reason;
        return;
    }
    m_worker = new DatabaseWorker(*address, site.timeZone);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &DatabaseWorker::wasRead, this, &DatabaseReader::take);
    connect(m_worker, &DatabaseWorker::failed, this, &DatabaseReader::fail);
    connect(m_worker, &DatabaseWorker::checked, this, &DatabaseReader::answer);
    m_queueLog.attach(m_worker);
    m_thread.setObjectName(QStringLiteral("database"));
    m_thread.start();
}

DatabaseReader::~DatabaseReader()
{
    m_thread.quit();
    m_thread.wait();
}

void DatabaseReader::start()
{
    m_started = true;
    read();
}

void DatabaseReader::refreshSoon()
{
    if (!m_started)
        return;
    if (m_reading)
        m_readAgain = true;
    else if (m_status.ok && (!m_refresh.isActive() || m_refresh.remainingTimeAsDuration() > refreshSoonDelay))
        m_refresh.start(refreshSoonDelay);
}

void DatabaseReader::read()
{
    if (m_worker == nullptr || m_reading)
        return;
    m_refresh.stop();
    m_reading = true;
    QMetaObject::invokeMethod(m_worker, &DatabaseWorker::read, Qt::QueuedConnection);
}

void DatabaseReader::take(const ConfigurationReading &reading, milliseconds duration)
{
    m_status.lastRead = presentMoment();
    m_status.lastDuration = duration;
    m_retryDelay = firstRetryDelay;
    const bool differs = !m_everRead || reading.configuration != m_configuration;
    m_everRead = true;
    if (differs)
        m_configuration = reading.configuration;
    const bool otherProblems = m_problems != reading.problems;
    if (otherProblems) {
        m_problems = reading.problems;
        for (const QString &problem : std::as_const(m_problems))
            qCWarning(databaseLog).noquote() << "XiVO database:" << problem;
    }
    finishReading(m_settings.refreshInterval);
    if (!m_status.ok) {
        qCInfo(databaseLog) << "the XiVO database was read in" << duration.count() << "ms";
        setStatus(true, QString());
    } else if (otherProblems) {
        Q_EMIT statusChanged();
    }
    if (differs)
        Q_EMIT configurationRead(m_configuration);
}

void DatabaseReader::fail(const QString &reason)
{
    const milliseconds delay = m_retryDelay;
    m_retryDelay =
        std::min(m_retryDelay * 2, std::max<milliseconds>(m_settings.refreshInterval, firstRetryDelay));
    m_readAgain = false;
    finishReading(delay);
    if (m_status.ok || m_status.reason != reason)
        qCWarning(databaseLog).noquote() << reason << "It is tried again by itself.";
    setStatus(false, reason);
}

void DatabaseReader::finishReading(milliseconds untilNext)
{
    m_reading = false;
    m_refresh.start(m_readAgain ? refreshSoonDelay : untilNext);
    m_readAgain = false;
}

void DatabaseReader::setStatus(bool ok, const QString &reason)
{
    const bool changed = m_status.ok != ok;
    if (!changed && m_status.reason == reason)
        return;
    if (changed)
        m_status.since = presentMoment();
    m_status.ok = ok;
    m_status.reason = reason;
    Q_EMIT statusChanged();
}

void DatabaseReader::authenticate(const QString &login, const QString &password, AuthenticationDone done)
{
    const quint64 ticket = m_nextTicket++;
    // Known to be away: waiting for a connect time-out would only make the user wait.
    const bool away = m_worker == nullptr || (!m_status.ok && m_started && !m_reading);
    const bool overrun = m_pending.size() >= maxPendingAuthentications;
    m_pending.insert(ticket, std::move(done));
    if (away || overrun) {
        const QString reason =
            away ? m_status.reason
                 : QStringLiteral("Too many log-ins wait for the XiVO database; try again in a minute.");
        QMetaObject::invokeMethod(
            this, [this, ticket, reason] { answer(ticket, unavailable(reason)); }, Qt::QueuedConnection);
        return;
    }
    QTimer::singleShot(authenticationTimeout, this, [this, ticket] {
        answer(
            ticket,
            unavailable(QStringLiteral("The XiVO database did not answer within %1 s; try again in a minute.")
                            .arg(std::chrono::duration_cast<seconds>(authenticationTimeout).count())));
    });
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, ticket, login, password] { worker->check(ticket, login, password); },
        Qt::QueuedConnection);
}

void DatabaseReader::answer(quint64 ticket, AuthenticationVerdict verdict)
{
    const AuthenticationDone done = m_pending.take(ticket);
    if (!done)
        return;
    if (verdict) {
        const auto &users = m_configuration.users;
        const auto known = std::find_if(users.begin(), users.end(),
                                        [&verdict](const User &user) { return user.id == verdict->id; });
        if (known != users.end()) {
            verdict->lineId = known->lineId;
            verdict->extension = known->extension;
            verdict->context = known->context;
            verdict->mobileNumber = known->mobileNumber;
        }
    }
    done(verdict);
}

} // namespace xivocc::xivo
