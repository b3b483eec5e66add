#pragma once

#include <alerts/alert_watch.h>

#include <QObject>
#include <QTimer>

namespace xivocc::app {

/// The watch over alerts with a clock: follows the floor and its figures, wakes at the next deadline, and
/// tells when there may be news. Main thread.
class LiveAlerts final : public QObject
{
    Q_OBJECT

public:
    explicit LiveAlerts(const alerts::Sources &sources, QObject *parent = nullptr);

    [[nodiscard]] alerts::AlertWatch &watch() { return m_watch; }

    /// To be called after each change of the floor, before the next one.
    void follow(const realtime::Changes &changes);
    void followStatistics(const statistics::StatisticsChanges &changes);
    /// Something was changed in the watch itself.
    void settle();

Q_SIGNALS:
    void changed();

private:
    alerts::AlertWatch m_watch;
    QTimer m_next;
};

} // namespace xivocc::app
