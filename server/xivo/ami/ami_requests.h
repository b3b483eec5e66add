#pragma once

#include "ami_response.h"

#include <QByteArray>
#include <QHash>
#include <chrono>
#include <functional>

namespace xivocc::ami {

/// Actions that wait for their answer, each with its own time limit. Every one is told its outcome once.
class AmiRequests final
{
public:
    using Clock = std::chrono::steady_clock;
    using Done = std::function<void(const AmiResponse &)>;

    static constexpr qsizetype capacity = 1000;

    /// Ids are never used again, so that an answer that comes late or twice meets nobody.
    [[nodiscard]] QByteArray nextId();
    [[nodiscard]] bool isFull() const { return m_pending.size() >= capacity; }

    void add(const QByteArray &id, Clock::time_point deadline, Done done);
    void resolve(const AmiFrame &response);
    void expire(Clock::time_point now);
    void failAll(const AmiResponse &response);

private:
    struct Pending
    {
        Clock::time_point deadline;
        Done done;
    };
    QHash<QByteArray, Pending> m_pending;
    quint64 m_lastId = 0;
};

} // namespace xivocc::ami
