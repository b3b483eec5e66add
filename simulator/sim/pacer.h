#pragma once

#include "event_heap.h"

#include <QObject>
#include <QTimer>

namespace xivocc::sim {

/// Lets virtual time pass with real time, `speed` times as fast.
class Pacer final : public QObject
{
    Q_OBJECT

public:
    Pacer(EventHeap &heap, double speed, QObject *parent = nullptr);

    void start();
    /// Brings the heap up to the present moment; call it before an outside request acts on the simulation.
    void catchUp();

private:
    void sleep();

    EventHeap &m_heap;
    double m_speed;
    QTimer m_timer;
    Instant m_virtualStart;
    std::chrono::steady_clock::time_point m_realStart;
};

} // namespace xivocc::sim
