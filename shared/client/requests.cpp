#include "requests.h"

#include "command_texts.h"

#include <utility>

namespace xivocc::client {

namespace {

void refuse(RequestOutcome &outcome, const protocol::Error &error)
{
    if (outcome.refusals.isEmpty())
        outcome.firstError = error.error;
    outcome.refusals.append(describe(error));
}

} // namespace

Requests::Requests(Transmit transmit, milliseconds limit, QObject *parent)
    : QObject(parent), m_transmit(std::move(transmit)), m_limit(limit)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Requests::expire);
}

void Requests::send(const protocol::Command &command, RequestDone done)
{
    if (!m_isConnected) {
        if (done)
            QMetaObject::invokeMethod(
                this, [done = std::move(done)] { done({{notConnectedText()}}); }, Qt::QueuedConnection);
        return;
    }
    const int ref = ++m_lastRef;
    m_pending.emplace(ref, Pending{std::move(done), {}, QDeadlineTimer(m_limit)});
    if (!m_timer.isActive())
        m_timer.start(m_limit);
    m_transmit(command, ref);
}

void Requests::setConnected(bool isConnected)
{
    if (std::exchange(m_isConnected, isConnected) == isConnected)
        return;
    if (isConnected)
        Q_EMIT connected();
    else
        loseAll();
}

void Requests::see(const protocol::ServerMessage &message)
{
    if (const auto *error = std::get_if<protocol::Error>(&message); error && error->ref) {
        if (const auto pending = m_pending.find(*error->ref); pending != m_pending.end())
            refuse(pending->second.outcome, *error);
    } else if (const auto *finished = std::get_if<protocol::CommandFinished>(&message)) {
        finish(finished->ref);
    } else {
        Q_EMIT heard(message);
    }
}

void Requests::finish(int ref, const QString &refusal)
{
    auto found = m_pending.extract(ref);
    if (found.empty())
        return;
    Pending &pending = found.mapped();
    if (!refusal.isEmpty())
        pending.outcome.refusals.append(refusal);
    if (pending.done)
        pending.done(pending.outcome);
}

void Requests::loseAll()
{
    m_timer.stop();
    while (!m_pending.empty())
        finish(m_pending.begin()->first, linkLostText());
}

void Requests::expire()
{
    while (!m_pending.empty() && m_pending.begin()->second.deadline.hasExpired())
        finish(m_pending.begin()->first, unansweredText());
    if (!m_pending.empty())
        m_timer.start(static_cast<int>(m_pending.begin()->second.deadline.remainingTime()));
}

} // namespace xivocc::client
