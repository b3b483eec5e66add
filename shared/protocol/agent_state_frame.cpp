#include "agent_state_frame.h"

#include <algorithm>

namespace xivocc::protocol {

namespace {

constexpr std::array allPhases{AgentPhase::LoggedOut, AgentPhase::LoggedIn, AgentPhase::Ready,
                               AgentPhase::OnPause,   AgentPhase::OnWrapup, AgentPhase::Ringing,
                               AgentPhase::Dialing,   AgentPhase::OnCall};

/// Old clients misread a duration in AgentLogin and ignore it in AgentLoggedOut.
bool carriesDuration(AgentPhase phase)
{
    return phase != AgentPhase::LoggedIn && phase != AgentPhase::LoggedOut;
}

int wholeSeconds(Instant from, Instant until)
{
    const seconds elapsed = std::chrono::floor<seconds>(until - from);
    return static_cast<int>(std::clamp<seconds::rep>(elapsed.count(), 0, std::numeric_limits<int>::max()));
}

} // namespace

AgentStateFrame frameOf(const AgentState &state, Instant now)
{
    AgentStateFrame frame;
    frame.name = state.phase;
    frame.agentId = state.agentId;
    frame.phoneNb = state.phoneNumber;
    frame.since = carriesDuration(state.phase) ? wholeSeconds(state.since, now) : 0;
    frame.queues = state.queues;
    frame.cause = state.cause;
    if (state.call && state.phase == AgentPhase::OnCall) {
        frame.acd = state.call->acd;
        frame.direction = state.call->direction;
        frame.callType = state.call->type;
        frame.monitorState = state.call->monitor;
        if (state.call->queueId != 0)
            frame.queueId = state.call->queueId;
    }
    return frame;
}

AgentState stateOf(const AgentStateFrame &frame, Instant now)
{
    AgentState state;
    state.agentId = frame.agentId;
    state.phase = frame.name;
    // A logged-out agent may come with the text "null" (protocol, section 10.1).
    if (frame.phoneNb != QLatin1String("null"))
        state.phoneNumber = frame.phoneNb;
    state.since = carriesDuration(frame.name) ? now - seconds(std::max(0, frame.since)) : now;
    state.queues = frame.queues;
    std::sort(state.queues.begin(), state.queues.end());
    state.cause = frame.cause;
    if (frame.name == AgentPhase::OnCall) {
        const AgentCall unknown;
        state.call =
            AgentCall{frame.acd.value_or(unknown.acd), frame.direction.value_or(unknown.direction),
                      frame.callType.value_or(unknown.type), frame.monitorState.value_or(unknown.monitor),
                      frame.queueId.value_or(unknown.queueId)};
    }
    return state;
}

QJsonValue JsonValue<AgentPhase>::write(AgentPhase phase, Instant)
{
    return QString(phaseName(phase));
}

Reading<AgentPhase> JsonValue<AgentPhase>::read(const QJsonValue &json, Instant)
{
    const QString name = json.toString();
    if (const std::optional<AgentPhase> phase = phaseFromName(name))
        return *phase;
    return wrongType(describe(), json);
}

QString JsonValue<AgentPhase>::describe()
{
    QString result = QStringLiteral("one of");
    for (const AgentPhase phase : allPhases)
        result += QStringLiteral(" \"%1\"").arg(phaseName(phase));
    return result;
}

QJsonValue JsonValue<AgentState>::write(const AgentState &state, Instant now)
{
    return writeFields(frameOf(state, now), now);
}

Reading<AgentState> JsonValue<AgentState>::read(const QJsonValue &json, Instant now)
{
    return JsonValue<AgentStateFrame>::read(json, now).map(
        [now](const AgentStateFrame &frame) { return stateOf(frame, now); });
}

QString JsonValue<AgentState>::describe()
{
    return JsonValue<AgentStateFrame>::describe();
}

} // namespace xivocc::protocol
