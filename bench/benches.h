#pragma once

#include <QStringList>

/// Each bench prints its figures as "name: value unit" and returns the program's exit code.
namespace xivocc::bench {

int benchAmi(const QStringList &arguments);
int benchFloor(const QStringList &arguments);
int benchFanout(const QStringList &arguments);

/// The other ends of the fan-out, run by it in processes of their own.
int playFanoutPbx(const QStringList &arguments);
int runFanoutClients(const QStringList &arguments);

} // namespace xivocc::bench
