#include "duration_text.h"

#include <QDateTime>
#include <algorithm>

namespace xivocc::widgets {

QString durationText(qint64 seconds)
{
    const QLatin1Char zero('0');
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, zero)
        .arg(seconds % 60, 2, 10, zero);
}

QString durationSince(qint64 sinceMs)
{
    return durationText(std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - sinceMs) / 1000);
}

} // namespace xivocc::widgets
