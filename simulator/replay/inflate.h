#pragma once

#include <QByteArray>
#include <QString>
#include <tl/expected.hpp>

namespace xivocc::replay {

/// A recording unpacked may not be larger; 40 times the largest one of the test data.
constexpr qsizetype maxRecordingBytes = 1024L * 1024 * 1024;

/// The bytes of a gzip file (all its members). The error is a sentence for the user.
[[nodiscard]] tl::expected<QByteArray, QString> inflateGzip(const QByteArray &packed);

} // namespace xivocc::replay
