#pragma once

#include "refusal.h"

#include <config/settings.h>
#include <domain/time.h>

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace xivocc::ldap {

class CredentialCheck;

/// How the link to the directory is, for /health.
struct DirectoryStatus
{
    bool ok = false;
    Instant since{}; ///< beginning of the present `ok`
    QString reason;  ///< why not ok, for the operator; empty when ok
};

/// The LDAP directory that knows the passwords. Lives in the main thread and never blocks it: libldap
/// is called on threads of its own, each with connections that are kept for the next check.
class Directory final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostParallelChecks = 4; ///< with two connections each
    static constexpr qsizetype mostPendingChecks = 512;

    explicit Directory(const config::LdapSettings &settings, QObject *parent = nullptr);
    /// Ends the checks under way.
    ~Directory() override;

    /// Looks at the directory now and then, so that status() is known before a user needs it.
    void start();
    /// `done` is called once, in this thread, half a second after the configured
    /// timeout at the latest; not at all when the
    /// directory is destroyed before.
    void verify(const QString &login, const QString &password, VerdictDone done);

    [[nodiscard]] const DirectoryStatus &status() const { return m_status; }

Q_SIGNALS:
    void statusChanged();

private:
    using Job = std::function<Verdict(CredentialCheck &check, const QDeadlineTimer &deadline)>;

    void probe();
    void run(Job job, VerdictDone done);
    [[nodiscard]] Verdict runOnIdle(quint64 ticket, const Job &job, const QDeadlineTimer &deadline);
    void abort(quint64 ticket);
    void answerLater(VerdictDone done, const Refusal &refusal);
    void answer(quint64 ticket, const Verdict &verdict);
    void watch(const Verdict &verdict);
    void setStatus(bool ok, const QString &reason);

    const config::LdapSettings m_settings;
    DirectoryStatus m_status;
    QTimer m_nextProbe;
    quint64 m_nextTicket = 1;
    QHash<quint64, VerdictDone> m_pending;

    QMutex m_checksMutex; ///< guards the next two
    std::vector<std::unique_ptr<CredentialCheck>> m_idle;
    std::unordered_map<quint64, std::unique_ptr<CredentialCheck>> m_busy; ///< by ticket
    QThreadPool m_threads;
};

} // namespace xivocc::ldap
