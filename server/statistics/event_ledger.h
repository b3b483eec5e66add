#pragma once

#include <domain/queue_event.h>

#include <QHash>
#include <deque>
#include <optional>

namespace xivocc::statistics {

/// Makes one story of two: the PBX tells each event live, and its queue_log tells it again, seconds later or
/// after a restart. Per call, queue and stage (entered, left, refused) the n-th telling of the one source is
/// the n-th of the other, whichever comes first; the second is not counted again. Where both disagree on how
/// a call left, the log is right and what was counted is taken back.
class EventLedger final
{
public:
    enum class Source { Live, Log };
    /// More tellings than a day's unmatched ones; beyond it those older than an hour are forgotten,
    /// and of the others the newest are counted without being remembered.
    static constexpr int maximum = 300'000;

    struct Entry
    {
        std::optional<QueueEvent> count;
        std::optional<QueueEvent> takeBack;
    };
    [[nodiscard]] Entry take(const QueueEvent &event, Source source);
    /// The other source will not tell them any more.
    void forgetBefore(Instant time);
    [[nodiscard]] qsizetype unmatched() const { return m_unmatched.size(); }

private:
    enum class Stage { Entered, Left, Refused };
    struct Key
    {
        QString callId;
        QString queue;
        Stage stage;

        bool operator==(const Key &) const = default;
    };
    friend size_t qHash(const Key &key, size_t seed)
    {
        return qHashMulti(seed, key.callId, key.queue, static_cast<int>(key.stage));
    }
    /// Told by one source and not yet by the other; never empty.
    struct Tellings
    {
        Source source;
        std::deque<QueueEvent> events;
    };
    [[nodiscard]] static Stage stageOf(QueueEvent::Kind kind);

    QHash<Key, Tellings> m_unmatched;
    Instant m_nextTidying{}; ///< when there are too many
};

} // namespace xivocc::statistics
