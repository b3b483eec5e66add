#pragma once

#include <chrono>

namespace xivocc::api {

/// Judges the frames of one session: too many a second are refused, and a client that goes on, or
/// that sends one unreadable frame after the other, is to be closed.
class FloodGuard final
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    static constexpr int maxFramesPerSecond = 1000;
    static constexpr int maxFloodedSeconds = 5; ///< in a row
    static constexpr int maxUnreadablePerMinute = 100;

    enum class Verdict { Accept, RefuseFirst, Refuse, Close };

    /// RefuseFirst: the first refusal of this second, the only one worth an answer.
    [[nodiscard]] Verdict frame(Moment now);
    /// True: enough, close the session.
    [[nodiscard]] bool unreadable(Moment now);

private:
    Moment m_second{};
    int m_frames = 0;
    int m_floodedSeconds = 0;
    Moment m_minute{};
    int m_unreadable = 0;
};

} // namespace xivocc::api
