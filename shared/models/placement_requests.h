#pragma once

#include "placement.h"
#include "request_line.h"

#include <QHash>
#include <QObject>

namespace xivocc::models {

class PlacementModel;

/// Asks the server to put agents and groups elsewhere, and keeps for each chip what is under way and what was
/// refused. Nothing moves here: that is told by the floor once XiVO has confirmed. GUI thread only.
class PlacementRequests final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maxRefusals = 50; ///< kept to be read; the oldest go first

    struct Mark
    {
        bool isRefused = false; ///< else pending
        QString text;           ///< a sentence for the user
    };

    PlacementRequests(client::Memberships *memberships, const PlacementModel *placements,
                      QObject *parent = nullptr);

    /// Leaves the old place only once the new one is confirmed; from no queue: add().
    void move(const Placement &placement, const client::QueuePlace &to);
    /// Of a group that is in no queue, those who are not in the queue yet.
    void add(const Placement &placement, const client::QueuePlace &to);
    void remove(const Placement &placement);

    [[nodiscard]] const Mark *mark(const Placement &placement) const;
    [[nodiscard]] int pendingCount() const { return m_pendingCount; }
    /// Of the refusals not dismissed yet; the latest last.
    [[nodiscard]] const QStringList &refusals() const { return m_refusals; }
    /// Forgets every refusal; what is pending stays.
    void dismiss();

Q_SIGNALS:
    void marked(const xivocc::models::Placement &placement);

private:
    using Send = std::function<void(const client::RequestDone &done)>;

    /// Marks the chip, and sends when the line allows it.
    void ask(const Placement &placement, const QString &text, Send send);
    /// To the new place first, out of the old one when he is there.
    void moveToOtherQueue(const Placement &placement, const client::QueuePlace &to,
                          const client::RequestDone &done);
    void finish(const Placement &placement, const client::RequestOutcome &outcome);

    client::Memberships *m_memberships;
    const PlacementModel *m_placements;
    QHash<Placement, Mark> m_marks;
    QStringList m_refusals;
    RequestLine m_line;
    int m_pendingCount = 0;
};

} // namespace xivocc::models
