#pragma once

#include "channel.h"
#include "event_heap.h"

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

protected:
    [[nodiscard]] Timers &timers() { return m_timers; }

private:
    Timers m_timers;
};

} // namespace xivocc::sim
