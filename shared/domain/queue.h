#pragma once

#include <QString>

namespace xivocc {

/// A queue as administered in XiVO (table queuefeatures).
struct Queue {
    int id = 0;
    QString name; ///< technical name, the key in Asterisk and queue_log
    QString displayName;
    QString number;
    QString context;

    bool operator==(const Queue &) const = default;
};

/// An agent's membership of a queue. A penalty of `removed` on the wire says: no longer a member.
struct QueueMember {
    static constexpr int removed = -1;

    int agentId = 0;
    int queueId = 0;
    int penalty = 0;

    bool operator==(const QueueMember &) const = default;
};

} // namespace xivocc
