#pragma once

#include "time.h"

#include <QString>
#include <optional>
#include <vector>

namespace xivocc {

/// What an agent is doing. The names on the wire are AgentLogin, AgentReady, AgentOnPause, …
enum class AgentPhase { LoggedOut, LoggedIn, Ready, OnPause, OnWrapup, Ringing, Dialing, OnCall };

enum class CallDirection { Incoming, Outgoing };
enum class CallType { Internal, External };
enum class MonitorState { Disabled, Active, Paused };

/// Details of the conversation of an agent who is on a call.
struct AgentCall
{
    bool acd = false; ///< the call came through a queue
    CallDirection direction = CallDirection::Incoming;
    CallType type = CallType::Internal;
    MonitorState monitor = MonitorState::Disabled;
    int queueId = 0; ///< of the queue it came through; 0: none, or not known

    bool operator==(const AgentCall &) const = default;
};

/// State of one agent. `since` is the moment the phase began (server clock).
struct AgentState
{
    int agentId = 0;
    AgentPhase phase = AgentPhase::LoggedOut;
    QString phoneNumber; ///< number he is, or was last, logged on; empty when never known
    Instant since{};
    std::vector<int> queues;       ///< ids of the queues he is loaded in, ascending
    QString cause;                 ///< pause reason or presence name, may be empty
    std::optional<AgentCall> call; ///< set when and only when the phase is OnCall

    bool operator==(const AgentState &) const = default;
};

/// The wire name of a phase, for example "AgentOnPause".
[[nodiscard]] QLatin1String phaseName(AgentPhase phase);
[[nodiscard]] std::optional<AgentPhase> phaseFromName(QStringView name);

} // namespace xivocc
