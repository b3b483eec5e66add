#pragma once

#include <client/request_outcome.h>

#include <QObject>
#include <deque>
#include <functional>
#include <vector>

namespace xivocc::models {

/// Requests that wait in line, so that XiVO's configuration service, which works them off one by one, is not
/// overrun. GUI thread only.
class RequestLine final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxInFlight = 4;

    struct Request
    {
        /// Sends what is asked, and calls `done` once with how it ended.
        std::function<void(const client::RequestDone &done)> send;
        client::RequestDone done;
    };

    using QObject::QObject;

    void add(std::vector<Request> requests);
    void add(Request request);
    /// Forgets those that are not sent yet.
    void clear() { m_waiting.clear(); }
    [[nodiscard]] bool isIdle() const { return m_inFlight == 0 && m_waiting.empty(); }

Q_SIGNALS:
    /// All that was sent is answered, and nothing waits.
    void emptied();

private:
    void sendNext();

    std::deque<Request> m_waiting;
    int m_inFlight = 0;
    bool m_isSending = false;
};

} // namespace xivocc::models
