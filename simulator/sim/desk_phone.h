#pragma once

#include "http_server.h"
#include "pbx.h"

namespace xivocc::sim {

/// A telephone on a desk: what its keys do to the calls on it, whoever presses them.
class DeskPhone final
{
public:
    enum class Key {
        Line,       ///< picks up, or takes back who is on hold
        Hold,       ///< or takes back
        Conference, ///< the telephone mixes its calls: nobody is on hold any more
    };

    DeskPhone(Pbx &pbx, QByteArray device) : m_pbx(pbx), m_device(std::move(device)) {}

    void press(Key key);
    /// As a Yealink is told by SIP NOTIFY: "LINE1", "HOLD". Other keys do nothing.
    void pressNamed(const QByteArray &key);
    /// A Snom's own web page for keys: GET /command.htm?key=P1, F_HOLD or CONFERENCE.
    [[nodiscard]] HttpResponse answerAsSnom(const HttpRequest &request);

private:
    void setHeld(Channel &channel, bool isHeld);

    Pbx &m_pbx;
    QByteArray m_device;
};

} // namespace xivocc::sim
