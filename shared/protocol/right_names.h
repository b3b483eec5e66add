#pragma once

#include <QString>

namespace xivocc::protocol {

/// In the rights of RightProfile: the user may edit the rights of others. Ours; XuC names "recording" and
/// "dissuasion" only.
[[nodiscard]] inline QString editsRights()
{
    return QStringLiteral("editRights");
}

} // namespace xivocc::protocol
