#include "second_ticker.h"

#include <QDateTime>

namespace xivocc::widgets {

SecondTicker &SecondTicker::instance()
{
    static SecondTicker ticker;
    return ticker;
}

SecondTicker::SecondTicker()
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        Q_EMIT ticked();
        arm();
    });
    arm();
}

void SecondTicker::arm()
{
    m_timer.start(static_cast<int>(1000 - QDateTime::currentMSecsSinceEpoch() % 1000));
}

} // namespace xivocc::widgets
