#pragma once

#include "agent_state.h"
#include "time.h"

#include <QString>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace xivocc {

enum class AlertComparison { Above, Below };

/// A figure of a queue that has passed a limit. A wait that nobody waits has not.
struct FigureCondition
{
    QString figure; ///< as QueueStatistics names it: "WaitingCalls", "TotalNumberCallsEnteredLastHour", …
    AlertComparison comparison = AlertComparison::Above;
    double limit = 0; ///< reached is not passed; seconds or percent where the figure is

    bool operator==(const FigureCondition &) const = default;
};

/// An agent who is doing something.
struct StateCondition
{
    AgentPhase phase = AgentPhase::OnPause;
    QString reason; ///< of a pause; empty: any

    bool operator==(const StateCondition &) const = default;
};

/// What an alert is about: one of the two, which has to hold for some time without interruption.
struct AlertCondition
{
    std::optional<FigureCondition> figure;
    std::optional<StateCondition> state;
    seconds heldFor{0}; ///< 0: at once

    bool operator==(const AlertCondition &) const = default;
};

/// What the server watches for all supervisors. Each queue or agent it is about has an alert of its own.
struct AlertRule
{
    int id = 0; ///< 0: not kept yet
    QString name;
    AlertCondition condition;
    std::vector<int> queueIds; ///< of a condition on a figure; empty: all queues
    std::vector<int> groupIds; ///< of a condition on agents: their groups; empty: all agents
    bool isSounding = false;
    bool isEnabled = true;

    bool operator==(const AlertRule &) const = default;
};

/// Why an alert does not stand any more.
enum class AlertEnding {
    ConditionEnded,
    RuleChanged,     ///< edited, switched off or removed
    SubjectRemoved,  ///< the queue or the agent was deleted, or left the rule's groups
    ServerRestarted, ///< nobody watched for a while: if it still holds, another alert says so
};

/// How they are called on the wire and in the store.
inline constexpr std::array alertComparisonNames{std::pair{AlertComparison::Above, "above"},
                                                 std::pair{AlertComparison::Below, "below"}};
inline constexpr std::array alertEndingNames{std::pair{AlertEnding::ConditionEnded, "conditionEnded"},
                                             std::pair{AlertEnding::RuleChanged, "ruleChanged"},
                                             std::pair{AlertEnding::SubjectRemoved, "subjectRemoved"},
                                             std::pair{AlertEnding::ServerRestarted, "serverRestarted"}};

/// Who has taken care of an alert.
struct AlertAcknowledgement
{
    QString login;
    QString name; ///< shown to people
    Instant at{};

    bool operator==(const AlertAcknowledgement &) const = default;
};

/// A condition that has held for its time on one queue or one agent. It tells all about itself, because its
/// rule may have been edited since.
struct Alert
{
    int id = 0; ///< ascending in the order of firing
    int ruleId = 0;
    QString ruleName;
    AlertCondition condition;
    bool isSounding = false;
    int queueId = 0;     ///< 0: it is about an agent
    int agentId = 0;     ///< 0: it is about a queue
    QString subjectName; ///< of the queue or the agent, shown to people
    Instant since{};     ///< when the condition began
    Instant firedAt{};
    double value = 0;      ///< the figure when it fired; of an agent, seconds in his state
    double lastValue = 0;  ///< as last told
    double worstValue = 0; ///< the farthest past the limit so far
    std::optional<Instant> clearedAt;
    std::optional<AlertEnding> ending; ///< set when and only when it is cleared
    std::optional<AlertAcknowledgement> acknowledgement;

    bool operator==(const Alert &) const = default;
};

} // namespace xivocc
