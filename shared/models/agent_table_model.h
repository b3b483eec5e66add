#pragma once

#include "agent_statistic_table.h"

#include <client/session.h>
#include <domain/agent.h>
#include <domain/agent_state.h>
#include <domain/default_membership.h>
#include <domain/queue.h>

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <map>
#include <optional>

namespace xivocc::models {

/// All agents with their states. Rows are found by agent id in constant time. Changes are gathered by the
/// set… functions and told to the views by flush(), one range per flush.
class AgentTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// From FirstStatistic on: the columns of AgentStatisticTable.
    enum Column { Name, Number, Group, State, Since, Phone, Queues, Defaults, Note, FirstStatistic };

    explicit AgentTableModel(QObject *parent = nullptr);

    void setAgents(const std::vector<Agent> &agents);
    void setAgent(const Agent &agent);
    void setGroups(const std::vector<AgentGroup> &groups);
    void setQueues(const std::vector<Queue> &queues);
    void setQueue(const Queue &queue);
    /// Pause reasons are shown by their long names, and their times as columns.
    void setPresences(const std::vector<Presence> &presences);
    void setMembers(const std::vector<QueueMember> &members);
    void setMember(const QueueMember &member);
    /// By XiVO user. An agent whose user has none has nothing to differ from.
    void setDefaults(const QHash<int, std::vector<QueuePenalty>> &defaults);
    void setState(const AgentState &state);
    /// Up to when running times are compared, unless the present.
    void setClock(std::function<Instant()> clock) { m_statistics.setClock(std::move(clock)); }
    void setStatistics(int agentId, const std::vector<AgentStatistic> &statistics, Instant told);
    void setPending(int agentId, client::AgentAction action);
    void setOutcome(const client::CommandOutcome &outcome);
    /// Forgets a refusal that the user has read; a pending command stays.
    void dismissRefusal(int agentId);
    void flush();

    [[nodiscard]] const AgentState *state(int agentId) const;
    [[nodiscard]] const Agent *agent(int agentId) const;
    [[nodiscard]] bool isRefused(int agentId) const;
    /// Who is logged in there; 0: nobody.
    [[nodiscard]] int agentAt(const QString &extension) const;
    [[nodiscard]] bool hasRefusals() const { return m_refusals > 0; }
    /// By id, as they are shown.
    [[nodiscard]] const QHash<int, QString> &groupNames() const { return m_groups; }
    [[nodiscard]] const QHash<int, QString> &queueNames() const { return m_queues; }
    /// Pause reasons, by name.
    [[nodiscard]] const QHash<QString, QString> &reasonNames() const { return m_reasons; }
    /// The penalty of an agent in a queue, or QueueMember::removed.
    [[nodiscard]] int penalty(int agentId, int queueId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "Ready", "Paused": the word for a phase, translated.
    [[nodiscard]] static QString phaseWord(AgentPhase phase);
    [[nodiscard]] static QString actionWord(client::AgentAction action);

Q_SIGNALS:
    /// After a flush that changed states or memberships: filters by them are stale.
    void statesFlushed();

private:
    struct Row
    {
        Agent agent;
        AgentState state;
        std::map<int, int> penalties; ///< by queue id
        QString note;                 ///< pending or refused, empty: nothing to say
        bool isRefused = false;
    };

    void touch(int row);
    void setNote(Row &row, const QString &note, bool isRefused);
    [[nodiscard]] Row *find(int agentId);
    [[nodiscard]] const Row *find(int agentId) const;
    [[nodiscard]] QString stateText(const Row &row) const;
    [[nodiscard]] QString callText(const AgentCall &call) const;
    [[nodiscard]] QString callToolTip(const AgentCall &call) const;
    [[nodiscard]] QString queuesText(const std::map<int, int> &penalties) const;
    [[nodiscard]] bool differs(const Row &row) const;
    /// By queue id, without those that are removed from XiVO.
    [[nodiscard]] std::map<int, int> ofPresentQueues(std::map<int, int> penalties) const;
    /// Of queues that exist; nothing: he has no defaults.
    [[nodiscard]] std::optional<std::map<int, int>> defaultsOf(const Row &row) const;
    [[nodiscard]] QString defaultsText(const Row &row) const;
    [[nodiscard]] QString defaultsToolTip(const Row &row) const;
    [[nodiscard]] QVariant display(const Row &row, int column) const;
    [[nodiscard]] QVariant sortValue(const Row &row, int column) const;

    std::vector<Row> m_rows;
    QHash<int, int> m_rowById;
    QHash<int, QString> m_groups;
    QHash<int, QString> m_queues;
    QHash<QString, QString> m_reasons;
    QHash<int, AgentState> m_earlyStates;      ///< states that came before their agent
    QHash<int, std::map<int, int>> m_defaults; ///< penalties by queue id, by user id
    AgentStatisticTable m_statistics;
    int m_refusals = 0; ///< rows that are refused
    int m_firstTouched = -1;
    int m_lastTouched = -1;
};

} // namespace xivocc::models
