#pragma once

#include <QString>

namespace xivocc::commands {

/// A number as somebody typed or copied it, made into what XiVO's dialplan takes (XuC protocol, section 11):
/// digits, * and #. A trunk zero is dropped only in parentheses, since some countries keep theirs. An
/// international number is written with 00, or, where the site's country is known ("FR"), as it is dialled
/// there: nationally, or with the country's own international prefix. Empty: nothing to dial is left.
[[nodiscard]] QString dialNumber(const QString &text, const QString &country);

} // namespace xivocc::commands
