#include "wall_clock_text.h"

#include <QDateTime>

namespace xivocc::xivo {

namespace {

QString timeFormat()
{
    return QStringLiteral("yyyy-MM-dd HH:mm:ss");
}

} // namespace

WallTime wallTimeOf(const QString &text)
{
    QDateTime moment = QDateTime::fromString(text.left(timeFormat().size()), timeFormat());
    moment.setTimeSpec(Qt::UTC);
    return WallTime(seconds(moment.toSecsSinceEpoch()));
}

QString textOf(WallTime time)
{
    const auto since = std::chrono::duration_cast<seconds>(time.time_since_epoch());
    return QDateTime::fromSecsSinceEpoch(since.count(), Qt::UTC).toString(timeFormat());
}

} // namespace xivocc::xivo
