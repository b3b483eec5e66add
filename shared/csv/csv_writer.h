#pragma once

#include <QByteArray>
#include <QStringList>

namespace xivocc::csv {

/// One line of a file in UTF-8: every field in quotation marks, ended by CR and LF.
[[nodiscard]] QByteArray line(const QStringList &fields, char separator);

} // namespace xivocc::csv
