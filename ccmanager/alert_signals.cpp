#include "alert_signals.h"

#include <models/alert_texts.h>

#include <QSettings>
#include <algorithm>

namespace xivocc::ccmanager {

namespace {
const QString soundKey = QStringLiteral("ccmanager/alerts/sound");
}

AlertSignals::AlertSignals(client::Alerts *alerts, QObject *parent)
    : QObject(parent), m_alerts(alerts), m_isSoundOn(QSettings().value(soundKey, true).toBool())
{
    connect(alerts, &client::Alerts::alertFired, this, [this](const Alert &alert) {
        notify(alert);
        follow();
    });
    connect(alerts, &client::Alerts::alertChanged, this, &AlertSignals::follow);
    connect(alerts, &client::Alerts::standingChanged, this, &AlertSignals::follow);
    connect(&m_notification, &widgets::DesktopNotification::activated, this, &AlertSignals::activated);
    follow();
}

void AlertSignals::setSoundOn(bool isOn)
{
    m_isSoundOn = isOn;
    QSettings().setValue(soundKey, isOn);
    follow();
}

void AlertSignals::notify(const Alert &alert)
{
    m_notification.show(tr("Alert: %1").arg(alert.ruleName), models::alertText(alert, m_reasons),
                        alert.isSounding);
}

void AlertSignals::follow()
{
    const auto waits = [](const Alert &alert) { return !alert.acknowledgement; };
    const auto sounds = [&](const Alert &alert) { return alert.isSounding && waits(alert); };
    if (m_isSoundOn && std::ranges::any_of(m_alerts->standing(), sounds))
        m_sound.start();
    else
        m_sound.stop();
    if (std::ranges::none_of(m_alerts->standing(), waits))
        m_notification.withdraw();
}

} // namespace xivocc::ccmanager
