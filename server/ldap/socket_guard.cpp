#include "socket_guard.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace xivocc::ldap {

SocketGuard::SocketGuard() : m_callback{&SocketGuard::opened, &SocketGuard::closed, this} {}

SocketGuard::~SocketGuard()
{
    hold(-1);
}

void SocketGuard::watch(LDAP *handle, const QDeadlineTimer &deadline)
{
    m_deadline = deadline;
    ldap_set_option(handle, LDAP_OPT_CONNECT_CB, &m_callback);
}

void SocketGuard::abort()
{
    const std::lock_guard lock(m_mutex);
    if (m_socket >= 0)
        shutdown(m_socket, SHUT_RDWR);
}

int SocketGuard::opened(LDAP *, Sockbuf *buffer, LDAPURLDesc *, struct sockaddr *,
                        struct ldap_conncb *callback)
{
    auto *guard = static_cast<SocketGuard *>(callback->lc_arg);
    if (guard->m_deadline.hasExpired())
        return LDAP_TIMEOUT;
    int socket = -1;
    ber_sockbuf_ctrl(buffer, LBER_SB_OPT_GET_FD, &socket);
    guard->hold(fcntl(socket, F_DUPFD_CLOEXEC, 0));
    return LDAP_SUCCESS;
}

void SocketGuard::closed(LDAP *, Sockbuf *, struct ldap_conncb *callback)
{
    static_cast<SocketGuard *>(callback->lc_arg)->hold(-1);
}

void SocketGuard::hold(int socket)
{
    const std::lock_guard lock(m_mutex);
    if (const int before = std::exchange(m_socket, socket); before >= 0)
        ::close(before);
}

} // namespace xivocc::ldap
