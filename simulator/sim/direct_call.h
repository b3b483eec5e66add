#pragma once

#include "call_flow.h"
#include "exchange.h"

namespace xivocc::sim {

struct Pbx;

/// One channel dials one other: from phone to phone, out through a trunk, or a caller sent on to a phone.
class DirectCall final : public CallFlow
{
public:
    /// The device that calls to the outside leave by.
    static inline const QByteArray outgoingTrunk = QByteArrayLiteral("SIP/trunk-out");

    DirectCall(Pbx &pbx, Channel &caller, QByteArray calledDevice);

    void start();

    void hangUp(Channel &channel) override;
    bool blindTransfer(Channel &transferer, const QByteArray &exten) override;
    bool release(Channel &channel) override;
    [[nodiscard]] std::optional<Talk> talkOf(Channel &channel) override;
    void handOver(const char *reason) override;
    bool pickUp(Channel &channel) override;
    void answered(Channel &near) override;

    /// Two who were brought together go on in this bridge.
    static void goOn(Pbx &pbx, Channel &one, Channel &other, Bridge &bridge);

private:
    void ring();
    void answer();
    void end(Channel &first, const char *dialStatus);
    void talk();
    void optimise();
    void part(Channel &first, Channel *kept);
    [[nodiscard]] AmiEvent dial(const char *name) const;

    Pbx &m_pbx;
    Channel *m_caller;
    Channel *m_called = nullptr;
    QByteArray m_device;
    Bridge *m_bridge = nullptr;
};

} // namespace xivocc::sim
