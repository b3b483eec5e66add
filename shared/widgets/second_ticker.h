#pragma once

#include <QObject>
#include <QTimer>

namespace xivocc::widgets {

/// The program's one timer for durations: ticks on each full second of the system clock. GUI thread.
class SecondTicker final : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static SecondTicker &instance();

Q_SIGNALS:
    void ticked();

private:
    SecondTicker();
    void arm();

    QTimer m_timer;
};

} // namespace xivocc::widgets
