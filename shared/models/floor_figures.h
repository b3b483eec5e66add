#pragma once

#include "figure.h"
#include "figure_trend.h"
#include "thresholds.h"

#include <client/floor_feed.h>
#include <client/queue_histories.h>

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <map>

namespace xivocc::models {

/// Which queues a figure is of.
struct QueueScope
{
    std::vector<int> queueIds; ///< empty: all queues

    [[nodiscard]] bool isAll() const { return queueIds.empty(); }
    bool operator==(const QueueScope &) const = default;
};

/// The figures of the floor for tiles and the like: any figure of any queues, now. Tells changes of a burst
/// once. GUI thread only.
class FloorFigures final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds flushInterval{200};

    explicit FloorFigures(client::FloorFeed *feed, QObject *parent = nullptr);
    /// Outlive the figures; without them there are no trends.
    void setHistories(const client::QueueHistories *histories);

    /// Queues of the scope that are not there any more do not count. An agent who serves several queues
    /// counts once, one who serves none does not.
    [[nodiscard]] FigureValue value(Figure figure, const QueueScope &scope, Instant now) const;
    /// What the figure was over the last hour; empty: the histories do not tell it.
    [[nodiscard]] std::vector<TrendPoint> trend(Figure figure, const QueueScope &scope) const;
    /// How many of the agents who serve these queues are in each phase; of all agents for all queues.
    [[nodiscard]] std::map<AgentPhase, int> agentsByPhase(const QueueScope &scope) const;
    /// In the order of their names.
    [[nodiscard]] std::vector<Queue> queues() const;
    /// The worst of the queues in the scope.
    [[nodiscard]] Level level(Figure figure, const QueueScope &scope, const Thresholds &thresholds,
                              Instant now) const;
    /// "All queues", the name of the one, or how many.
    [[nodiscard]] QString scopeText(const QueueScope &scope) const;

Q_SIGNALS:
    void changed();
    void trendsChanged();
    /// Queues came, went, or have another name.
    void queuesChanged();

private:
    void changeSoon();
    [[nodiscard]] std::vector<int> queueIdsOf(const QueueScope &scope) const;
    /// Each agent once who serves one of these queues.
    [[nodiscard]] std::map<AgentPhase, int> phasesOfMembers(const std::vector<int> &queueIds) const;
    void setMember(const QueueMember &member);

    QHash<int, Queue> m_queues;
    QHash<int, QueueFigures> m_figures;
    QHash<int, AgentPhase> m_phases;
    QHash<int, QSet<int>> m_members; ///< agents by queue
    const client::QueueHistories *m_histories = nullptr;
    QTimer m_flush;
    QTimer m_trendFlush;
};

} // namespace xivocc::models
