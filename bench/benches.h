#pragma once

#include <QStringList>

/// Each bench prints its figures as "name: value unit" and returns the program's exit code.
namespace xivocc::bench {

int benchAmi(const QStringList &arguments);
int benchFloor(const QStringList &arguments);

} // namespace xivocc::bench
