#pragma once

namespace xivocc {

/// State of a phone as Asterisk's hints give it (XuC protocol, section 5.2).
enum class PhoneStatus {
    Available = 0,
    Calling = 1,
    Busy = 2,
    Unavailable = 4,
    Ringing = 8,
    BusyAndRinging = 9,
    OnHold = 16,
    Deactivated = -1,
    Nonexistent = -2,
    Error = -99,
};

} // namespace xivocc
