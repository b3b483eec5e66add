#include "moment_text.h"

#include <QDateTime>
#include <QLocale>

namespace xivocc::models {

QString momentText(Instant moment)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
    const QString time = local.toString(QStringLiteral("HH:mm:ss"));
    return local.date() == QDate::currentDate()
               ? time
               : QLocale().toString(local.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

} // namespace xivocc::models
