#include "static_routes.h"

#include <QCryptographicHash>
#include <QResource>
#include <array>

namespace xivocc::api {

namespace {
/// A page runs only what this server gave it. The WebRTC part of the sample page has to reach the
/// PBX's own WebSocket, at an address that only the user's line configuration knows.
constexpr char samplePolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "media-src 'self' blob:; connect-src 'self' ws: wss:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'self'";
constexpr char overviewPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'";

constexpr char javascript[] = "text/javascript; charset=utf-8";
constexpr char plainText[] = "text/plain; charset=utf-8";
constexpr char html[] = "text/html; charset=utf-8";

struct LibraryFile
{
    const char *name;
    const char *contentType;
};
constexpr std::array libraryFiles{
    LibraryFile{"cti.js", javascript},        LibraryFile{"callback.js", javascript},
    LibraryFile{"membership.js", javascript}, LibraryFile{"xc_webrtc.js", javascript},
    LibraryFile{"shotgun.js", javascript},    LibraryFile{"SIPml-api.js", javascript},
    LibraryFile{"xivocc.d.ts", plainText},    LibraryFile{"LICENSES.txt", plainText},
};

HttpResponse responseWith(const QString &resourcePath, const QByteArray &contentType)
{
    const QResource resource(resourcePath);
    Q_ASSERT(resource.isValid());
    HttpResponse response;
    // Resources lie in the program itself and are not compressed: no copy is made.
    response.body = QByteArray::fromRawData(reinterpret_cast<const char *>(resource.data()),
                                            static_cast<qsizetype>(resource.size()));
    response.contentType = contentType;
    response.cacheControl = "no-cache";
    response.entityTag =
        '"' + QCryptographicHash::hash(response.body, QCryptographicHash::Sha256).first(12).toHex() + '"';
    return response;
}

bool isKnown(const QByteArray &entityTag, const QByteArray &ifNoneMatch)
{
    for (QByteArray known : ifNoneMatch.split(',')) {
        known = known.trimmed();
        if (known.startsWith("W/"))
            known.remove(0, 2);
        if (known == entityTag || known == "*")
            return true;
    }
    return false;
}

void addFile(Router &router, const QString &path, const HttpResponse &response)
{
    router.add(Router::Method::Get, path, [response](const HttpRequest &request, const HttpAnswer &answer) {
        if (!isKnown(response.entityTag, request.ifNoneMatch)) {
            answer(response);
            return;
        }
        HttpResponse unchanged = response;
        unchanged.status = 304;
        unchanged.body.clear();
        answer(unchanged);
    });
}

void addPage(Router &router, const QString &path, const QString &name, const char *policy)
{
    HttpResponse page = responseWith(QStringLiteral(":/web/pages/%1.html").arg(name), html);
    page.contentSecurityPolicy = policy;
    addFile(router, path, page);
    addFile(router, QStringLiteral("/assets/pages/%1.js").arg(name),
            responseWith(QStringLiteral(":/web/pages/%1.js").arg(name), javascript));
}
} // namespace

void addStaticRoutes(Router &router)
{
    for (const LibraryFile &file : libraryFiles) {
        const QString name = QString::fromLatin1(file.name);
        const HttpResponse response = responseWith(QStringLiteral(":/web/library/") + name, file.contentType);
        addFile(router, QStringLiteral("/assets/javascripts/") + name, response);
        addFile(router, QStringLiteral("/xucassets/javascripts/") + name, response);
    }
    addPage(router, QStringLiteral("/sample"), QStringLiteral("sample"), samplePolicy);
    addPage(router, QStringLiteral("/"), QStringLiteral("overview"), overviewPolicy);
    addFile(router, QStringLiteral("/assets/pages/page.css"),
            responseWith(QStringLiteral(":/web/pages/page.css"), "text/css; charset=utf-8"));
}

} // namespace xivocc::api
