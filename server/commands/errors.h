#pragma once

#include "agent_control.h"
#include "requester.h"

#include <optional>

namespace xivocc::commands {

/// The refusals that a client reads. The reason says what happened, why, and what to do next.
[[nodiscard]] protocol::Error refused(const char *code, const QString &command, const QString &reason,
                                      std::optional<int> agentId = std::nullopt);

[[nodiscard]] protocol::Error linkDown(const QString &command, std::optional<int> agentId = std::nullopt);
[[nodiscard]] protocol::Error unknownAgent(int agentId, const QString &command);
[[nodiscard]] protocol::Error unknownQueue(int queueId, const QString &command);
[[nodiscard]] protocol::Error unknownGroup(int groupId, const QString &command);
[[nodiscard]] protocol::Error unknownLogin(const QString &login, const QString &command);
/// `missing` names what the user may not see or command: "queue 9".
[[nodiscard]] protocol::Error forbidden(const QString &missing, const QString &command,
                                        std::optional<int> agentId = std::nullopt);
[[nodiscard]] protocol::Error badNumber(const QString &number, const QString &command);

[[nodiscard]] protocol::Error errorOf(const Refusal &refusal, const QString &command,
                                      std::optional<int> agentId = std::nullopt);

/// Passes a refusal of XiVO on; does nothing when XiVO accepted.
[[nodiscard]] Done replyRefusal(const QString &command, const Reply &reply,
                                std::optional<int> agentId = std::nullopt);

} // namespace xivocc::commands
