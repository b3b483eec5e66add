#pragma once

#include "floor_feed.h"
#include "message_dispatch.h"
#include "past_buffer.h"
#include "past_questions.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <array>
#include <optional>

namespace xivocc::client {

/// What the server can tell of, as far as is known.
struct PastRange
{
    Instant oldest{};
    Instant newest{};

    bool operator==(const PastRange &) const = default;
};

/// A time of which nothing is known: what is shown is what was known before.
struct PastGap
{
    Instant since{};
    std::optional<Instant> until; ///< nothing: not found yet, or it lasts

    bool operator==(const PastGap &) const = default;
};

/// The floor as it was at any moment that the server's journal holds, standing still or played. Tells the
/// pause reasons of today, because the journal has none. GUI thread only.
class PastFloor final : public FloorFeed
{
    Q_OBJECT

public:
    static constexpr std::array speeds{1, 2, 5, 10, 30, 60};

    explicit PastFloor(Session *session);

    /// Shows the latest moment that can be shown, and finds out the range.
    void open();
    /// Shows this moment, or the nearest in the range; goes on playing from there when it was playing. An
    /// answer to what was asked before is void.
    void seek(Instant moment);
    void play();
    void pause();
    /// How many seconds of the past pass in one.
    void setSpeed(int speed);

    /// That of the floor last told; nothing was told yet: 1970.
    [[nodiscard]] Instant now() const override { return m_moment; }
    [[nodiscard]] bool hasFloor() const { return m_moment != Instant{}; }
    [[nodiscard]] bool isPlaying() const { return m_tick.isActive(); }
    /// What is shown is not what was asked for yet.
    [[nodiscard]] bool isSeeking() const { return m_isSeeking; }
    [[nodiscard]] int speed() const { return m_speed; }
    /// It grows as time passes.
    [[nodiscard]] std::optional<PastRange> range() const;
    /// In which the moment lies.
    [[nodiscard]] const std::optional<PastGap> &gap() const { return m_gap; }

    void subscribeToQueueCalls(int queueId) override;
    void unsubscribeFromQueueCalls(int queueId) override;

Q_SIGNALS:
    void momentChanged(xivocc::Instant moment);
    void rangeChanged(const xivocc::client::PastRange &range);
    /// Playing, seeking or the gap is another.
    void stateChanged();
    /// Playing has come to what happens now, and has stopped.
    void arrivedAtThePresent();
    /// Playing has stopped too.
    void failed(const xivocc::client::PastRefusal &refusal);

private:
    void askFor(Instant moment);
    void takeFloor(const protocol::PastFloor &floor);
    void takeChanges(const protocol::PastFloorChanges &changes);
    void takeRefusal(const PastRefusal &refusal);
    void tell(const std::vector<protocol::ServerMessage> &messages);
    void deliver(const protocol::ServerMessage &message);
    void setGap(const std::optional<PastGap> &gap);
    void findEndOfGap();
    /// Asks for what follows as far as it will soon be shown, or to find the end of a gap.
    void askAhead();
    void advance();
    void anchor();

    PastQuestions m_questions;
    MessageDispatch m_dispatch{*this};
    PastBuffer m_buffer;
    QHash<int, std::vector<WaitingCall>> m_calls; ///< by queue
    QSet<int> m_watchedQueues;
    std::optional<PastRange> m_range; ///< as it was when it was told
    QElapsedTimer m_sinceRange;
    std::optional<PastGap> m_gap;
    std::optional<Instant> m_goal; ///< sought once the range is known again
    bool m_isSecondTry = false;    ///< so it is sought now: another refusal is final
    Instant m_wanted{};            ///< sought last
    Instant m_moment{};
    Instant m_anchor{}; ///< where the moment was when m_sinceAnchor began
    QElapsedTimer m_sinceAnchor;
    QTimer m_tick;
    milliseconds m_retreat{0}; ///< this computer's clock is ahead of the server's by so much at most
    int m_speed = 1;
    bool m_isSeeking = false;
    bool m_isOpening = false; ///< seeking the latest moment, whichever it is by the server's clock
};

} // namespace xivocc::client
