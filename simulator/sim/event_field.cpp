#include "event_field.h"

namespace xivocc::sim {

QByteArray fieldOf(const QByteArray &frame, const char *field)
{
    const QByteArray key = QByteArray("\r\n") + field + ": ";
    const qsizetype start = frame.indexOf(key);
    if (start < 0)
        return {};
    const qsizetype value = start + key.size();
    return frame.mid(value, frame.indexOf("\r\n", value) - value);
}

} // namespace xivocc::sim
