#include "server_address.h"

#include <QUrlQuery>

namespace xivocc::client {

namespace {

QUrl urlOf(const ServerAddress &address, const QString &scheme, const QString &path)
{
    QUrl url;
    url.setScheme(address.tls ? scheme + QLatin1Char('s') : scheme);
    url.setHost(address.host);
    url.setPort(address.port);
    url.setPath(path);
    return url;
}

} // namespace

QString ServerAddress::text() const
{
    const QString shown = host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(host) : host;
    return QStringLiteral("%1:%2").arg(shown).arg(port);
}

QUrl ServerAddress::loginUrl() const
{
    return urlOf(*this, QStringLiteral("http"), QStringLiteral("/xuc/api/2.0/auth/login"));
}

QUrl ServerAddress::healthUrl() const
{
    return urlOf(*this, QStringLiteral("http"), QStringLiteral("/health"));
}

QUrl ServerAddress::restUrl(const QString &path) const
{
    return urlOf(*this, QStringLiteral("http"), QStringLiteral("/xuc/api/2.0/") + path);
}

QUrl ServerAddress::sessionUrl(const QString &token) const
{
    QUrl url = urlOf(*this, QStringLiteral("ws"), QStringLiteral("/xuc/api/2.0/cti"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("token"), QString::fromLatin1(QUrl::toPercentEncoding(token)));
    url.setQuery(query);
    return url;
}

} // namespace xivocc::client
