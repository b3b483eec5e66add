#include "past_floor.h"

#include "session.h"

#include <algorithm>
#include <utility>

namespace xivocc::client {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr milliseconds tickInterval{100};
/// The server writes what happens with this delay at most: two seconds, and some reserve.
constexpr milliseconds recordingDelay{3'000};
/// So much of playing is known ahead, and asked for at a time.
constexpr seconds lookahead{10};
/// The server answers no more at once.
constexpr hours longestSpan{1};
constexpr milliseconds shortestSpan{1'000};
/// Events of one tick; the rest comes with the next, so that the windows stay alive.
constexpr int mostEventsAtOnce = 4'000;
constexpr hours furthestRetreat{24};

} // namespace

PastFloor::PastFloor(Session *session) : FloorFeed(session), m_questions(session)
{
    m_tick.setInterval(tickInterval);
    connect(&m_tick, &QTimer::timeout, this, &PastFloor::advance);
    connect(&m_questions, &PastQuestions::floorFound, this, &PastFloor::takeFloor);
    connect(&m_questions, &PastQuestions::changesFound, this, &PastFloor::takeChanges);
    connect(&m_questions, &PastQuestions::refused, this, &PastFloor::takeRefusal);
    connect(session, &FloorFeed::presencesReceived, this, &FloorFeed::presencesReceived);
    connect(this, &FloorFeed::queueCallsChanged, this,
            [this](int queueId, const std::vector<WaitingCall> &calls) { m_calls.insert(queueId, calls); });
}

void PastFloor::open()
{
    m_goal.reset();
    m_isSecondTry = false;
    m_isOpening = true;
    askFor(presentMoment() - m_retreat);
}

void PastFloor::seek(Instant moment)
{
    m_goal.reset();
    m_isSecondTry = m_isOpening = false;
    const auto known = range();
    askFor(known ? std::clamp(moment, known->oldest, known->newest) : moment);
}

void PastFloor::askFor(Instant moment)
{
    m_wanted = moment;
    if (!std::exchange(m_isSeeking, true))
        Q_EMIT stateChanged();
    m_questions.askFloor(moment);
}

void PastFloor::play()
{
    if (isPlaying())
        return;
    m_tick.start();
    anchor();
    askAhead();
    Q_EMIT stateChanged();
}

void PastFloor::pause()
{
    if (!isPlaying())
        return;
    m_tick.stop();
    Q_EMIT stateChanged();
}

void PastFloor::setSpeed(int speed)
{
    m_speed = std::clamp(speed, speeds.front(), speeds.back());
    anchor();
    askAhead();
}

std::optional<PastRange> PastFloor::range() const
{
    if (!m_range)
        return std::nullopt;
    const milliseconds passed = milliseconds(m_sinceRange.elapsed()) - recordingDelay;
    return PastRange{m_range->oldest, m_range->newest + std::max(passed, milliseconds(0))};
}

void PastFloor::subscribeToQueueCalls(int queueId)
{
    m_watchedQueues.insert(queueId);
    Q_EMIT queueCallsChanged(queueId, m_calls.value(queueId));
}

void PastFloor::unsubscribeFromQueueCalls(int queueId)
{
    m_watchedQueues.remove(queueId);
}

void PastFloor::takeFloor(const protocol::PastFloor &floor)
{
    m_range = {floor.oldest, std::max(floor.oldest, floor.newest)};
    m_sinceRange.start();
    Q_EMIT rangeChanged(*m_range);
    if (std::exchange(m_isOpening, false) && m_range->newest - floor.at > shortestSpan) {
        seek(m_range->newest); // by the server's clock, which this computer's is behind, or retreated from
        return;
    }
    if (m_goal) {
        seek(*std::exchange(m_goal, std::nullopt));
        m_isSecondTry = true;
        return;
    }
    m_moment = floor.at;
    m_buffer.restart(floor.at);
    m_isSeeking = false;
    tell(floor.messages);
    anchor();
    Q_EMIT momentChanged(m_moment);
    Q_EMIT stateChanged();
    askAhead();
}

void PastFloor::tell(const std::vector<protocol::ServerMessage> &messages)
{
    m_dispatch.forget();
    m_calls.clear();
    m_gap.reset();
    // What belongs to another moment must not stay where this one has nothing to tell.
    Q_EMIT queuesReceived({});
    Q_EMIT agentsReceived({});
    for (const protocol::ServerMessage &message : messages)
        deliver(message);
    for (const int queueId : std::as_const(m_watchedQueues)) {
        if (!m_calls.contains(queueId))
            Q_EMIT queueCallsChanged(queueId, {});
    }
}

void PastFloor::deliver(const protocol::ServerMessage &message)
{
    const auto *link = std::get_if<protocol::PbxLinkStatus>(&message);
    if (!link)
        m_dispatch.deliver(message);
    else if (link->up)
        setGap(std::nullopt);
    else if (!m_gap)
        setGap(PastGap{link->since, std::nullopt});
}

void PastFloor::setGap(const std::optional<PastGap> &gap)
{
    if (m_gap == gap)
        return;
    m_gap = gap;
    findEndOfGap();
    Q_EMIT stateChanged();
}

void PastFloor::findEndOfGap()
{
    if (m_gap && !m_gap->until)
        m_gap->until = m_buffer.nextLinkUp();
}

void PastFloor::askAhead()
{
    const auto known = range();
    if (!hasFloor() || !known || m_isSeeking || m_questions.isWaiting() || m_buffer.isFull())
        return;
    const seconds ahead = lookahead * m_speed;
    const bool isSoonShown = isPlaying() && m_buffer.until() - m_moment < ahead;
    const bool isGapOpen = m_gap && !m_gap->until;
    if (!isSoonShown && !isGapOpen)
        return;
    const milliseconds span = isGapOpen ? milliseconds(longestSpan) : milliseconds(ahead);
    const Instant until = std::min(m_buffer.until() + span, known->newest);
    if (until - m_buffer.until() >= shortestSpan)
        m_questions.askChanges(m_buffer.until(), until);
}

void PastFloor::takeChanges(const protocol::PastFloorChanges &changes)
{
    m_buffer.take(changes);
    if (m_gap && !m_gap->until) {
        findEndOfGap();
        if (m_gap->until)
            Q_EMIT stateChanged();
    }
    QMetaObject::invokeMethod(this, &PastFloor::askAhead, Qt::QueuedConnection);
}

void PastFloor::takeRefusal(const PastRefusal &refusal)
{
    using Problem = PastRefusal::Problem;
    if (m_isOpening && refusal.problem == Problem::InTheFuture && m_retreat < furthestRetreat) {
        m_retreat = std::max<milliseconds>(minutes(1), 2 * m_retreat);
        askFor(presentMoment() - m_retreat);
        return;
    }
    const auto known = range();
    if (m_isSeeking && refusal.problem == Problem::BeforeOldest && known && !m_goal && !m_isSecondTry) {
        m_goal = std::exchange(m_isOpening, false) ? known->newest : m_wanted;
        m_questions.askFloor(known->newest);
        return;
    }
    m_goal.reset();
    m_isSeeking = m_isOpening = false;
    m_tick.stop();
    Q_EMIT stateChanged();
    Q_EMIT failed(refusal);
}

void PastFloor::anchor()
{
    m_anchor = m_moment;
    m_sinceAnchor.start();
}

void PastFloor::advance()
{
    if (m_isSeeking || !hasFloor())
        return;
    const Instant due = m_anchor + milliseconds(m_sinceAnchor.elapsed()) * m_speed;
    Instant reached = std::min(due, m_buffer.until());
    int told = 0;
    while (m_buffer.next() && *m_buffer.next() <= reached) {
        if (told >= mostEventsAtOnce && *m_buffer.next() != m_moment) {
            reached = m_moment;
            break;
        }
        const protocol::PastEvent event = m_buffer.takeNext();
        m_moment = event.at;
        deliver(event.message);
        ++told;
    }
    m_moment = reached;
    if (reached < due)
        anchor();
    Q_EMIT momentChanged(m_moment);
    askAhead();
    const auto known = range();
    if (known && known->newest - m_moment < shortestSpan) {
        pause();
        Q_EMIT arrivedAtThePresent();
    }
}

} // namespace xivocc::client
