#include "store_location.h"

#include <QDir>
#include <QStandardPaths>

namespace xivocc::store {

QUrl usualLocation()
{
    const QString given = qEnvironmentVariable("STATE_DIRECTORY").section(QLatin1Char(':'), 0, 0);
    const QDir directory(given.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                   QStringLiteral("/xivocc")
                             : given);
    directory.mkpath(QStringLiteral("."));
    QUrl url;
    url.setScheme(QStringLiteral("sqlite"));
    url.setPath(directory.absoluteFilePath(QStringLiteral("store.db")));
    return url;
}

} // namespace xivocc::store
