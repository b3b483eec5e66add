#include "caller_book.h"

#include <algorithm>

namespace xivocc::realtime {

namespace {
/// The dialplan tells a queue's outcome right after the caller left it; silence for this long says that he
/// was led elsewhere, which app_queue logs as ABANDON.
constexpr std::chrono::seconds settlingTime{2};
} // namespace

void CallerBook::joined(const CallerJoined &fact, Instant at)
{
    const int queue = m_queues.findOrAdd(fact.queue);
    if (queue == QueueBook::none || fact.uniqueId.isEmpty())
        return;
    Visit *visit = find(fact.uniqueId);
    if (visit && visit->waiting && visit->queue == queue) {
        visit->confirmedIn = m_synchronisation;
        Line &line = lineOf(queue);
        const auto wanted = static_cast<std::size_t>(fact.position - 1);
        if (fact.fromSync && wanted < line.order.size() && line.order[wanted] != visit->serial) {
            std::erase(line.order, visit->serial);
            stand(*visit, fact.position);
            lineChanged(queue, at);
        }
        return;
    }
    // An answer about a moment before he left.
    if (visit && fact.fromSync && visit->queue == queue && visit->leftAt >= m_synchronisedAt)
        return;
    visit = &begin(visit, fact.uniqueId, at);
    *visit = Visit{.queue = queue,
                   .serial = ++m_lastSerial,
                   .confirmedIn = m_synchronisation,
                   .waiting = true,
                   .joinedAt = at - fact.waited,
                   .uniqueId = fact.uniqueId,
                   .linkedId = fact.linkedId,
                   .channel = fact.channel,
                   .number = fact.number,
                   .name = fact.name};
    tell(*visit, QueueEvent::Kind::Entered, visit->joinedAt);
    m_standing.insert(visit->serial, visit->uniqueId);
    lineOf(queue).joinTimes.insert(visit->joinedAt);
    stand(*visit, fact.position);
    lineChanged(queue, at);
}

CallerBook::Visit &CallerBook::begin(Visit *before, const QString &uniqueId, Instant at)
{
    if (before) {
        stepOut(*before, at);
        settleUntold(*before);
        return *before;
    }
    if (m_visits.size() >= maximum)
        forgetOldest(at);
    return m_visits[uniqueId];
}

void CallerBook::left(const CallerLeft &fact, Instant at)
{
    Visit *visit = find(fact.uniqueId);
    if (visit && visit->queue == m_queues.byName(fact.queue))
        stepOut(*visit, at);
}

void CallerBook::gaveUp(const CallerGaveUp &fact, Instant at)
{
    Visit *visit = find(fact.uniqueId);
    if (!visit || visit->queue != m_queues.byName(fact.queue) || visit->gaveUp || visit->settled)
        return;
    visit->gaveUp = true;
    visit->gaveUpAt = at;
    visit->gaveUpAfter = fact.waited;
    m_queues.callOver(visit->queue);
    if (m_pending.size() >= maximum)
        m_pending.pop_front();
    m_pending.push_back({at + settlingTime, visit->uniqueId, visit->serial});
}

void CallerBook::exited(const CallerExited &fact, int queueAsked, Instant at)
{
    if (fact.reason == QueueExit::Full || fact.reason == QueueExit::JoinEmpty) {
        refused(fact, queueAsked, at);
        return;
    }
    Visit *visit = find(fact.uniqueId);
    if (!visit)
        return;
    stepOut(*visit, at);
    if (fact.reason == QueueExit::TimedOut)
        settle(*visit, QueueEvent::Kind::TimedOut);
    else if (fact.reason == QueueExit::LeaveEmpty)
        settle(*visit, QueueEvent::Kind::LeftEmpty);
    else
        visit->settled = true;
}

void CallerBook::refused(const CallerExited &fact, int queue, Instant at)
{
    Visit *visit = find(fact.uniqueId);
    if (queue == QueueBook::none || (visit && visit->queue == queue && at < visit->refusedAt + settlingTime))
        return;
    visit = &begin(visit, fact.uniqueId, at);
    *visit = Visit{};
    visit->queue = queue;
    visit->serial = ++m_lastSerial;
    visit->settled = true;
    visit->refusedAt = at;
    visit->uniqueId = fact.uniqueId;
    tell(*visit, fact.reason == QueueExit::Full ? QueueEvent::Kind::Full : QueueEvent::Kind::JoinEmpty, at);
}

void CallerBook::connected(const QString &uniqueId, const QString &queue, seconds holdTime, Instant at)
{
    Visit *visit = find(uniqueId);
    if (!visit || visit->settled || visit->queue != m_queues.byName(queue))
        return;
    stepOut(*visit, at);
    visit->settled = true;
    tell(*visit, QueueEvent::Kind::Answered, at, holdTime);
    m_queues.connected(visit->queue, holdTime);
}

void CallerBook::channelEnded(const QString &uniqueId, Instant at)
{
    Visit *visit = find(uniqueId);
    if (!visit)
        return;
    if (visit->waiting) {
        stepOut(*visit, at);
        settle(*visit, QueueEvent::Kind::Abandoned);
    }
    settleUntold(*visit);
    m_visits.remove(uniqueId);
}

void CallerBook::advance(Instant now)
{
    while (!m_pending.empty() && m_pending.front().due <= now) {
        const Pending pending = std::move(m_pending.front());
        m_pending.pop_front();
        if (Visit *visit = find(pending.uniqueId); visit && visit->serial == pending.serial) {
            stepOut(*visit, now);
            settleUntold(*visit);
        }
    }
}

void CallerBook::startSynchronisation(Instant at)
{
    ++m_synchronisation;
    m_synchronisedAt = at;
}

void CallerBook::sweep(Instant at, const std::function<bool(const QString &)> &channelExists)
{
    m_visits.removeIf([&](auto entry) {
        Visit &visit = entry.value();
        if (visit.waiting && visit.confirmedIn != m_synchronisation)
            stepOut(visit, at);
        if (visit.waiting || channelExists(visit.uniqueId))
            return false;
        settleUntold(visit);
        return true;
    });
}

void CallerBook::show(int queue)
{
    if (!lineOf(queue).order.empty())
        m_changed.add(m_queues.at(queue).id);
}

std::vector<WaitingCall> CallerBook::waiting(int queue) const
{
    std::vector<WaitingCall> calls;
    if (queue < 0 || static_cast<std::size_t>(queue) >= m_lines.size())
        return calls;
    const Line &line = m_lines[static_cast<std::size_t>(queue)];
    calls.reserve(line.order.size());
    for (const quint64 serial : line.order) {
        const Visit &visit = *m_visits.constFind(m_standing.value(serial));
        calls.push_back({.position = static_cast<int>(calls.size()) + 1,
                         .name = visit.name,
                         .number = visit.number,
                         .queueTime = visit.joinedAt,
                         .uniqueId = visit.uniqueId,
                         .channel = visit.channel});
    }
    return calls;
}

QString CallerBook::linkedId(const QString &uniqueId) const
{
    const auto visit = m_visits.constFind(uniqueId);
    return visit == m_visits.constEnd() ? QString() : visit->linkedId;
}

CallerBook::Visit *CallerBook::find(const QString &uniqueId)
{
    const auto visit = m_visits.find(uniqueId);
    return visit == m_visits.end() ? nullptr : &*visit;
}

CallerBook::Line &CallerBook::lineOf(int queue)
{
    const auto index = static_cast<std::size_t>(queue);
    if (index >= m_lines.size())
        m_lines.resize(index + 1);
    return m_lines[index];
}

void CallerBook::stand(Visit &visit, int position)
{
    std::vector<quint64> &order = lineOf(visit.queue).order;
    const auto ahead =
        position < 1 ? order.size() : std::min(order.size(), static_cast<std::size_t>(position - 1));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(ahead), visit.serial);
}

