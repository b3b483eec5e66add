#include "past_questions.h"

#include "requests.h"
#include "session.h"

#include <QPointer>
#include <utility>

namespace xivocc::client {

PastQuestions::PastQuestions(Session *session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session->requests(), &Requests::heard, this, &PastQuestions::take);
}

void PastQuestions::askFloor(Instant at)
{
    ask(protocol::GetFloorAt{++m_lastId, at});
}

void PastQuestions::askChanges(Instant from, Instant until)
{
    ask(protocol::GetFloorChanges{++m_lastId, from, until});
}

void PastQuestions::ask(const protocol::Command &question)
{
    if (m_isRunning) {
        m_isWanted = false;
        m_next = question;
        return;
    }
    m_isRunning = m_isWanted = true;
    m_session->requests().send(question, [guard = QPointer(this)](const RequestOutcome &outcome) {
        if (guard)
            guard->finish(outcome);
    });
}

void PastQuestions::take(const protocol::ServerMessage &message)
{
    const auto *floor = std::get_if<protocol::PastFloor>(&message);
    const auto *changes = std::get_if<protocol::PastFloorChanges>(&message);
    const int id = floor ? floor->requestId : changes ? changes->requestId : 0;
    if (id != m_lastId || !m_isWanted)
        return;
    m_isWanted = false;
    if (floor)
        Q_EMIT floorFound(*floor);
    else
        Q_EMIT changesFound(*changes);
}

void PastQuestions::finish(const RequestOutcome &outcome)
{
    m_isRunning = false;
    const bool isMissed = std::exchange(m_isWanted, false);
    if (m_next)
        ask(*std::exchange(m_next, std::nullopt));
    else if (isMissed)
        Q_EMIT refused(refusalOf(outcome));
}

PastRefusal PastQuestions::refusalOf(const RequestOutcome &outcome) const
{
    using Problem = PastRefusal::Problem;
    const QString &error = outcome.firstError;
    if (error == QLatin1String("JournalOff"))
        return {Problem::JournalOff,
                tr("This server keeps no journal of the floor, so that nothing of the past "
                   "can be shown. Ask your administrator to turn it on: \"enabled\" in "
                   "[journal] of the server's settings.")};
    if (error == QLatin1String("NothingRecorded"))
        return {Problem::NothingRecorded,
                tr("Nothing has been recorded yet: the journal begins when the server has heard the PBX. Try "
                   "again in a few seconds; if that does not help, ask your administrator to look at "
                   "\"journal\" on the server's page /health.")};
    if (!error.isEmpty())
        return {error == QLatin1String("BeforeOldest")  ? Problem::BeforeOldest
                : error == QLatin1String("InTheFuture") ? Problem::InTheFuture
                                                        : Problem::Other,
                outcome.refusals.constFirst()};
    if (!m_session->requests().isConnected())
        return {Problem::Other,
                tr("The past cannot be read because there is no connection to the server. Try "
                   "again once it is back.")};
    return {Problem::Other, tr("The server has not told what happened then. Try again; if it persists, ask "
                               "your administrator to look at the server's log.")};
}

} // namespace xivocc::client
