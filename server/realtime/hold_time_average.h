#pragma once

#include <domain/time.h>

namespace xivocc::realtime {

/// app_queue's moving average of the hold time, in whole seconds (recalc_holdtime in Asterisk's
/// apps/app_queue.c): a new connection weighs a quarter. Until a first call of the queue is over the newest
/// hold time stands alone; the recorded QueueSummary of Asterisk 20 agrees.
class HoldTimeAverage final
{
public:
    /// Takes over what Asterisk has.
    void seed(seconds holdTime, int completed, int abandoned)
    {
        m_average = holdTime;
        m_anyCallOver = completed + abandoned > 0 || holdTime.count() > 0;
    }
    void connected(seconds holdTime)
    {
        m_average = m_anyCallOver ? (3 * m_average + holdTime) / 4 : holdTime;
    }
    void callOver() { m_anyCallOver = true; } ///< completed or abandoned

    [[nodiscard]] seconds value() const { return m_average; }

private:
    seconds m_average{0};
    bool m_anyCallOver = false;
};

} // namespace xivocc::realtime
