#pragma once

#include "call_flow.h"
#include "exchange.h"

#include <optional>

namespace xivocc::sim {

struct Pbx;

/// The application ChanSpy with its option b: a phone that listens to another one whenever that talks.
class Spying final : public CallFlow
{
public:
    /// `arguments` as in the dialplan: "SIP/ph1001,bds".
    Spying(Pbx &pbx, Channel &listener, const QByteArray &arguments);

    void start();
    void hangUp(Channel &channel) override;

private:
    void look();
    [[nodiscard]] const Channel *talkingChannel() const;
    [[nodiscard]] AmiEvent event(const char *name, const Channel &spied) const;
    void stopListening();

    Pbx &m_pbx;
    Channel &m_listener;
    QByteArray m_prefix;            ///< of the names of the channels listened to
    QByteArray m_spied;             ///< name of the channel listened to now; empty: none
    std::optional<AmiEvent> m_stop; ///< told when that ends, which its channel may not live to see
};

} // namespace xivocc::sim
