#pragma once

#include "command_fields.h"

#include <protocol/codec.h>

#include <optional>
#include <vector>

namespace xivocc::testing {

/// A command with one field missing, null, of another type, out of range, nameless, or far too long.
struct DamagedCommand
{
    QString command;
    QString field;
    const char *title;
    QByteArray frame;
    std::optional<protocol::DecodeError::Kind> refusal; ///< none: it can be read all the same
};

/// Every damage to this field.
[[nodiscard]] std::vector<DamagedCommand> damagesTo(const ExpectedField &field);

} // namespace xivocc::testing
