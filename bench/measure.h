#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

namespace xivocc::bench {

/// One figure on a line of its own.
void print(const char *name, double value, const char *unit);

/// Seconds that `work` takes, the shortest of several passes: the others were disturbed.
[[nodiscard]] double shortest(int passes, const std::function<void()> &work);

/// Resident memory of this process in bytes (VmRSS of /proc/self/status).
[[nodiscard]] double residentBytes();

/// A file as it is, or unpacked when its name ends in .gz; empty when it cannot be read.
[[nodiscard]] QByteArray readRecording(const QString &file);

} // namespace xivocc::bench
