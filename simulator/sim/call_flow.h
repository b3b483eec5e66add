#pragma once

#include "channel.h"
#include "event_heap.h"

#include <optional>

namespace xivocc::sim {

/// The script of one call: which events its channels go through, and what happens when a party or a manager
/// interferes. A flow ends by handing its channels on or by hanging them up, then it asks the exchange to
/// be discarded.
class CallFlow
{
public:
    explicit CallFlow(EventHeap &heap) : m_timers(heap) {}
    virtual ~CallFlow() = default;
    CallFlow(const CallFlow &) = delete;
    CallFlow &operator=(const CallFlow &) = delete;

    /// The party at this channel hangs up, or a manager does it for him.
    virtual void hangUp(Channel &channel) = 0;
    /// The party at `transferer` sends the other one to an extension. False where there is nobody to send.
    virtual bool blindTransfer(Channel &transferer, const QByteArray &exten)
    {
        Q_UNUSED(transferer)
        Q_UNUSED(exten)
        return false;
    }
    /// Takes a channel out of the flow without hanging it up; the others are hung up. False when this channel
    /// cannot leave now.
    virtual bool release(Channel &channel)
    {
        Q_UNUSED(channel)
        return false;
    }

    /// A conversation of two.
    struct Talk
    {
        Channel *other = nullptr;
        Bridge *bridge = nullptr;
    };
    /// What the party at this channel is in and may leave for a while; nothing: he talks to nobody.
    [[nodiscard]] virtual std::optional<Talk> talkOf(Channel &channel)
    {
        Q_UNUSED(channel)
        return std::nullopt;
    }
    /// Somebody else looks after the channels from now on: the flow ends and hangs up nobody. `reason` is
    /// app_queue's for the end of a queue call: "transfer" or "caller".
    virtual void handOver(const char *reason) { Q_UNUSED(reason) }
    /// The party at this channel lifts the receiver. False: it does not ring.
    virtual bool pickUp(Channel &channel)
    {
        Q_UNUSED(channel)
        return false;
    }
    /// The far half of a Local channel was picked up, and so this one.
    virtual void answered(Channel &near) { Q_UNUSED(near) }
    /// Whoever consults goes back to the party that waits. False: nobody consults.
    virtual bool cancelConsultation() { return false; }

protected:
    [[nodiscard]] Timers &timers() { return m_timers; }

private:
    Timers m_timers;
};

} // namespace xivocc::sim
