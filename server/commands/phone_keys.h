#pragma once

#include "call_control.h"

namespace xivocc::commands {

/// What a telephone on a desk does when a key of it is pressed.
enum class PhoneKey {
    Answer,
    Hold,       ///< or take back
    Conference, ///< join the calls on the telephone
};

/// Presses keys of telephones on desks from afar, each vendor's in its own way. Each press ends within its
/// own time limit; that a telephone took it does not say that it could do it. Main thread.
class PhoneKeys
{
public:
    virtual ~PhoneKeys() = default;
    virtual void press(const Telephone &telephone, PhoneKey key, Done done) = 0;
};

} // namespace xivocc::commands
