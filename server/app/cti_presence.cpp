#include "cti_presence.h"

namespace xivocc::app {

namespace {
constexpr seconds sweepInterval{10};
} // namespace

CtiPresence::CtiPresence(xivo::CtiLinks &links, QObject *parent) : QObject(parent), m_links(links)
{
    connect(&m_sweep, &QTimer::timeout, this, &CtiPresence::closeAbandoned);
    m_sweep.start(sweepInterval);
}

void CtiPresence::passwordChecked(int userId, const xivo::CtiAccount &account)
{
    m_links.open(userId, account);
    if (!m_connected.contains(userId))
        m_abandoned.insert(userId, QDeadlineTimer(grace)); // unless a session follows
}

bool CtiPresence::handle(const protocol::Command & /*command*/, const commands::Requester & /*requester*/,
                         const commands::Reply & /*reply*/)
{
    return false;
}

void CtiPresence::sessionOpened(const commands::Requester &requester, const commands::Reply & /*reply*/)
{
    m_connected.insert(requester.userId);
    m_abandoned.remove(requester.userId);
}

void CtiPresence::userLeft(const commands::Requester &requester)
{
    m_connected.remove(requester.userId);
    m_abandoned.insert(requester.userId, QDeadlineTimer(grace));
}

void CtiPresence::closeAbandoned()
{
    m_abandoned.removeIf([this](auto user) {
        if (!user->hasExpired())
            return false;
        m_links.close(user.key());
        return true;
    });
}

} // namespace xivocc::app
