#pragma once

#include <client/alerts.h>
#include <widgets/alert_sound.h>
#include <widgets/desktop_notification.h>

#include <QHash>
#include <QObject>

namespace xivocc::ccmanager {

/// Calls the user's attention to alerts that fire while he looks elsewhere: a notification of the desktop,
/// and a sound for as long as a sounding one stands that nobody has acknowledged. The sound can be switched
/// off on this computer.
class AlertSignals final : public QObject
{
    Q_OBJECT

public:
    explicit AlertSignals(client::Alerts *alerts, QObject *parent = nullptr);

    void setReasons(const QHash<QString, QString> &reasons) { m_reasons = reasons; }
    [[nodiscard]] bool isSoundOn() const { return m_isSoundOn; }
    void setSoundOn(bool isOn);
    [[nodiscard]] const widgets::AlertSound &sound() const { return m_sound; }

Q_SIGNALS:
    /// The user clicked the notification.
    void activated();

private:
    void notify(const Alert &alert);
    void follow();

    client::Alerts *m_alerts;
    widgets::AlertSound m_sound;
    widgets::DesktopNotification m_notification;
    QHash<QString, QString> m_reasons;
    bool m_isSoundOn;
};

} // namespace xivocc::ccmanager
