#include "desktop_notification.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <utility>

namespace xivocc::widgets {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

DesktopNotification::DesktopNotification(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this,
                SLOT(takeAction(uint, QString)));
    bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                SLOT(takeClosing(uint, uint)));
}

DesktopNotification::~DesktopNotification()
{
    withdraw();
}

void DesktopNotification::show(const QString &title, const QString &text, bool isUrgent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    constexpr uchar normal = 1;
    constexpr uchar critical = 2;
    constexpr int asTheDesktopLikes = -1;
    constexpr int untilClosed = 0;
    m_isWithdrawn = false;
    if (m_isAsked) { // what replaces it needs its id
        m_next = Words{title, text, isUrgent};
        return;
    }
    m_isAsked = true;
    QDBusMessage call = callOf(QStringLiteral("Notify"));
    call << QCoreApplication::applicationName() << m_id << QStringLiteral("dialog-warning") << title
         << text.toHtmlEscaped() << QStringList{QStringLiteral("default"), tr("Show")}
         << QVariantMap{{QStringLiteral("urgency"), QVariant::fromValue(isUrgent ? critical : normal)},
                        {QStringLiteral("desktop-entry"), QCoreApplication::applicationName()}}
         << (isUrgent ? untilClosed : asTheDesktopLikes);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_isAsked = false;
        const QDBusPendingReply<uint> reply = *watcher;
        const std::optional<Words> next = std::exchange(m_next, std::nullopt);
        if (reply.isError())
            return;
        m_id = reply.value();
        if (m_isWithdrawn)
            withdraw();
        else if (next)
            show(next->title, next->text, next->isUrgent);
    });
}

void DesktopNotification::withdraw()
{
    m_isWithdrawn = true;
    m_next.reset();
    if (m_id == 0)
        return;
    QDBusMessage call = callOf(QStringLiteral("CloseNotification"));
    call << m_id;
    m_id = 0;
    QDBusConnection::sessionBus().send(call);
}

void DesktopNotification::takeAction(uint id, const QString &)
{
    if (id == m_id && id != 0)
        Q_EMIT activated();
}

void DesktopNotification::takeClosing(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

} // namespace xivocc::widgets
