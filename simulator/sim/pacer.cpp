#include "pacer.h"

namespace xivocc::sim {

Pacer::Pacer(EventHeap &heap, double speed, QObject *parent) : QObject(parent), m_heap(heap), m_speed(speed)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        catchUp();
        sleep();
    });
}

void Pacer::start()
{
    m_virtualStart = m_heap.now();
    m_realStart = std::chrono::steady_clock::now();
    sleep();
}

void Pacer::catchUp()
{
    const auto passed = (std::chrono::steady_clock::now() - m_realStart) * m_speed;
    m_heap.runUntil(m_virtualStart + std::chrono::duration_cast<milliseconds>(passed));
}

void Pacer::sleep()
{
    // Outside requests add tasks at any time: never sleep longer than they would be noticed late.
    constexpr milliseconds longest{50};
    milliseconds wait = longest;
    if (const auto due = m_heap.nextDue()) {
        const auto untilDue = std::chrono::duration<double, std::milli>(*due - m_heap.now()) / m_speed;
        wait = std::min(longest, std::chrono::ceil<milliseconds>(untilDue));
    }
    m_timer.start(std::max(wait, milliseconds(1)));
}

} // namespace xivocc::sim
