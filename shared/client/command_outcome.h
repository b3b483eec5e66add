#pragma once

#include <QString>

namespace xivocc::client {

enum class AgentAction { LogIn, LogOut, Pause, Unpause, Listen, Whisper, Barge };

/// How a command ended. A command is accepted when the PBX shows its effect, not before; listening in when
/// the PBX began to ring the user's own telephone.
struct CommandOutcome
{
    enum class Result { Done, Refused, TimedOut };
    int agentId = 0;
    AgentAction action = AgentAction::Pause;
    Result result = Result::Done;
    QString reason; ///< refused or timed out: a sentence for the user, translated
};

} // namespace xivocc::client
