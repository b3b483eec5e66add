#include "spying.h"

#include "pbx.h"

#include <algorithm>

namespace xivocc::sim {

Spying::Spying(Pbx &pbx, Channel &listener, const QByteArray &arguments)
    : CallFlow(pbx.heap),
      m_pbx(pbx),
      m_listener(listener),
      m_prefix(arguments.left(arguments.indexOf(',')) + '-')
{
    m_listener.flow = this;
    m_listener.application = "ChanSpy";
    m_listener.applicationData = arguments;
}

void Spying::start()
{
    look();
}

void Spying::look()
{
    constexpr milliseconds betweenLooks{200};
    if (!m_spied.isEmpty() && !m_pbx.exchange.channelByName(m_spied))
        stopListening();
    const Channel *spied = m_spied.isEmpty() ? talkingChannel() : nullptr;
    if (spied) {
        m_spied = spied->name;
        m_stop = event("ChanSpyStop", *spied);
        m_pbx.exchange.publish(event("ChanSpyStart", *spied));
    }
    timers().after(betweenLooks, [this] { look(); });
}

const Channel *Spying::talkingChannel() const
{
    const auto &channels = m_pbx.exchange.channels();
    const auto found = std::ranges::find_if(channels, [this](const auto &channel) {
        return channel->bridge && channel->name.startsWith(m_prefix);
    });
    return found == channels.end() ? nullptr : found->get();
}

AmiEvent Spying::event(const char *name, const Channel &spied) const
{
    AmiEvent event(name);
    event.channel(m_listener, "Spyer").channel(spied, "Spyee");
    return event;
}

void Spying::stopListening()
{
    m_spied.clear();
    m_pbx.exchange.publish(*m_stop);
    m_stop.reset();
}

void Spying::hangUp(Channel &channel)
{
    if (!m_spied.isEmpty())
        stopListening();
    timers().cancel();
    m_pbx.exchange.announceHangup(channel, "SoftHangupRequest", 16);
    m_pbx.exchange.close(channel, 16);
    m_pbx.exchange.discard(*this);
}

} // namespace xivocc::sim
