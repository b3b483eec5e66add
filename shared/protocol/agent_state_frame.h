#pragma once

#include "json_object.h"

#include <domain/agent_state.h>

#include <array>

namespace xivocc::protocol {

/// The body of AgentStateEvent as it stands on the wire, where time is relative and the details
/// of a conversation lie beside the state.
struct AgentStateFrame
{
    AgentPhase name = AgentPhase::LoggedOut;
    int agentId = 0;
    QString phoneNb;
    int since = 0; ///< whole seconds already spent in the state
    std::vector<int> queues;
    QString cause;
    std::optional<bool> acd;
    std::optional<CallDirection> direction;
    std::optional<CallType> callType;
    std::optional<MonitorState> monitorState;
    std::optional<int> queueId;
};

[[nodiscard]] AgentStateFrame frameOf(const AgentState &state, Instant now);
[[nodiscard]] AgentState stateOf(const AgentStateFrame &frame, Instant now);

template <> struct EnumTexts<CallDirection>
{
    static constexpr std::array all{std::pair{CallDirection::Incoming, "Incoming"},
                                    std::pair{CallDirection::Outgoing, "Outgoing"}};
};

template <> struct EnumTexts<CallType>
{
    static constexpr std::array all{std::pair{CallType::Internal, "Internal"},
                                    std::pair{CallType::External, "External"}};
};

template <> struct EnumTexts<MonitorState>
{
    static constexpr std::array all{
        std::pair{MonitorState::Disabled, "DISABLED"}, std::pair{MonitorState::Active, "ACTIVE"},
        std::pair{MonitorState::Paused, "PAUSED"}, std::pair{MonitorState::Disabled, "UNKNOWN"}};
};

template <> struct JsonValue<AgentPhase>
{
    static QJsonValue write(AgentPhase phase, Instant now);
    static Reading<AgentPhase> read(const QJsonValue &json, Instant now);
    static QString describe();
};

template <> struct Fields<AgentStateFrame>
{
    using Frame = AgentStateFrame;
    static constexpr const char *name = "AgentState";
    static constexpr auto all = std::make_tuple(
        required("name", &Frame::name, "the state"), required("agentId", &Frame::agentId, "the agent"),
        defaulted("phoneNb", &Frame::phoneNb, "number he is, or was last, logged on"),
        defaulted("since", &Frame::since,
                  "whole seconds spent in the state; 0 when logging in or logged out"),
        defaulted("queues", &Frame::queues, "ids of the queues he is logged in to"),
        defaulted("cause", &Frame::cause, "reason of his pause, also while a call delays it; may be empty"),
        optional("acd", &Frame::acd, "AgentOnCall only: the call came through a queue"),
        optional("direction", &Frame::direction, "AgentOnCall only"),
        optional("callType", &Frame::callType, "AgentOnCall only"),
        optional("monitorState", &Frame::monitorState, "AgentOnCall only: the recording"),
        optional("queueId", &Frame::queueId,
                 "AgentOnCall only: the queue that the call came through, when it is known and seen; XuC has "
                 "no such field"));
};

template <> struct JsonValue<AgentState>
{
    static QJsonValue write(const AgentState &state, Instant now);
    static Reading<AgentState> read(const QJsonValue &json, Instant now);
    static QString describe();
};

} // namespace xivocc::protocol