void CallerBook::stepOut(Visit &visit, Instant at)
{
    if (!visit.waiting)
        return;
    visit.waiting = false;
    visit.leftAt = at;
    Line &line = lineOf(visit.queue);
    std::erase(line.order, visit.serial);
    line.joinTimes.erase(line.joinTimes.find(visit.joinedAt));
    m_standing.remove(visit.serial);
    lineChanged(visit.queue, at);
}

void CallerBook::tell(const Visit &visit, QueueEvent::Kind kind, Instant at, seconds waited)
{
    m_events.push_back({at, m_queues.at(visit.queue).name, visit.uniqueId, kind, waited});
}

void CallerBook::settle(Visit &visit, QueueEvent::Kind kind)
{
    if (visit.settled)
        return;
    visit.settled = true;
    if (visit.gaveUp)
        tell(visit, kind, visit.gaveUpAt, visit.gaveUpAfter);
    else
        tell(visit, kind, visit.leftAt, std::chrono::floor<seconds>(visit.leftAt - visit.joinedAt));
}

void CallerBook::settleUntold(Visit &visit)
{
    if (visit.gaveUp)
        settle(visit, QueueEvent::Kind::Abandoned);
}

void CallerBook::lineChanged(int queue, Instant at)
{
    const Line &line = lineOf(queue);
    const seconds longest =
        line.joinTimes.empty() ? seconds(0) : std::chrono::floor<seconds>(at - *line.joinTimes.begin());
    m_queues.setWaiting(queue, static_cast<int>(line.order.size()), std::max(longest, seconds(0)));
    if (const int id = m_queues.at(queue).id; id != 0)
        m_changed.add(id);
}

void CallerBook::forgetOldest(Instant at)
{
    std::vector<std::pair<quint64, QString>> ages;
    ages.reserve(static_cast<std::size_t>(m_visits.size()));
    for (const Visit &visit : std::as_const(m_visits))
        ages.emplace_back(visit.serial, visit.uniqueId);
    const auto end = ages.begin() + maximum / 10;
    std::nth_element(ages.begin(), end, ages.end());
    for (auto age = ages.begin(); age != end; ++age) {
        Visit *visit = find(age->second);
        stepOut(*visit, at);
        settleUntold(*visit);
        m_visits.remove(age->second);
    }
}

} // namespace xivocc::realtime
