#pragma once

#include <realtime/floor.h>

#include <QObject>
#include <QTimer>

namespace xivocc::app {

/// The floor with a clock: takes facts and configurations as they arrive, lets a second pass each
/// second, and tells what changed. Main thread.
class LiveFloor final : public QObject
{
    Q_OBJECT

public:
    explicit LiveFloor(QObject *parent = nullptr);

    [[nodiscard]] const realtime::Floor &floor() const { return m_floor; }

    void apply(const std::vector<realtime::TimedFact> &facts);
    void configure(const Configuration &configuration);

Q_SIGNALS:
    /// One fact at a time, so that the floor can be read as the change left it.
    void changed(const xivocc::realtime::Changes &changes);

private:
    void tell(const realtime::Changes &changes);

    realtime::Floor m_floor;
    QTimer m_second;
};

} // namespace xivocc::app
