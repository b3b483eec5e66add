#include "alert_sound.h"

#include <QSoundEffect>
#include <QUrl>

namespace xivocc::widgets {

AlertSound::AlertSound(QObject *parent) : QObject(parent)
{
    constexpr std::chrono::seconds betweenSignals{30};
    m_repeat.setInterval(betweenSignals);
    connect(&m_repeat, &QTimer::timeout, this, &AlertSound::play);
}

void AlertSound::start()
{
    if (m_repeat.isActive())
        return;
    m_repeat.start();
    play();
}

void AlertSound::stop()
{
    m_repeat.stop();
}

void AlertSound::play()
{
    if (!m_effect) {
        m_effect = new QSoundEffect(this);
        m_effect->setSource(QUrl(QStringLiteral("qrc:/sounds/alert.wav")));
    }
    m_effect->play();
    Q_EMIT played();
}

} // namespace xivocc::widgets
