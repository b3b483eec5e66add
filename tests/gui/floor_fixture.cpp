#include "floor_fixture.h"

namespace xivocc::testing {

using client::Session;

Instant now()
{
    return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

void tellFloor(Session &session)
{
    const QString context = QStringLiteral("default");
    Q_EMIT session.queuesReceived(
        {{1, QStringLiteral("sales"), QStringLiteral("Sales"), QStringLiteral("3001"), context},
         {2, QStringLiteral("support"), QStringLiteral("Support"), QStringLiteral("3002"), context},
         {3, QStringLiteral("night"), {}, QStringLiteral("3003"), context}});
    Q_EMIT session.groupsReceived(
        {{1, QStringLiteral("north"), QStringLiteral("North")}, {2, QStringLiteral("south"), {}}});
    Q_EMIT session.agentsReceived(
        {{1, QStringLiteral("Alice"), QStringLiteral("Morel"), QStringLiteral("2001"), context, 1, 11},
         {2, QStringLiteral("Bruno"), QStringLiteral("Lopez"), QStringLiteral("2002"), context, 1, 12},
         {3, QStringLiteral("Chloe"), QStringLiteral("Roy"), QStringLiteral("2003"), context, 2, 13},
         {4, QStringLiteral("David"), QStringLiteral("Petit"), QStringLiteral("2004"), context, 2, 14}});
    Q_EMIT session.membersReceived({{1, 1, 0}, {2, 1, 2}, {3, 2, 0}, {4, 2, 1}, {4, 1, 3}});
    Q_EMIT session.presencesReceived(
        {{QStringLiteral("lunch"),
          QStringLiteral("#FF9900"),
          QStringLiteral("Lunch break"),
          {{QStringLiteral("queuepause_all"), QStringLiteral("true")}}},
         {QStringLiteral("available"), QStringLiteral("#00AA00"), QStringLiteral("Available"), {}}});
    tellState(session, 1, AgentPhase::Ready);
    tellState(session, 2, AgentPhase::OnPause, QStringLiteral("lunch"));
    tellState(session, 3, AgentPhase::OnCall);
    tellState(session, 4, AgentPhase::LoggedOut);
}

void tellState(Session &session, int agentId, AgentPhase phase, const QString &cause)
{
    AgentState state;
    state.agentId = agentId;
    state.phase = phase;
    state.phoneNumber = QString::number(1000 + agentId);
    state.since = now() - seconds(65);
    state.cause = cause;
    if (phase == AgentPhase::OnCall)
        state.call = AgentCall{true, CallDirection::Incoming, CallType::External, MonitorState::Disabled, 2};
    Q_EMIT session.agentStateChanged(state);
}

void tellLive(Session &session, bool pbxUp)
{
    client::LinkStatus status;
    status.state = client::LinkState::Live;
    status.since = now();
    status.pbxUp = pbxUp;
    status.pbxSince = now() - seconds(12);
    Q_EMIT session.statusChanged(status);
}

} // namespace xivocc::testing
