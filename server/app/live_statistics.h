#pragma once

#include <config/settings.h>
#include <realtime/floor.h>
#include <statistics/day_statistics.h>
#include <xivo/database/queue_log_follower.h>

#include <QObject>
#include <QTimer>

namespace xivocc::app {

/// The statistics with a clock: follows the floor and the queue_log, lets a second pass each second, and
/// tells what changed. Main thread.
class LiveStatistics final : public QObject
{
    Q_OBJECT

public:
    LiveStatistics(const config::Settings &settings, const realtime::Floor &floor, QObject *parent = nullptr);

    [[nodiscard]] const statistics::DayStatistics &figures() const { return m_statistics; }

    void configure(const Configuration &configuration);
    /// To be called after each change of the floor, before the next one.
    void follow(const realtime::Changes &changes);
    /// From where on queue_log is of interest.
    [[nodiscard]] Instant oldestOfInterest() const { return m_statistics.oldestOfInterest(); }
    void takeLogged(const xivo::QueueLogNews &news);

Q_SIGNALS:
    void changed(const xivocc::statistics::StatisticsChanges &changes);

private:
    void tell();

    const realtime::Floor &m_floor;
    statistics::DayStatistics m_statistics;
    QTimer m_second;
    bool m_rebuilt = false;
};

} // namespace xivocc::app
