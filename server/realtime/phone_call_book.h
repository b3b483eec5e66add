#pragma once

#include "call_data_book.h"
#include "channel_book.h"

#include <domain/phone_event.h>

#include <QHash>
#include <QSet>

#include <utility>
#include <vector>

namespace xivocc::realtime {

/// The calls on every user's telephone, and what happens to them as phone events. Read off the channels: each
/// channel of the telephone is one call, and two while it consults.
class PhoneCallBook final
{
public:
    PhoneCallBook(const ChannelBook &channels, const DeviceBook &devices, const CallDataBook &data)
        : m_channels(channels), m_devices(devices), m_data(data)
    {
    }

    /// Looks at the telephone again and notes what happened to its calls.
    void renew(int device, Instant now);

    /// A click-to-call that dials nobody becomes a conversation with an application after a while.
    void advance(Instant now);

    [[nodiscard]] std::vector<PhoneEvent> takeEvents() { return std::exchange(m_events, {}); }
    /// The last event of each call, with the present data.
    [[nodiscard]] std::vector<PhoneEvent> ofUser(int userId) const;

private:
    using Calls = std::vector<PhoneEvent>; ///< the last event of each, oldest call first

    [[nodiscard]] std::optional<PhoneEvent> eventOf(int place, Instant now) const;
    /// A consultation goes over the telephone's one channel, yet clients show it as a second call, and tell
    /// calls apart by their linked ids: both its ids are those of the channel that is consulted.
    [[nodiscard]] static PhoneEvent consultationOf(const Channel &channel, const Channel &consulted);
    [[nodiscard]] QMap<QString, QString> dataOf(const PhoneEvent &event) const;
    void tell(PhoneEvent event);

    const ChannelBook &m_channels;
    const DeviceBook &m_devices;
    const CallDataBook &m_data;
    QHash<int, Calls> m_calls; ///< by device; telephones at rest have none
    QSet<int> m_dialling;      ///< devices whose channel is up, but has reached nobody
    std::vector<PhoneEvent> m_events;
};

} // namespace xivocc::realtime
