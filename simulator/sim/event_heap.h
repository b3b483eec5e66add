#pragma once

#include <domain/time.h>

#include <QtGlobal>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace xivocc::sim {

/// The simulation's only clock: tasks in the order of virtual time, and of arrival where times are equal.
/// Time stands still while a task runs.
class EventHeap final
{
public:
    using Task = std::function<void()>;
    using Handle = std::pair<Instant, quint64>;

    explicit EventHeap(Instant start) : m_now(start) {}

    [[nodiscard]] Instant now() const { return m_now; }
    /// Seconds since 1970, as Asterisk prints them.
    [[nodiscard]] qint64 epoch() const;
    Handle after(milliseconds delay, Task task);
    /// Does nothing when the task has run.
    void cancel(Handle handle) { m_tasks.erase(handle); }
    [[nodiscard]] std::optional<Instant> nextDue() const;
    /// Runs everything due up to and including `end`, and leaves the clock there.
    void runUntil(Instant end);

private:
    Instant m_now;
    quint64 m_sequence = 0;
    std::map<Handle, Task> m_tasks;
};

/// The pending tasks of one object, cancelled with it.
class Timers final
{
public:
    explicit Timers(EventHeap &heap) : m_heap(heap) {}
    ~Timers() { cancel(); }
    Timers(const Timers &) = delete;
    Timers &operator=(const Timers &) = delete;

    void after(milliseconds delay, EventHeap::Task task);
    void cancel();

private:
    EventHeap &m_heap;
    std::vector<EventHeap::Handle> m_pending;
};

} // namespace xivocc::sim
