#pragma once

#include <QDeadlineTimer>

#include <ldap.h>
#include <mutex>

namespace xivocc::ldap {

/// Holds on to the socket that libldap opens, so that another thread can end a call that libldap
/// would wait in for ever: it knows no time limit for a TLS handshake, nor for the rest of an answer.
class SocketGuard final
{
public:
    SocketGuard();
    ~SocketGuard();
    SocketGuard(const SocketGuard &) = delete;
    SocketGuard &operator=(const SocketGuard &) = delete;

    /// The guard must outlive the handle. A socket that opens after the deadline is refused, because
    /// nobody may be left to abort it.
    void watch(LDAP *handle, const QDeadlineTimer &deadline);
    /// Any thread: what waits on the socket fails at once, and so does what is asked later.
    void abort();

private:
    static int opened(LDAP *handle, Sockbuf *buffer, LDAPURLDesc *url, struct sockaddr *address,
                      struct ldap_conncb *callback);
    static void closed(LDAP *handle, Sockbuf *buffer, struct ldap_conncb *callback);
    void hold(int socket);

    struct ldap_conncb m_callback;
    QDeadlineTimer m_deadline;
    std::mutex m_mutex;
    int m_socket = -1; ///< a duplicate, so that its number cannot become another file's
};

} // namespace xivocc::ldap
