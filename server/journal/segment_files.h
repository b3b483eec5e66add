#pragma once

#include <domain/time.h>

#include <QString>
#include <vector>

namespace xivocc::journal {

/// One file of the journal; its name tells the moment of its first record.
struct SegmentFile
{
    QString path;
    Instant began{};
    qint64 bytes = 0;
};

/// Of this directory, the oldest first; other files there are left alone.
[[nodiscard]] std::vector<SegmentFile> segmentsIn(const QString &directory);
[[nodiscard]] QString segmentPath(const QString &directory, Instant began);

/// How much of the past is kept.
struct KeepRules
{
    milliseconds keep{std::chrono::hours(24)};
    qint64 maxBytes = 1024LL * 1024 * 1024;
};
/// Deletes the oldest segments of which nothing is to be kept, and then as many as are too much. The newest
/// one stays.
void deleteOldSegments(const QString &directory, const KeepRules &rules, Instant now);

} // namespace xivocc::journal
