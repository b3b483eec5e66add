#include "duration_text.h"

#include <models/duration_text.h>

#include <QDateTime>
#include <algorithm>

namespace xivocc::widgets {

QString durationSince(qint64 sinceMs)
{
    return models::durationText(std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - sinceMs) / 1000);
}

} // namespace xivocc::widgets
