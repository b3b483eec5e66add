#pragma once

#include "socket_guard.h"

#include <config/settings.h>

#include <QByteArray>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QString>
#include <memory>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::ldap {

/// What libldap or the directory answered instead of success.
struct Fault
{
    int code = 0; ///< an LDAP result code (RFC 4511, appendix A) or one of libldap's, which are negative
    QString text; ///< English, for the operator
};

/// One connection to the directory. Each call blocks, most often until the deadline at the most, in some
/// cases until abort(), so none is made in the main thread; a connection is used by one thread at a time.
/// After a call failed for another reason than the directory's own answer the connection is closed.
class Connection final
{
public:
    using Done = tl::expected<void, Fault>;
    /// Distinguished names. More than two are not asked for.
    using Names = tl::expected<std::vector<QByteArray>, Fault>;

    explicit Connection(const config::LdapSettings &settings);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Connects, over TLS where configured.
    [[nodiscard]] Done open(const QDeadlineTimer &deadline);
    void close();
    /// Any thread: a call under way fails soon.
    void abort() { m_guard.abort(); }
    /// Also false when it was not used for so long that a firewall may have dropped it.
    [[nodiscard]] bool isOpen() const;

    /// A simple bind. An empty password is refused here: directories take a bind with a name and no
    /// password for an anonymous one and say yes (RFC 4513, section 5.1.2).
    [[nodiscard]] Done bind(const QByteArray &name, const QByteArray &password,
                            const QDeadlineTimer &deadline);
    /// Entries below the search base that match.
    [[nodiscard]] Names search(const QByteArray &filter, const QDeadlineTimer &deadline);
    /// Whether the search base itself can be read.
    [[nodiscard]] Done readBase(const QDeadlineTimer &deadline);

private:
    struct Unbind
    {
        void operator()(::ldap *handle) const;
    };

    [[nodiscard]] Done setUpTls();
    void limitTime(const QDeadlineTimer &deadline);
    [[nodiscard]] Fault fault(int code);
    [[nodiscard]] Names read(int scope, const QByteArray &filter, const QDeadlineTimer &deadline);

    const config::LdapSettings &m_settings;
    SocketGuard m_guard; ///< outlives the handle
    std::unique_ptr<::ldap, Unbind> m_handle;
    QElapsedTimer m_lastUse;
};

} // namespace xivocc::ldap
