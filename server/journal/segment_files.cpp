#include "segment_files.h"

#include "log.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <numeric>

namespace xivocc::journal {

namespace {
const QString prefix = QStringLiteral("floor-");
const QString suffix = QStringLiteral(".journal");
/// So that the names are in the order of time until the year 2286.
constexpr int digits = 13;
} // namespace

QString segmentPath(const QString &directory, Instant began)
{
    return QDir(directory).filePath(
        QStringLiteral("%1%2%3")
            .arg(prefix)
            .arg(static_cast<qint64>(began.time_since_epoch().count()), digits, 10, QLatin1Char('0'))
            .arg(suffix));
}

std::vector<SegmentFile> segmentsIn(const QString &directory)
{
    std::vector<SegmentFile> segments;
    const QFileInfoList files = QDir(directory).entryInfoList({prefix + QLatin1Char('*') + suffix},
                                                              QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        bool isNumber = false;
        const qint64 began =
            name.mid(prefix.size(), name.size() - prefix.size() - suffix.size()).toLongLong(&isNumber);
        if (isNumber)
            segments.push_back({file.filePath(), Instant(milliseconds(began)), file.size()});
    }
    std::ranges::sort(segments, {}, &SegmentFile::began);
    return segments;
}

void deleteOldSegments(const QString &directory, const KeepRules &rules, Instant now)
{
    const std::vector<SegmentFile> segments = segmentsIn(directory);
    qint64 bytes =
        std::accumulate(segments.begin(), segments.end(), qint64(0),
                        [](qint64 sum, const SegmentFile &segment) { return sum + segment.bytes; });
    for (std::size_t index = 0; index + 1 < segments.size(); ++index) {
        // What a segment holds ends where the next one begins.
        const bool isTooOld = segments[index + 1].began < now - rules.keep;
        if (!isTooOld && bytes <= rules.maxBytes)
            return;
        if (!QFile::remove(segments[index].path))
            qCWarning(journalLog).noquote() << "cannot delete" << segments[index].path;
        bytes -= segments[index].bytes;
    }
}

} // namespace xivocc::journal
