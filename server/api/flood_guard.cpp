#include "flood_guard.h"

namespace xivocc::api {

FloodGuard::Verdict FloodGuard::frame(Moment now)
{
    if (now - m_second >= std::chrono::seconds{1}) {
        if (m_frames <= maxFramesPerSecond || now - m_second >= std::chrono::seconds{2})
            m_floodedSeconds = 0;
        m_second = now;
        m_frames = 0;
    }
    ++m_frames;
    if (m_frames <= maxFramesPerSecond)
        return Verdict::Accept;
    if (m_frames > maxFramesPerSecond + 1)
        return Verdict::Refuse;
    return ++m_floodedSeconds > maxFloodedSeconds ? Verdict::Close : Verdict::RefuseFirst;
}

bool FloodGuard::unreadable(Moment now)
{
    if (now - m_minute >= std::chrono::minutes{1}) {
        m_minute = now;
        m_unreadable = 0;
    }
    return ++m_unreadable > maxUnreadablePerMinute;
}

} // namespace xivocc::api
