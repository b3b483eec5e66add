#pragma once

namespace xivocc {

/// How a supervisor takes part in an agent's call: he only hears it, he is heard by the agent alone, or by
/// both.
enum class ListenMode { Silent, Whisper, Barge };

} // namespace xivocc
