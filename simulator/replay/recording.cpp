#include "recording.h"
#include "inflate.h"
#include "timeline.h"

#include <QFile>

namespace xivocc::replay {

tl::expected<Recording, QString> Recording::read(const QString &path)
{
    const auto fail = [&path](const QString &why) {
        return tl::unexpected(QStringLiteral("Cannot replay %1: %2").arg(path, why));
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.errorString());
    if (file.size() > maxRecordingBytes)
        return fail(QStringLiteral("it is larger than %1 MiB; cut the recording into parts")
                        .arg(maxRecordingBytes >> 20));
    QByteArray bytes = file.readAll();
    if (path.endsWith(QLatin1String(".gz"))) {
        auto unpacked = inflateGzip(bytes);
        if (!unpacked)
            return fail(unpacked.error());
        bytes = std::move(*unpacked);
    }
    auto recording = parse(std::move(bytes));
    if (!recording)
        return fail(recording.error());
    return recording;
}

tl::expected<Recording, QString> Recording::parse(QByteArray stream)
{
    constexpr QByteArrayView bannerStart = "Asterisk Call Manager/";
    const qsizetype bannerEnd = stream.indexOf("\r\n");
    if (!stream.startsWith(bannerStart) || bannerEnd < 0)
        return tl::unexpected(QStringLiteral(
            "it does not begin with Asterisk's greeting; record every byte that the manager port sends"));
    Recording recording;
    recording.m_stream = std::move(stream);
    recording.m_banner = recording.m_stream.left(bannerEnd + 2);
    recording.sortFrames(splitFrames(recording.m_stream, bannerEnd + 2));
    if (recording.m_events.empty())
        return tl::unexpected(QStringLiteral("it holds no event"));
    return recording;
}

void Recording::sortFrames(const std::vector<Frame> &frames)
{
    QHash<QByteArray, std::vector<Frame>> openLists; // by ActionID
    for (const Frame frame : frames) {
        const QByteArrayView text = view(frame);
        const QByteArray actionId = header(text, "ActionID").toByteArray();
        const QByteArrayView listMark = header(text, "EventList");
        if (text.startsWith("Response:")) {
            if (listMark == QByteArrayView("start"))
                openLists[actionId] = {frame};
            else if (m_coreSettings.size == 0 && !header(text, "AsteriskVersion").isNull())
                m_coreSettings = frame;
            continue;
        }
        const auto list = actionId.isEmpty() ? openLists.end() : openLists.find(actionId);
        if (list != openLists.end()) {
            list->push_back(frame);
            if (listMark == QByteArrayView("Complete")) {
                const QByteArray name = header(text, "Event").toByteArray();
                if (!m_lists.contains(name))
                    m_lists.insert(name, *list);
                openLists.erase(list);
            }
            continue;
        }
        if (m_fullyBooted.size == 0 && header(text, "Event") == QByteArrayView("FullyBooted")) {
            m_fullyBooted = frame;
            continue;
        }
        m_events.push_back(frame);
        m_eventBytes += frame.size;
    }

    Timeline timeline;
    for (const Frame frame : m_events)
        timeline.append(view(frame));
    m_times = timeline.times();
}

QByteArrayView Recording::view(Frame frame) const
{
    return QByteArrayView(m_stream).sliced(frame.offset, frame.size);
}

QByteArrayView Recording::event(std::size_t index) const
{
    return view(m_events[index]);
}

std::vector<QByteArrayView> Recording::list(const QByteArray &completionEvent) const
{
    std::vector<QByteArrayView> frames;
    const auto found = m_lists.constFind(completionEvent);
    if (found == m_lists.cend())
        return frames;
    for (const Frame frame : *found)
        frames.push_back(view(frame));
    return frames;
}

QByteArrayView Recording::coreSettings() const
{
    return view(m_coreSettings);
}

QByteArrayView Recording::fullyBooted() const
{
    return view(m_fullyBooted);
}

} // namespace xivocc::replay
