#pragma once

#include <domain/queue_history.h>

#include <QString>

namespace xivocc::models {

/// What a drawing of the history shows, in a sentence, for tooltips and for those who do not see it.
[[nodiscard]] QString textOf(const QueueHistory &history);
/// The same of the day: "Today: 120 calls, 100 answered, 12 abandoned, 83 % in time."
[[nodiscard]] QString textOfDay(const QueueHistory &history);
/// Of one step of a course: "09:15-09:30: 12 calls, …".
[[nodiscard]] QString textOfStep(const CallCourse &course, std::size_t step);

/// The clock's HH:mm of a moment, here.
[[nodiscard]] QString clockText(Instant moment);

} // namespace xivocc::models
