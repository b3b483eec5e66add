#pragma once

#include "frames.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <chrono>
#include <tl/expected.hpp>
#include <vector>

namespace xivocc::replay {

/// A recorded AMI connection, taken apart: the banner, what Asterisk answered to the recorder's own first
/// questions, and the events that any other client would have seen. Immutable once read.
class Recording final
{
public:
    /// Reads a plain or gzip-packed (".gz") file. The error is a sentence that names the file.
    [[nodiscard]] static tl::expected<Recording, QString> read(const QString &path);
    /// The same from bytes in memory.
    [[nodiscard]] static tl::expected<Recording, QString> parse(QByteArray stream);

    [[nodiscard]] const QByteArray &banner() const { return m_banner; }

    /// Number of events to stream.
    [[nodiscard]] std::size_t eventCount() const { return m_events.size(); }
    [[nodiscard]] QByteArrayView event(std::size_t index) const;
    /// When the event happened, measured from the first one. Never decreases with the index.
    [[nodiscard]] std::chrono::milliseconds eventTime(std::size_t index) const { return m_times[index]; }
    /// All streamed bytes together.
    [[nodiscard]] qsizetype eventBytes() const { return m_eventBytes; }

    /// The list that the recorder got for this completion event ("QueueStatusComplete"), frame by frame with
    /// the response first; empty when he never asked.
    [[nodiscard]] std::vector<QByteArrayView> list(const QByteArray &completionEvent) const;
    /// The recorder's answer to CoreSettings, empty when he never asked.
    [[nodiscard]] QByteArrayView coreSettings() const;
    /// The event that Asterisk sends right behind a successful log-in, empty when the recorder got none.
    [[nodiscard]] QByteArrayView fullyBooted() const;

private:
    Recording() = default;
    [[nodiscard]] QByteArrayView view(Frame frame) const;
    void sortFrames(const std::vector<Frame> &frames);

    QByteArray m_stream;
    QByteArray m_banner;
    std::vector<Frame> m_events;
    std::vector<std::chrono::milliseconds> m_times;
    qsizetype m_eventBytes = 0;
    QHash<QByteArray, std::vector<Frame>> m_lists;
    Frame m_coreSettings;
    Frame m_fullyBooted;
};

} // namespace xivocc::replay
