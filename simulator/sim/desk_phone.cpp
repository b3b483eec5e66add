#include "desk_phone.h"

#include "call_flow.h"

#include <QUrlQuery>

namespace xivocc::sim {

void DeskPhone::press(Key key)
{
    for (const auto &channel : m_pbx.exchange.channels()) {
        if (channel->device != m_device || !channel->flow)
            continue;
        if (key == Key::Conference) {
            if (channel->bridge && channel->holds)
                setHeld(*channel, false);
        } else if (key == Key::Line && channel->flow->pickUp(*channel)) {
            return;
        } else if (channel->bridge && (key == Key::Hold || channel->holds)) {
            setHeld(*channel, !channel->holds);
            return;
        }
    }
}

void DeskPhone::setHeld(Channel &channel, bool isHeld)
{
    channel.holds = isHeld;
    m_pbx.exchange.publish(AmiEvent(isHeld ? "Hold" : "Unhold").channel(channel));
}

void DeskPhone::pressNamed(const QByteArray &key)
{
    if (key == "LINE1")
        press(Key::Line);
    else if (key == "HOLD")
        press(Key::Hold);
}

HttpResponse DeskPhone::answerAsSnom(const HttpRequest &request)
{
    if (request.path != "/command.htm")
        return {404, {}};
    const QString key = QUrlQuery(QString::fromUtf8(request.query)).queryItemValue(QStringLiteral("key"));
    if (key == QLatin1String("P1"))
        press(Key::Line);
    else if (key == QLatin1String("F_HOLD"))
        press(Key::Hold);
    else if (key == QLatin1String("CONFERENCE"))
        press(Key::Conference);
    return {200, {}};
}

} // namespace xivocc::sim
