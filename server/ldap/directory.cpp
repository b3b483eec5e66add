#include "directory.h"

#include "credential_check.h"
#include "log.h"

#include <domain/present_moment.h>

#include <QDeadlineTimer>

#include <pthread.h>
#include <signal.h>

namespace xivocc::ldap {

namespace {

using namespace std::chrono_literals;

constexpr milliseconds probeInterval = 30s;
constexpr milliseconds probeIntervalWhileAway = 5s;
constexpr int abortInterval = 50; // ms
/// For a thread to tell what it waited for, before it is said for it.
constexpr milliseconds grace = 500ms;

Verdict unavailable(const QString &reason)
{
    return tl::unexpected(Refusal{Refusal::Cause::Unavailable, reason});
}

/// libldap writes to its sockets without MSG_NOSIGNAL.
void blockBrokenPipeSignal()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

} // namespace

Directory::Directory(const config::LdapSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    m_status.since = presentMoment();
    m_status.reason =
        QStringLiteral("The LDAP server %1 has not been asked yet.").arg(m_settings.url.toString());
    m_threads.setMaxThreadCount(mostParallelChecks);
    m_nextProbe.setSingleShot(true);
    connect(&m_nextProbe, &QTimer::timeout, this, &Directory::probe);
}

Directory::~Directory()
{
    m_threads.clear();
    // A check may be between two steps and go on to open a connection: again until all have ended.
    while (!m_threads.waitForDone(abortInterval)) {
        const QMutexLocker lock(&m_checksMutex);
        for (const auto &[ticket, check] : m_busy)
            check->abort();
    }
}

void Directory::start()
{
    probe();
}

void Directory::probe()
{
    run([](CredentialCheck &check, const QDeadlineTimer &deadline) { return check.probe(deadline); },
        [this](const Verdict &verdict) {
            m_nextProbe.start(verdict ? probeInterval : probeIntervalWhileAway);
        });
}

void Directory::verify(const QString &login, const QString &password, VerdictDone done)
{
    if (login.isEmpty() || password.isEmpty()) {
        answerLater(std::move(done), {Refusal::Cause::WrongLoginOrPassword,
                                      QStringLiteral("The login or the password is empty.")});
        return;
    }
    if (m_pending.size() >= mostPendingChecks) {
        answerLater(std::move(done),
                    {Refusal::Cause::Unavailable,
                     QStringLiteral("Too many log-ins wait for the LDAP server %1; try again in a minute.")
                         .arg(m_settings.url.toString())});
        return;
    }
    run([login, password](CredentialCheck &check,
                          const QDeadlineTimer &deadline) { return check.check(login, password, deadline); },
        std::move(done));
}

void Directory::run(Job job, VerdictDone done)
{
    const quint64 ticket = m_nextTicket++;
    m_pending.insert(ticket, std::move(done));
    // The thread keeps the limit where libldap can; this one also holds for checks that no thread has
    // begun, and ends those that libldap would wait in for ever.
    const QDeadlineTimer deadline(m_settings.timeout);
    QTimer::singleShot(m_settings.timeout + grace, this, [this, ticket] {
        abort(ticket);
        answer(ticket,
               unavailable(QStringLiteral("The LDAP server %1 did not answer within %2 s. Check that it "
                                          "runs and that ldap.url is right, or raise ldap.timeout.")
                               .arg(m_settings.url.toString())
                               .arg(m_settings.timeout.count())));
    });
    m_threads.start([this, ticket, deadline, job = std::move(job)] {
        if (deadline.hasExpired())
            return;
        const Verdict verdict = runOnIdle(ticket, job, deadline);
        QMetaObject::invokeMethod(
            this, [this, ticket, verdict] { answer(ticket, verdict); }, Qt::QueuedConnection);
    });
}

Verdict Directory::runOnIdle(quint64 ticket, const Job &job, const QDeadlineTimer &deadline)
{
    blockBrokenPipeSignal();
    CredentialCheck *check = nullptr;
    {
        const QMutexLocker lock(&m_checksMutex);
        if (m_idle.empty())
            m_idle.push_back(std::make_unique<CredentialCheck>(m_settings));
        check = m_idle.back().get();
        m_busy.emplace(ticket, std::move(m_idle.back()));
        m_idle.pop_back();
    }
    const Verdict verdict = job(*check, deadline);
    const QMutexLocker lock(&m_checksMutex);
    const auto busy = m_busy.find(ticket);
    m_idle.push_back(std::move(busy->second));
    m_busy.erase(busy);
    return verdict;
}

void Directory::abort(quint64 ticket)
{
    const QMutexLocker lock(&m_checksMutex);
    if (const auto busy = m_busy.find(ticket); busy != m_busy.end())
        busy->second->abort();
}

void Directory::answerLater(VerdictDone done, const Refusal &refusal)
{
    QMetaObject::invokeMethod(
        this, [done = std::move(done), refusal] { done(tl::unexpected(refusal)); }, Qt::QueuedConnection);
}

void Directory::answer(quint64 ticket, const Verdict &verdict)
{
    const VerdictDone done = m_pending.take(ticket);
    if (!done)
        return;
    watch(verdict);
    done(verdict);
}

void Directory::watch(const Verdict &verdict)
{
    const bool answered = verdict || verdict.error().cause == Refusal::Cause::WrongLoginOrPassword;
    setStatus(answered, answered ? QString() : verdict.error().reason);
}

void Directory::setStatus(bool ok, const QString &reason)
{
    if (m_status.ok == ok && m_status.reason == reason)
        return;
    if (m_status.ok != ok)
        m_status.since = presentMoment();
    m_status.ok = ok;
    m_status.reason = reason;
    if (ok)
        qCInfo(ldapLog).noquote() << "the LDAP server" << m_settings.url.toString() << "answers";
    else
        qCWarning(ldapLog).noquote() << reason;
    Q_EMIT statusChanged();
}

} // namespace xivocc::ldap
