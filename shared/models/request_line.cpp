#include "request_line.h"

#include <QPointer>
#include <iterator>

namespace xivocc::models {

void RequestLine::add(std::vector<Request> requests)
{
    m_waiting.insert(m_waiting.end(), std::make_move_iterator(requests.begin()),
                     std::make_move_iterator(requests.end()));
    sendNext();
}

void RequestLine::add(Request request)
{
    m_waiting.push_back(std::move(request));
    sendNext();
}

void RequestLine::sendNext()
{
    if (m_isSending)
        return; // an answer that came at once: the loop beneath goes on
    const QPointer self(this);
    m_isSending = true;
    while (m_inFlight < maxInFlight && !m_waiting.empty()) {
        const Request request = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_inFlight;
        request.send([self, done = request.done](const client::RequestOutcome &outcome) {
            if (!self)
                return;
            --self->m_inFlight;
            done(outcome);
            if (self)
                self->sendNext();
        });
        if (!self)
            return;
    }
    m_isSending = false;
    if (isIdle())
        Q_EMIT emptied();
}

} // namespace xivocc::models
