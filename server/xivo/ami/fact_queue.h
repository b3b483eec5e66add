#pragma once

#include <realtime/facts.h>

#include <QMutex>
#include <vector>

namespace xivocc::ami {

/// Facts on their way from the link's thread to the main thread. When it is full everything in it is
/// dropped, since a picture with holes is worthless: the link has to synchronise anew. Thread-safe.
class FactQueue final
{
public:
    /// A synchronisation of 10,000 agents in 5 queues each is 50,000 facts.
    static constexpr std::size_t defaultCapacity = 200'000;

    explicit FactQueue(std::size_t capacity = defaultCapacity);

    enum class Push { Queued, FirstQueued, Overflowed };
    /// Takes the facts; FirstQueued: the queue was empty, so its reader has to be woken.
    [[nodiscard]] Push push(std::vector<realtime::TimedFact> &&facts);
    /// Everything queued, oldest first.
    [[nodiscard]] std::vector<realtime::TimedFact> takeAll();

    /// How long the oldest fact has waited.
    [[nodiscard]] milliseconds delay(Instant now) const;

private:
    const std::size_t m_capacity;
    mutable QMutex m_mutex;
    std::vector<realtime::TimedFact> m_facts;
};

} // namespace xivocc::ami
