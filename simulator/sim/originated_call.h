#pragma once

#include "call_flow.h"
#include "exchange.h"

#include <QList>
#include <utility>

namespace xivocc::sim {

struct Pbx;

/// Click to call: a phone is called first, and when it is picked up its channel runs an
/// extension or listens to another phone.
class OriginatedCall final : public CallFlow
{
public:
    struct Request
    {
        QByteArray actionId;
        QByteArray device;
        QByteArray exten;
        QByteArray context = "default";
        QByteArray spiesOn; ///< arguments of ChanSpy, which then runs instead of the extension
        Party callerId;     ///< empty: the phone's own
        QList<std::pair<QByteArray, QByteArray>> variables;
        milliseconds ringTime{30000};
    };

    OriginatedCall(Pbx &pbx, Request request);

    void start();
    void hangUp(Channel &channel) override;
    bool pickUp(Channel &channel) override;
    void answered(Channel &near) override;

private:
    void answer();
    void fail();
    /// Reason: 4 answered, 3 not answered, 5 busy (frame numbers of Asterisk).
    void respond(bool success, int reason);
    [[nodiscard]] AmiEvent dial(const char *name) const;

    Pbx &m_pbx;
    Request m_request;
    Channel *m_phone = nullptr;
};

} // namespace xivocc::sim
