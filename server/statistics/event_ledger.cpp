#include "event_ledger.h"

namespace xivocc::statistics {

EventLedger::Entry EventLedger::take(const QueueEvent &event, Source source)
{
    const Key key{event.callId, event.queue, stageOf(event.kind)};
    const auto known = m_unmatched.find(key);
    if (known == m_unmatched.end()) {
        if (m_unmatched.size() >= maximum && event.at >= m_nextTidying) {
            forgetBefore(event.at - std::chrono::hours(1));
            m_nextTidying = event.at + std::chrono::minutes(1);
        }
        if (m_unmatched.size() < maximum)
            m_unmatched.insert(key, {source, {event}});
        return {event, std::nullopt};
    }
    if (known->source == source) {
        known->events.push_back(event);
        return {event, std::nullopt};
    }
    QueueEvent other = std::move(known->events.front());
    known->events.pop_front();
    if (known->events.empty())
        m_unmatched.erase(known);
    if (source == Source::Live || (other.kind == event.kind && other.waited == event.waited))
        return {};
    QueueEvent corrected = event;
    corrected.at = other.at;
    return {std::move(corrected), std::move(other)};
}

void EventLedger::forgetBefore(Instant time)
{
    m_unmatched.removeIf([time](auto entry) { return entry.value().events.back().at < time; });
}

EventLedger::Stage EventLedger::stageOf(QueueEvent::Kind kind)
{
    switch (kind) {
    case QueueEvent::Kind::Entered:
        return Stage::Entered;
    case QueueEvent::Kind::Answered:
    case QueueEvent::Kind::Abandoned:
    case QueueEvent::Kind::TimedOut:
    case QueueEvent::Kind::LeftEmpty:
    case QueueEvent::Kind::LeftByKey:
        return Stage::Left;
    case QueueEvent::Kind::Full:
    case QueueEvent::Kind::JoinEmpty:
    case QueueEvent::Kind::Closed:
    case QueueEvent::Kind::Diverted:
        return Stage::Refused;
    }
    return Stage::Left;
}

} // namespace xivocc::statistics
