#pragma once

#include <config/settings.h>
#include <domain/present_moment.h>
#include <realtime/floor.h>
#include <statistics/day_statistics.h>
#include <xivo/database/queue_log_follower.h>

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

namespace xivocc::app {

/// The statistics with a clock: follows the floor and the queue_log, lets a second pass each second, and
/// tells what changed. Main thread.
class LiveStatistics final : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Instant()>;

    /// So long nothing was read of queue_log: the figures count without it.
    static constexpr seconds longestRebuilding{60};
    /// A clock that is set back by more begins the figures anew; by less, they stand still until it has
    /// caught up.
    static constexpr seconds smallestSetBack{60};

    LiveStatistics(const config::Settings &settings, const realtime::Floor &floor,
                   Clock clock = presentMoment, QObject *parent = nullptr);

    [[nodiscard]] const statistics::DayStatistics &figures() const { return *m_statistics; }

    void configure(const Configuration &configuration);
    /// To be called after each change of the floor, before the next one.
    void follow(const realtime::Changes &changes);
    /// From where on queue_log is of interest.
    [[nodiscard]] Instant oldestOfInterest() const { return m_statistics->oldestOfInterest(); }
    void takeLogged(const xivo::QueueLogNews &news);
    /// Lets time pass; about once a second, by itself.
    void advance();

Q_SIGNALS:
    void changed(const xivocc::statistics::StatisticsChanges &changes);
    /// The figures begin anew: queue_log is to be read again.
    void begunAnew();

private:
    void observeAll(Instant at);
    void beginAnew(Instant now);
    void tell();

    const realtime::Floor &m_floor;
    const statistics::Rules m_rules;
    const Clock m_clock;
    std::optional<statistics::DayStatistics> m_statistics; ///< in place, for others look at it; never empty
    Configuration m_configuration;
    QTimer m_second;
    Instant m_latest;                  ///< of the clock
    std::optional<Instant> m_lastRead; ///< of queue_log, or when it was to be read first
    bool m_rebuilt = false;
};

} // namespace xivocc::app
