#pragma once

#include <domain/agent.h>
#include <domain/agent_state.h>
#include <domain/agent_statistic.h>
#include <domain/queue.h>
#include <domain/time.h>
#include <domain/waiting_call.h>
#include <protocol/messages/queue_messages.h>

#include <optional>
#include <variant>
#include <vector>

namespace xivocc::journal {

struct QueueGone
{
    int queueId = 0;

    bool operator==(const QueueGone &) const = default;
};
struct AgentGone
{
    int agentId = 0;

    bool operator==(const AgentGone &) const = default;
};
struct GroupGone
{
    int groupId = 0;

    bool operator==(const GroupGone &) const = default;
};
/// Figures of a queue that have other values now. The longest wait is none of them: it is kept as the moment
/// at which it began, because it runs on without being told.
struct CountersChanged
{
    int queueId = 0;
    std::vector<protocol::StatisticCounter> counters;
    std::optional<Instant> longestWaitBegan; ///< nothing: as before

    bool operator==(const CountersChanged &) const = default;
};
/// A caller joined the queue, and those from his position on stand one further back; or he is known, and this
/// is what changed about him alone.
struct CallSeen
{
    int queueId = 0;
    WaitingCall call;

    bool operator==(const CallSeen &) const = default;
};
/// A caller waits no more, and those behind him move up.
struct CallGone
{
    int queueId = 0;
    QString uniqueId;

    bool operator==(const CallGone &) const = default;
};
/// The server hears the PBX, or does no more.
struct LinkChanged
{
    bool up = false;
    Instant since{};

    bool operator==(const LinkChanged &) const = default;
};
/// Nothing changed, and the journal is being kept.
struct StillRecording
{
    bool operator==(const StillRecording &) const = default;
};

/// Figures of an agent's day that have other values now.
struct AgentFiguresChanged
{
    int agentId = 0;
    std::vector<AgentStatistic> figures;

    bool operator==(const AgentFiguresChanged &) const = default;
};

/// One thing that is other than before. A queue, an agent, a group, a membership or an agent's state stands
/// for its present value; a membership with the penalty -1 is over.
using Change =
    std::variant<Queue, QueueGone, Agent, AgentGone, AgentGroup, GroupGone, QueueMember, AgentState,
                 CountersChanged, CallSeen, CallGone, LinkChanged, StillRecording, AgentFiguresChanged>;

struct Record
{
    Instant at{};
    Change change;

    bool operator==(const Record &) const = default;
};

} // namespace xivocc::journal
