#pragma once

#include <domain/configuration.h>

#include <QByteArray>
#include <QStringList>
#include <functional>

namespace xivocc::bench {

/// A contact centre of any size: agents 1..N with a user and a line each, spread evenly over the queues.
struct SyntheticFloor
{
    int agents = 0;
    int queues = 0;
    int queuesPerAgent = 1;

    /// Agents, queues and queues per agent, as the bench's own processes are told them.
    [[nodiscard]] static SyntheticFloor fromArguments(const QStringList &arguments);
    [[nodiscard]] QStringList arguments() const;

    [[nodiscard]] Configuration configuration() const;
    /// The queue ids of an agent.
    [[nodiscard]] std::vector<int> queuesOf(int agent) const;

    /// What Asterisk 20 answers to QueueStatus with everybody logged in and free, one frame at a time.
    void writeQueueStatus(const std::function<void(const QByteArray &frame)> &write) const;
    /// And to ExtensionStateList.
    void writeExtensionStates(const std::function<void(const QByteArray &frame)> &write) const;
};

/// A frame about a membership; `pause` is Asterisk's PausedReason, paused unless null.
[[nodiscard]] QByteArray memberFrame(const QByteArray &event, int agent, int queue,
                                     const QByteArray &pauseReason);

} // namespace xivocc::bench
