#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace xivocc::bench {

/// Notices for how long the event loop of this thread does not come round: the time that a click would wait.
class EventLoopWatch final : public QObject
{
    Q_OBJECT

public:
    EventLoopWatch();

    void restart();
    /// Milliseconds below which this share (0 to 1) of the stalls since restart() lies; 1: the longest.
    [[nodiscard]] double stall(double share) const;

private:
    void look();

    QTimer m_timer;
    QElapsedTimer m_sinceLook;
    std::vector<double> m_stalls;
};

} // namespace xivocc::bench
