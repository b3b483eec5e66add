#pragma once

#include "connection.h"
#include "refusal.h"
#include "result_codes.h"

namespace xivocc::ldap {

/// Checks logins one after the other: finds the user's entry as the manager, then binds as that entry on
/// a second connection, so that the manager stays bound on the first. Blocks as Connection does; used by
/// one thread at a time.
class CredentialCheck final
{
public:
    explicit CredentialCheck(const config::LdapSettings &settings);

    [[nodiscard]] Verdict check(const QString &login, const QString &password,
                                const QDeadlineTimer &deadline);
    /// Whether a check could be made: the manager is let in and can read the search base.
    [[nodiscard]] Verdict probe(const QDeadlineTimer &deadline);
    /// Any thread: a call under way fails soon.
    void abort();

private:
    using Name = tl::expected<QByteArray, Refusal>;

    [[nodiscard]] Verdict openAsManager(const QDeadlineTimer &deadline);
    [[nodiscard]] Name find(const QString &login, const QDeadlineTimer &deadline);
    [[nodiscard]] Verdict bindAs(const QByteArray &name, const QString &password,
                                 const QDeadlineTimer &deadline);
    [[nodiscard]] tl::unexpected<Refusal> unavailable(Step step, const Fault &fault) const;

    const config::LdapSettings &m_settings;
    Connection m_manager;
    Connection m_user;
};

} // namespace xivocc::ldap
