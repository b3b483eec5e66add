#include "stop_signals.h"

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace xivocc::app {

namespace {

volatile sig_atomic_t writeEnd = -1;

void requestStop(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
}

void install(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_ends) != 0)
        return;
    writeEnd = m_ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT stopRequested();
    });
    install(requestStop);
}

StopSignals::~StopSignals()
{
    if (!m_notifier)
        return;
    install(SIG_DFL);
    m_notifier.reset();
    ::close(m_ends[0]);
    ::close(m_ends[1]);
}

} // namespace xivocc::app
