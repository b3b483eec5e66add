#include "phone_news.h"

#include "event_field.h"

namespace xivocc::sim {

void PhoneNews::publish(const AmiEvent &event)
{
    m_next.publish(event);
    const bool begins = event.name() == "DialBegin";
    if (!begins && event.name() != "DialEnd")
        return;
    const QByteArray frame = event.listFrame();
    const QByteArray channel = fieldOf(frame, "DestChannel");
    const QByteArray device = channel.left(channel.lastIndexOf('-'));
    if (!channel.startsWith("SIP/ph"))
        return;
    if (begins && rings)
        rings(device, {fieldOf(frame, "CallerIDNum"), fieldOf(frame, "CallerIDName")});
    else if (!begins && rangInVain && fieldOf(frame, "DialStatus") != "ANSWER")
        rangInVain(device);
}

} // namespace xivocc::sim
