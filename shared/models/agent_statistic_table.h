#pragma once

#include <domain/agent_state.h>
#include <domain/agent_statistic.h>
#include <domain/presence.h>
#include <domain/present_moment.h>

#include <QCoreApplication>
#include <QHash>
#include <QVariant>
#include <functional>
#include <vector>

namespace xivocc::models {

/// The figures of the agents' day (XuC protocol, section 9.4) as columns: the calculated ones, then the time
/// spent in each presence that is a pause. Times of what an agent is doing now go on from the value told.
class AgentStatisticTable final
{
    Q_DECLARE_TR_FUNCTIONS(xivocc::models::AgentStatisticTable)

public:
    /// The first columns are those that most floors look at.
    static constexpr int usualColumns = 2;

    AgentStatisticTable();

    /// True: there are other columns now.
    [[nodiscard]] bool setPresences(const std::vector<Presence> &presences);
    /// Up to when running times are compared, unless the present.
    void setClock(std::function<Instant()> clock) { m_clock = std::move(clock); }
    /// All that is known of the agent's day at the moment `told`.
    void set(int agentId, const std::vector<AgentStatistic> &statistics, Instant told);

    [[nodiscard]] int columnCount() const { return static_cast<int>(m_columns.size()); }
    [[nodiscard]] QVariant header(int column, int role) const;
    [[nodiscard]] QVariant data(int column, const AgentState &state, int role) const;

private:
    enum class Kind { Count, Duration, Percent, Moment };
    struct Column
    {
        QString name;        ///< of the statistic
        const char *title;   ///< to be translated; null: a presence
        const char *meaning; ///< the same
        Kind kind;
        QString presence = {}; ///< its name for people
    };
    struct Told
    {
        QHash<QString, std::variant<double, Instant>> values;
        Instant at{};
    };

    [[nodiscard]] QVariant display(const Column &column, const std::variant<double, Instant> &value) const;
    /// The value grows by itself while the agent is in this state.
    [[nodiscard]] static bool runs(const Column &column, const AgentState &state);

    std::function<Instant()> m_clock = presentMoment;
    std::vector<Column> m_columns;
    std::size_t m_calculated;
    QHash<int, Told> m_told; ///< by agent id
};

} // namespace xivocc::models
